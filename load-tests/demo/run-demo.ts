/** `npm run demo`: a whole day of a hotline in about a minute, judged from outside. */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import type { Line } from '#domain/line';
import { userWithRole } from '../lib/credentials';
import { readEnvironment } from '../lib/environment';
import { createIntakeClient } from '../lib/intake-client';
import { runCommand } from '../lib/run-command';
import { signIn } from '../lib/session';
import { connectToSystem, type SystemUnderTest } from '../lib/system';
import { readHistory } from './case-history';
import { assemble } from './cast';
import { CRASH_CALLS, judgeCrash } from './crash-callers';
import { DEMO_DAY } from './demo-day';
import { openSeats, readCategories } from './demo-seats';
import { followCases } from './follow-cases';
import { findOvertaken } from './find-overtaken';
import { judgeOutcome } from './judge-outcome';
import { readOutcomes, readSystemTime } from './outcome';
import { isAsExpected, playSituations, renderSituations } from './play-situations';
import { type Judged, renderChecks, renderOutcomes, renderTotals } from './report';
import { sendDay } from './send-day';
import { SITUATIONS } from './situations';

const HELP = `usage: npm run demo -- [--seconds N]

Replays a made-up day through the HTTP API with operators in all seats, then plays the situations for which the two
lines have rules, and judges all of it from outside.
  --seconds N   time in which the day passes (default 40); the last cases are worked off after it
BASE_URL, PORT and DATA_DIR name the running system; when none runs, a temporary one is started and stopped.
`;

/** The day with the situations that many callers make together. */
const DAY = [...DEMO_DAY, ...CRASH_CALLS];
/** After the last contact the operators get this long to work off what waits, in ms. */
const WORK_OFF_MS = 90_000;
/** Width of the table where there is no terminal. */
const PLAIN_COLUMNS = 160;

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const note = (text: string): void => void process.stderr.write(`${text}\n`);

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { seconds: { type: 'string', default: '40' }, help: { type: 'boolean' } } });
  if (values.help) {
    print(HELP);
    return 0;
  }
  const system = await connectToSystem(readEnvironment(), note);
  try {
    return await replayDay(system, Number(values.seconds) * 1_000);
  } finally {
    await system.stop();
  }
}

async function replayDay(system: SystemUnderTest, dayMs: number): Promise<number> {
  const startedAt = performance.now();
  const supervisor = await signIn(system.url, userWithRole(system.credentials, 'SUPERVISOR'));
  const since = await readSystemTime(supervisor);
  const troubles: unknown[] = [];
  const seats = await openSeats(system, DAY, (error) => troubles.push(error));
  note(`${seats.users.length} operators are in their seats; the day begins`);

  let repeatedAttempts = 0;
  const progress = new SingleBar({
    format: '{bar} {value} of {total} sent, {closed} closed · {duration} s',
    noTTYOutput: true,
    notTTYSchedule: 10_000,
  });
  progress.start(DAY.length, 0, { closed: 0 });
  const follower = followCases(supervisor, (closed) => progress.update({ closed }));
  const runId = `demo-${randomBytes(4).toString('hex')}`;
  const sent = await sendDay(DAY, {
    client: createIntakeClient(system.url, system.credentials),
    runId,
    dayMs,
    onSent({ answers }) {
      progress.increment();
      if (answers[0]) follower.add(answers[0].receipt.caseId);
    },
    onRepeat: () => (repeatedAttempts += 1),
  });
  await follower.untilClosed(WORK_OFF_MS);
  progress.stop();
  await seats.stop();

  const outcomes = await readOutcomes(supervisor, sent, since);
  const played = await playSituations(SITUATIONS, await assemble(system, runId));
  const userOf = (id: string) => seats.users.find((user) => user.id === id);
  const lineOf = (id: string): Line | undefined => userOf(id)?.line ?? undefined;
  const judged: Judged[] = outcomes.map((outcome) => ({
    ...outcome,
    findings: judgeOutcome(outcome),
    history: readHistory(outcome.detail?.events ?? [], lineOf),
  }));
  const overtaken = findOvertaken(
    judged.flatMap(({ detail, history }) => (detail ? [{ ...detail, history }] : [])),
    (id) => {
      const user = userOf(id);
      return user?.line ? { line: user.line, languages: user.languages } : undefined;
    },
  );
  const names = new Map((await readCategories(supervisor)).map(({ id, names: { en } }) => [id, en]));
  const facts = { repeatedAttempts, operatorErrors: troubles.length, seconds: (performance.now() - startedAt) / 1_000 };
  print(renderOutcomes(judged, (category) => names.get(category) ?? '', process.stdout.columns ?? PLAIN_COLUMNS));
  const crash = await judgeCrash(supervisor, outcomes);
  print(`\n${renderTotals(judged, facts)}\n\n${renderChecks(judged, overtaken)}\n${crash.line}`);
  print(`\n${renderSituations(played)}`);
  for (const trouble of troubles.slice(0, 3)) note(`at a seat: ${String(trouble)}`);
  const isGood = judged.every(({ findings }) => findings.length === 0) && played.every(isAsExpected);
  return crash.isWhole && overtaken.length === 0 && isGood ? 0 : 1;
}

runCommand(main);
