/** Plays one scenario against a system and judges what became of it. */
import { randomBytes } from 'node:crypto';
import { type Line, LINES } from '#domain/line';
import { boardSchema } from '#domain/wire/board-wire';
import type { StrikesRun } from '../chaos/run-strikes';
import { userWithRole } from '../lib/credentials';
import { createIntakeClient } from '../lib/intake-client';
import { type Session, signIn } from '../lib/session';
import type { SystemUnderTest } from '../lib/system';
import type { Period } from './arrivals';
import { startCallers } from './callers';
import { createCorpusTexts } from './corpus-texts';
import type { LiveView } from './live-view';
import { startLookout } from './lookout';
import { measureRun } from './measure-run';
import { judgeRun } from './oracle';
import { planContacts } from './plan-contacts';
import { mostSeats, plannedSeats } from './planned-seats';
import type { RunReport } from './run-report';
import { startSampler } from './sampler';
import { type ScenarioClock, startClock } from './scenario-clock';
import type { NamedScenario } from './scenario-file';
import { startStaff } from './staff';
import { createSwitchboard } from './switchboard';

export type RunSettings = {
  scenario: NamedScenario;
  seed: number;
  /** Minutes of the scenario's clock that are played. */
  minutes: number;
  scale: number;
  compression: number;
  system: SystemUnderTest;
  /** Seats of each line that are left to people: nobody simulated sits there. */
  trainees: number;
  /** Root of the system's processes; undefined when it is not ours. */
  pid: number | undefined;
  /** Begins to do harm to the system, and says at the end what it did. */
  strike?(clock: ScenarioClock): StrikesRun;
  view: LiveView;
  /** Ends the run early; what has begun is judged all the same. */
  calledOff: AbortSignal;
};

/** What a run may do to a machine at most. */
const LIMITS = { underWay: 2_000, contacts: 200_000 };
/** The oracle asks again until what was told in the last moments has been written, for this long, in ms. */
const SETTLE_MS = 6_000;

export async function runScenario(settings: RunSettings): Promise<RunReport> {
  const { scenario, seed, minutes, scale, compression, system, trainees, pid, view, calledOff } = settings;
  const period: Period = { startHour: scenario.startHour, minutes, scale };
  const plan = planContacts(scenario.streams, period, seed, createCorpusTexts());
  view.note(`${plan.length} contacts are planned over ${minutes} minutes, ${compression} times as fast as life`);

  const supervisor = await signIn(system.url, userWithRole(system.credentials, 'SUPERVISOR'));
  const since = await systemTime(supervisor);
  const startedAt = new Date();
  const seatErrors: string[] = [];
  const onError = (error: unknown) => void seatErrors.push(String(error));
  const clock = startClock(compression);
  calledOff.addEventListener('abort', () => clock.callOff());
  const switchboard = createSwitchboard(clock);
  const staff = await startStaff({
    url: system.url,
    credentials: system.credentials,
    clock,
    switchboard,
    seats: scenario.seats,
    planned: (line, minute) => Math.max(0, plannedSeats(scenario, line, minute, scale) - trainees),
    most: (line) => Math.max(0, mostSeats(scenario, line, minutes, scale) - trainees),
    trainees,
    seed,
    onError,
  });
  const endsAt = minutes * 60;
  const client = createIntakeClient(system.url, system.credentials);
  const { declaresAfterSeconds } = scenario;
  const lookout = startLookout({ clock, supervisor, client, declaresAfterSeconds, onError });
  const callers = startCallers(plan, {
    clock,
    client,
    switchboard,
    runId: `load-${randomBytes(4).toString('hex')}`,
    streams: scenario.streams,
    limits: LIMITS,
    endsAt,
  });
  const sampler = startSampler({
    clock,
    supervisor,
    staff,
    callers,
    compression,
    pid,
    onSample: (sample) => view.show({ sample, callers, seatErrors: seatErrors.length, endsAt }),
    onError,
  });
  const strikes = settings.strike?.(clock);
  const beganAt = Date.now() - clock.toRealMs(clock.now());

  await callers.done;
  strikes?.stop();
  await workOff(() => sampler.samples.at(-1)?.waiting, scenario.workOffMinutes * 60, clock);
  const struck = (await strikes?.done) ?? [];
  const endedAt = clock.now();
  const seatTime = mapLines((line) => staff.seatTime(line));
  const { callBacks } = await supervisor.call(boardSchema, 'GET', '/v1/board');
  await sampler.stop();
  await lookout.stop();
  view.note('the seats finish what they have in hand');
  await staff.stop();
  view.note('reading what became of it');
  await clock.settle(SETTLE_MS);
  const judgement = await judgeRun({ supervisor, operators: staff.sessions, records: callers.records, since });
  return measureRun({
    scenario,
    seed,
    period,
    compression,
    isDrill: trainees > 0,
    startedAt,
    beganAt,
    struck,
    realSeconds: (Date.now() - startedAt.getTime()) / 1_000,
    plan,
    records: callers.records,
    dropped: callers.dropped(),
    samples: sampler.samples,
    seen: lookout.seen,
    seats: mapLines((line) => mostSeats(scenario, line, minutes, scale)),
    seatTime,
    seatErrors,
    judgement,
    callBacksOverdue: callBacks.overdue,
    endsAt: endedAt,
  });
}

const mapLines = <T>(value: (line: Line) => T) =>
  Object.fromEntries(LINES.map((line) => [line, value(line)])) as Record<Line, T>;

/** The time of the system's own clock: what is stored from now on may be of this run. */
async function systemTime(supervisor: Session): Promise<string> {
  return (await supervisor.call(boardSchema, 'GET', '/v1/board')).dataAt;
}

/** Waits until nothing waits any more, for so many seconds of the scenario's clock. */
async function workOff(
  waiting: () => Record<string, number> | undefined,
  forSeconds: number,
  clock: ScenarioClock,
): Promise<void> {
  const until = clock.now() + forSeconds;
  const isIdle = () => Object.values(waiting() ?? { unknown: 1 }).every((count) => count === 0);
  while (clock.now() < until && !isIdle() && !clock.isCalledOff()) await clock.settle(500);
}
