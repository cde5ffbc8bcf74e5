/** The charts of a report. */
import { LANES, LINES } from '#domain/line';
import { PRIORITIES } from '#domain/priority';
import type { Bucket, RunReport } from './run-report';
import type { Chart, Series } from './svg-chart';

const percent = (share: number | null) => (share === null ? null : share * 100);

export function chartsOf({ buckets }: RunReport): Chart[] {
  const minutes = buckets.map(({ minute }) => minute);
  const line = (name: string, value: (bucket: Bucket) => number | null): Series => ({
    name,
    values: buckets.map(value),
  });
  const chart = (title: string, unit: string, series: Series[]): Chart => ({ title, unit, minutes, series });
  const processes = [...new Set(buckets.flatMap(({ cores }) => Object.keys(cores)))];
  return [
    chart('Arrivals', 'contacts', [
      line('intended', ({ intended }) => intended),
      line('achieved', ({ achieved }) => achieved),
    ]),
    chart('Wait until answered, by line', 's of the scenario', [
      ...LINES.map((one) => line(`${one} median`, ({ waitP50 }) => waitP50[one])),
      ...LINES.map((one) => line(`${one} 95 %`, ({ waitP95 }) => waitP95[one])),
    ]),
    chart(
      'Wait until answered, 95 %, by priority',
      's of the scenario',
      PRIORITIES.map((one) => line(one, ({ waitP95Of }) => waitP95Of[one])),
    ),
    chart(
      'Service level: answered within 15 s',
      '%',
      LINES.map((one) => line(one, ({ serviceLevel }) => percent(serviceLevel[one]))),
    ),
    chart(
      'Hung up before an answer',
      'calls',
      LINES.map((one) => line(one, ({ hungUp }) => hungUp[one])),
    ),
    chart(
      'Seats that are busy',
      '%',
      LINES.map((one) => line(one, ({ occupancy }) => percent(occupancy[one]))),
    ),
    chart('Queue depth', 'cases', [
      ...LANES.map((lane) => line(lane, ({ waiting }) => waiting[lane])),
      line('outbox', ({ outbox }) => outbox),
    ]),
    chart(
      'Age of the backlog: the longest wait',
      's of the scenario',
      LANES.map((lane) => line(lane, ({ oldestSeconds }) => oldestSeconds[lane])),
    ),
    chart('Acknowledged, 95 %, from the intended start', 'ms', [
      line('intake', ({ acknowledgedP95Ms }) => acknowledgedP95Ms),
    ]),
    chart('Processor', 'cores', [
      ...processes.map((name) => line(name, ({ cores }) => cores[name] ?? null)),
      line('whole machine', ({ machineCores }) => machineCores),
    ]),
    chart(
      'Memory of its own',
      'MB',
      processes.map((name) => line(name, ({ memoryMb }) => memoryMb[name] ?? null)),
    ),
    chart('Event loop of the generator held up', 'ms', [line('longest', ({ lagMs }) => lagMs)]),
  ];
}
