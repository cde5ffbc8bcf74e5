import type { ThresholdMetric } from './threshold-metrics';

const NONE = '–';

/** Up to three digits that matter. */
export const formatNumber = (value: number | null): string => {
  if (value === null) return NONE;
  return Math.abs(value) >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toPrecision(3);
};

export const formatPercent = (share: number | null): string =>
  share === null ? NONE : `${(share * 100).toFixed(1)} %`;

const SHARES: readonly ThresholdMetric[] = [
  'lateStarts',
  'p0Within15',
  'serviceLevel110',
  'serviceLevel12345',
  'abandonment110',
  'abandonment12345',
  'duplicatesLinked',
];

export const formatMeasure = (metric: ThresholdMetric, value: number | null): string =>
  SHARES.includes(metric) ? formatPercent(value) : formatNumber(value);
