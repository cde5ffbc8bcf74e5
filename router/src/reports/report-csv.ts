import { csvOf } from '#domain/csv';
import type { Language } from '#domain/language';
import { REPORT_FIGURES, type ReportName } from '#domain/report-figures';
import type { ReportWire } from '#domain/wire/report-wire';

/** A report as a file: figures by their keys with their unit, so that programs read it too; an empty group is the whole period. */
export function reportCsv(report: ReportName, { rows }: ReportWire, language: Language): string {
  const figures = Object.entries(REPORT_FIGURES[report]);
  const header = ['group', 'name', 'line', ...figures.map(([key, { unit }]) => (unit === 'ms' ? `${key}_ms` : key))];
  return csvOf([
    header,
    ...rows.map((row) => [
      ...[row.group, row.names?.[language] ?? null, row.line],
      ...figures.map(([key]) => row.figures[key] ?? null),
    ]),
  ]);
}
