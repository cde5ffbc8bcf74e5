/** The command behind every scenario that is played against a real system: options, system, run, report. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '#domain/app-error';
import { LINES } from '#domain/line';
import { isCallTaker } from '#domain/role';
import { installationSchema } from '#domain/wire/installation-wire';
import { startTemporarySystem } from '#platform/launcher/start-temporary';
import { type Rig, startRig } from '../chaos/rig';
import { runStrikes, type Times } from '../chaos/run-strikes';
import { STRIKES } from '../chaos/strikes';
import { readEnvironment } from '../lib/environment';
import { readAs, send } from '../lib/http';
import { readOptions } from '../lib/read-options';
import { connectToSystem, type SystemUnderTest } from '../lib/system';
import { createLiveView } from './live-view';
import { renderHtml } from './render-html';
import { renderSummary } from './render-summary';
import { mostSeats } from './planned-seats';
import type { RunReport } from './run-report';
import { runScenario } from './run-scenario';
import type { ScenarioClock } from './scenario-clock';
import { type NamedScenario, readScenario } from './scenario-file';

const HELP = `options of a scenario that is played:
  --seed N      the same seed makes the same contacts (default 1)
  --minutes M   minutes of the scenario's clock that are played
  --scale X     share of the city that is played: arrivals, and seats by the square-root rule
  --compress C  seconds of the scenario's clock in a real one
  --url U       a system on this machine that is running, with DATA_DIR for its credentials; without it one is
                started in a temporary folder, and stopped at the end
  --drill       to train people: a system that says on every screen that nothing is real, with a database of its own,
                so that nothing of it is in any statistics; at the speed of life; the first seat of each line is theirs
  --trainees N  seats of each line that are left to them (default 1)
  --report DIR  where the report goes as JSON and HTML (default: nowhere, the summary is printed)
`;

/** Nothing runs longer than this, in minutes of real time. */
const LONGEST_RUN_MINUTES = 24 * 60;

const optionsSchema = z.object({
  scenario: z.string().optional(),
  seed: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31)
    .default(1),
  minutes: z.coerce.number().positive().optional(),
  scale: z.coerce.number().positive().max(1_000).optional(),
  compress: z.coerce.number().min(1).max(1_000).optional(),
  url: z.string().optional(),
  report: z.string().optional(),
  drill: z.boolean().default(false),
  trainees: z.coerce.number().int().min(1).max(100).default(1),
});

const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** @throws AppError `invalid-input` for a wrong option; @returns 0 when every threshold is met */
export async function playScenario(name: string, args: string[]): Promise<number> {
  const given = readOptions(args, optionsSchema);
  if (given === undefined) {
    process.stdout.write(HELP);
    return 0;
  }
  const scenario = readScenario(name);
  const { seed, url, report, drill } = given;
  const trainees = drill ? given.trainees : 0;
  const minutes = Math.min(given.minutes ?? scenario.playMinutes, scenario.minutes);
  const scale = given.scale ?? scenario.scale;
  const compression = given.compress ?? (drill ? 1 : scenario.compression);
  if (minutes / compression > LONGEST_RUN_MINUTES)
    throw new AppError('invalid-input', `--minutes would take more than ${LONGEST_RUN_MINUTES} minutes of real time`);

  const view = createLiveView(process.stderr, `${name}: ${scenario.about}`);
  const { system, pid, rig } = await openSystem(url, { scenario, minutes, scale, trainees }, view.note);
  if (drill) announceDrill(system, trainees, view.note);
  const calledOff = new AbortController();
  const callOff = () => calledOff.abort();
  process.once('SIGINT', callOff);
  try {
    const result = await runScenario({
      ...{ scenario, seed, minutes, scale, compression, system, trainees, pid, view },
      calledOff: calledOff.signal,
      strike:
        rig && ((clock) => runStrikes(rig, atMinutes(scenario.strikes, clock), { ...LASTING, seed, note: view.note })),
    });
    print(renderSummary(result));
    if (report !== undefined) writeReport(report, result, print);
    return result.thresholds.every(({ isMet }) => isMet) ? 0 : 1;
  } finally {
    process.removeListener('SIGINT', callOff);
    await system.stop();
  }
}

/** How long the harm of a strike lasts that has a length, in ms. */
const LASTING = { awayMs: 20_000, lastsMs: 5_000 };

const backendFor = ({ strikes }: NamedScenario) =>
  strikes.some(({ what }) => STRIKES[what].needsRedis) ? 'redis' : 'postgres';

const atMinutes = (strikes: NamedScenario['strikes'], clock: ScenarioClock) =>
  async function* (): Times {
    for (const { atMinute, what } of strikes) {
      await clock.until(atMinute * 60);
      if (!clock.isCalledOff()) yield what;
    }
  };

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** @throws AppError `invalid-input` for an address that is not on this machine: a simulator is no weapon */
export function assertLoopback(url: string): string {
  if (URL.canParse(url) && LOOPBACK.test(new URL(url).hostname)) return url.replace(/\/+$/, '');
  throw new AppError('invalid-input', `--url must name a system on this machine, such as http://localhost:3000`);
}

async function openSystem(
  url: string | undefined,
  { scenario, minutes, scale, trainees }: { scenario: NamedScenario; minutes: number; scale: number; trainees: number },
  note: (line: string) => void,
): Promise<{ system: SystemUnderTest; pid: number | undefined; rig?: Rig }> {
  if (url !== undefined) {
    const system = await connectToSystem({ ...readEnvironment(), baseUrl: assertLoopback(url) }, note);
    if (trainees > 0) await assertDrillSystem(system.url);
    if (scenario.strikes.length > 0) note('the system is not ours: nothing is done to it');
    return { system, pid: undefined };
  }
  const most = Math.max(...LINES.map((line) => mostSeats(scenario, line, minutes, scale)), trainees + 1);
  const seatsPerLine = Math.min(SEATS_AT_MOST, Math.max(SEATS_AT_LEAST, most));
  note(`starting a temporary system with ${seatsPerLine} seats a line`);
  const settings = { SEATS_PER_LINE: String(seatsPerLine), DRILL: trainees > 0 ? 'yes' : 'no' };
  if (scenario.strikes.length > 0) {
    const rig = await startRig(backendFor(scenario), settings, note);
    return { system: rig.system, pid: rig.pid, rig };
  }
  const system = await startTemporarySystem({ LOG_LEVEL: 'warn', ...settings });
  return { system, pid: system.pid };
}

/** @throws AppError `conflict` when the system is a real one: a drill there would be in its statistics */
export async function assertDrillSystem(url: string): Promise<void> {
  const { isDrill } = readAs(installationSchema, await send({ method: 'GET', url: `${url}/v1/installation` }));
  if (!isDrill) throw new AppError('conflict', `${url} is no installation for drills: start one with DRILL=yes`);
}

function announceDrill({ url, credentials }: SystemUnderTest, trainees: number, note: (line: string) => void): void {
  note(`DRILL at ${url}: nothing is real. Seats for the trainees:`);
  for (const line of LINES)
    for (const { username, password } of credentials.users
      .filter((user) => isCallTaker(user.role) && user.line === line)
      .slice(0, trainees))
      note(`  ${username}  ${password}`);
}

/** What a first start makes: `SEATS_PER_LINE`. */
const SEATS_AT_LEAST = 3;
const SEATS_AT_MOST = 200;

/** Leaves a report as JSON and as a page, named after its scenario and seed. */
export function writeReport(folder: string, result: RunReport, say: (line: string) => void): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${result.scenario}-seed-${result.seed}`);
  writeFileSync(`${file}.json`, `${JSON.stringify(result, null, 1)}\n`);
  writeFileSync(`${file}.html`, renderHtml(result));
  say(`\nreport: ${file}.json and ${file}.html`);
}
