/** Names what held a run up, by the first of these that shows. */
import { type Line, LINES } from '#domain/line';
import type { RunReport } from './run-report';

/** A process that uses more than this of one core has no room left: JavaScript runs on one. */
const BUSY_CORE = 0.85;
/** The machine as a whole. */
const BUSY_MACHINE = 0.9;
const BUSY_SEATS = 0.92;
const SLOW_ACKNOWLEDGEMENT_MS = 500;
const OUTBOX_BEHIND = 200;

type Facts = Pick<RunReport, 'generator' | 'occupancy' | 'machine' | 'acknowledgedMs' | 'buckets' | 'ofLine'>;

export function nameBottleneck(facts: Facts): RunReport['bottleneck'] {
  const { generator, machine, acknowledgedMs, buckets } = facts;
  if (generator.limits.length > 0) return { name: 'the generator', evidence: generator.limits.join('; ') };

  const peak = Math.max(0, ...buckets.map(({ cores }) => Object.values(cores).reduce((sum, one) => sum + one, 0)));
  const busiest = busiestProcess(facts);
  if (busiest && busiest.cores > BUSY_CORE && busiest.name !== 'postgres')
    return {
      name: `the process "${busiest.name}"`,
      evidence: `${busiest.cores.toFixed(2)} of one core at its busiest`,
    };
  const used = meanOfTop(buckets.flatMap(({ machineCores }) => machineCores ?? []));
  if (used > BUSY_MACHINE * machine.cores)
    return {
      name: 'the processors of this machine',
      evidence: `${used.toFixed(1)} of ${machine.cores} cores in use, at most ${peak.toFixed(1)} of them by this run`,
    };
  const outbox = Math.max(0, ...buckets.map(({ outbox: pending }) => pending ?? 0));
  if (outbox > OUTBOX_BEHIND)
    return { name: 'the delivery to the queues', evidence: `${outbox} jobs waited to be sent` };
  if ((acknowledgedMs.p95 ?? 0) > SLOW_ACKNOWLEDGEMENT_MS)
    return {
      name: 'the intake or its database',
      evidence: `95 % acknowledged within ${acknowledgedMs.p95?.toFixed(0)} ms while the processors had room`,
    };
  const full = LINES.map((line) => ({ line, share: busiestSeats(facts, line) })).sort((a, b) => b.share - a.share)[0];
  if (full && full.share > BUSY_SEATS)
    return { name: `the people in the seats of ${full.line}`, evidence: `${percent(full.share)} busy at the peak` };
  return { name: 'none', evidence: `${peak.toFixed(1)} of ${machine.cores} cores at the peak, seats had room` };
}

const percent = (share: number) => `${(share * 100).toFixed(0)} %`;

function busiestProcess({ buckets }: Facts): { name: string; cores: number } | undefined {
  const all = buckets.flatMap(({ cores }) => Object.entries(cores).map(([name, used]) => ({ name, cores: used })));
  return all.filter(({ name }) => name !== 'generator').sort((a, b) => b.cores - a.cores)[0];
}

/** The fullest tenth of the run: a peak counts although the night was calm. */
const busiestSeats = ({ buckets }: Facts, line: Line): number =>
  meanOfTop(buckets.flatMap(({ occupancy }) => occupancy[line] ?? []));

function meanOfTop(values: number[]): number {
  const top = values.sort((a, b) => b - a).slice(0, Math.ceil(values.length / 10));
  return top.length === 0 ? 0 : top.reduce((sum, one) => sum + one, 0) / top.length;
}
