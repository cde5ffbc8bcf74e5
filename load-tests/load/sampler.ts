/** Looks at the system once a second, as the supervisor's board and the machine show it. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { LANES, type Lane, type Line, LINES } from '#domain/line';
import { type BoardWire, boardSchema } from '#domain/wire/board-wire';
import type { Session } from '../lib/session';
import type { Callers } from './callers';
import { busyCores, cpuTimes } from '../lib/machine-cores';
import { readUsage, type Usage } from './process-usage';
import type { ScenarioClock } from './scenario-clock';
import type { Staff } from './staff';

/** One look. `at`, `oldest` in seconds of the scenario's clock; `cores` are processor cores in use, 1 is a whole one; `handles` are open files and connections. */
export type Sample = {
  at: number;
  waiting: Record<Lane, number>;
  urgentWaiting: number;
  oldest: Record<Lane, number>;
  open: number;
  outbox: number;
  boardMs: number;
  seats: Record<Line, { inSeats: number; busy: number }>;
  started: number;
  processes: Record<string, { cores: number; memoryMb: number; handles: number }>;
  /** Processor cores of the machine in use, by whomever. */
  machineCores: number;
  /** The longest that the generator's event loop was held up since the last look, in ms. */
  lagMs: number;
};

export type Sampler = { samples: readonly Sample[]; stop(): Promise<void> };

type SamplerSettings = {
  clock: ScenarioClock;
  supervisor: Session;
  staff: Staff;
  callers: Callers;
  compression: number;
  /** The root of the system's processes; undefined when it is not ours. */
  pid: number | undefined;
  onSample(sample: Sample): void;
  onError(error: unknown): void;
};

const EVERY_MS = 1_000;
const GENERATOR = 'generator';

export function startSampler(settings: SamplerSettings): Sampler {
  const { clock, supervisor, staff, callers, compression, pid, onSample, onError } = settings;
  const samples: Sample[] = [];
  const lag = monitorEventLoopDelay({ resolution: 5 });
  lag.enable();
  let isStopped = false;
  let before = { at: performance.now(), usage: usageNow(pid), machine: cpuTimes() };

  const look = async () => {
    const askedAt = performance.now();
    const board = await supervisor.call(boardSchema, 'GET', '/v1/board');
    const now = { at: performance.now(), usage: usageNow(pid), machine: cpuTimes() };
    samples.push({
      at: clock.now(),
      ...ofBoard(board, compression),
      boardMs: now.at - askedAt,
      seats: ofLines((line) => ({ inSeats: staff.inSeats(line), busy: staff.busy(line) })),
      started: callers.started(),
      processes: ratesOf(before, now),
      machineCores: busyCores(before.machine, now.machine),
      lagMs: lag.max / 1e6,
    });
    lag.reset();
    before = now;
    onSample(samples.at(-1) as Sample);
  };
  const run = (async () => {
    while (!isStopped) {
      await look().catch(onError);
      await pause(EVERY_MS);
    }
  })();
  return {
    samples,
    async stop() {
      isStopped = true;
      await run;
      lag.disable();
    },
  };
}

const usageNow = (pid: number | undefined): Usage => ({
  ...readUsage(pid),
  [GENERATOR]: {
    cpuSeconds: (process.cpuUsage().user + process.cpuUsage().system) / 1e6,
    memoryMb: process.memoryUsage().rss / 2 ** 20,
    handles: 0,
  },
});

type Reading = { at: number; usage: Usage };

function ratesOf(before: Reading, now: Reading): Sample['processes'] {
  const seconds = (now.at - before.at) / 1_000;
  return Object.fromEntries(
    Object.entries(now.usage).map(([name, { cpuSeconds, memoryMb, handles }]) => {
      const spent = cpuSeconds - (before.usage[name]?.cpuSeconds ?? cpuSeconds);
      return [name, { cores: Math.max(0, spent / seconds), memoryMb, handles }]; // a restarted process counts from nothing
    }),
  );
}

const ofLines = <T>(value: (line: Line) => T) =>
  Object.fromEntries(LINES.map((line) => [line, value(line)])) as Record<Line, T>;

function ofBoard(
  { dataAt, lanes, lines, delivery, deferral }: BoardWire,
  compression: number,
): Pick<Sample, 'waiting' | 'urgentWaiting' | 'oldest' | 'open' | 'outbox'> {
  const ofLanes = (value: (lane: BoardWire['lanes'][number]) => number) =>
    Object.fromEntries(
      LANES.map((lane) => {
        const row = lanes.find((candidate) => candidate.lane === lane);
        return [lane, row ? value(row) : 0];
      }),
    ) as Record<Lane, number>;
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, one) => total + one, 0);
  return {
    // What is put off on purpose is in nobody's turn.
    waiting: ofLanes(({ lane, waiting }) => sum(waiting) - (lane === 'line-12345' ? (deferral?.cases ?? 0) : 0)),
    urgentWaiting: lanes.reduce((total, { waiting }) => total + (waiting.P0 ?? 0), 0),
    oldest: ofLanes(({ oldestWaitingSince }) =>
      oldestWaitingSince === null ? 0 : ((Date.parse(dataAt) - Date.parse(oldestWaitingSince)) / 1_000) * compression,
    ),
    open: lines.reduce((total, { open }) => total + open, 0),
    outbox: delivery.outboxPending,
  };
}
