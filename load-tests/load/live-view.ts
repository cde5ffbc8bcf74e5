/** What is shown while a scenario runs: one screen that is drawn over on a terminal, a line now and then elsewhere. */
import { LANES, LINES } from '#domain/line';
import type { Callers } from './callers';
import { waitOf } from './contact-record';
import { percentile } from './percentile';
import type { Sample } from './sampler';

type Shown = { sample: Sample; callers: Callers; seatErrors: number; endsAt: number };
export type LiveView = { show(shown: Shown): void; note(line: string): void };

type Output = { isTTY?: boolean; write(text: string): unknown };

/** Where nothing can be drawn over, a line this often, in ms. */
const LINE_EVERY_MS = 10_000;
const BAR_COLUMNS = 30;

export function createLiveView(output: Output, title: string): LiveView {
  let drawn = 0;
  let saidAt = -Infinity;
  const isTerminal = output.isTTY === true;
  const draw = (lines: string[]) => {
    output.write(`${drawn > 0 ? `\u001b[${drawn}A` : ''}${lines.map((line) => `\u001b[2K${line}\n`).join('')}`);
    drawn = lines.length;
  };
  return {
    show(shown) {
      if (isTerminal) return draw([title, ...renderScreen(shown)]);
      if (performance.now() - saidAt < LINE_EVERY_MS) return;
      saidAt = performance.now();
      output.write(`${renderLine(shown)}\n`);
    },
    note(line) {
      output.write(`${line}\n`);
      drawn = 0;
    },
  };
}

const minutes = (seconds: number) => `${(seconds / 60).toFixed(1)} min`;
const whole = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(0));

/** Waits of those who were answered, P0 apart, in seconds of the scenario's clock. */
function waits({ callers }: Shown): { urgent: string; all: string } {
  const recent = callers.records.slice(-500);
  const p95 = (records: typeof recent) =>
    whole(
      percentile(
        records.flatMap((record) => waitOf(record) ?? []),
        0.95,
      ),
    );
  return { urgent: p95(recent.filter(({ contact }) => contact.truth.priority === 'P0')), all: p95(recent) };
}

const counts = ({ callers }: Shown) => {
  const hungUp = callers.records.filter(({ hungUpAt }) => hungUpAt !== undefined).length;
  const refused = callers.records.filter(({ refusal }) => refusal !== undefined).length;
  return { hungUp, refused };
};

export function renderScreen(shown: Shown): string[] {
  const { sample, callers, seatErrors, endsAt } = shown;
  const done = Math.min(1, sample.at / endsAt);
  const bar = '█'.repeat(Math.round(done * BAR_COLUMNS)).padEnd(BAR_COLUMNS, '░');
  const { urgent, all } = waits(shown);
  const { hungUp, refused } = counts(shown);
  const lanes = LANES.map((lane) => `${lane} ${sample.waiting[lane]} (${minutes(sample.oldest[lane])})`).join(' · ');
  const seats = LINES.map((line) => `${line} ${sample.seats[line].busy}/${sample.seats[line].inSeats}`).join(' · ');
  const cores = Object.entries(sample.processes)
    .map(([name, used]) => `${name} ${used.cores.toFixed(2)} cores ${used.memoryMb.toFixed(0)} MB`)
    .join(' · ');
  return [
    `${bar} ${minutes(sample.at)} of ${minutes(endsAt)}`,
    `contacts  started ${callers.started()} · dropped ${callers.dropped()} · hung up ${hungUp} · refused ${refused}`,
    `wait p95  P0 ${urgent} s · all ${all} s`,
    `lanes     ${lanes}`,
    `seats     ${seats} busy · errors ${seatErrors}`,
    `machine   ${cores} · board ${sample.boardMs.toFixed(0)} ms · outbox ${sample.outbox}`,
  ];
}

export function renderLine(shown: Shown): string {
  const { sample, callers, seatErrors } = shown;
  const { urgent, all } = waits(shown);
  const { hungUp, refused } = counts(shown);
  const waiting = LANES.map((lane) => sample.waiting[lane]).join('/');
  const busy = LINES.map((line) => `${sample.seats[line].busy}/${sample.seats[line].inSeats}`).join(' ');
  return (
    `${minutes(sample.at)}: ${callers.started()} started, ${hungUp} hung up, ${refused} refused, ` +
    `waiting ${waiting}, wait p95 P0 ${urgent} s all ${all} s, busy ${busy}, errors ${seatErrors + callers.dropped()}`
  );
}
