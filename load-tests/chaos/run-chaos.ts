/** `npm run chaos`: breaks a running system at random under load, and judges from outside whether anybody lost by it. */
import { z } from 'zod';
import { AppError } from '#domain/app-error';
import { readOptions } from '../lib/read-options';
import { runCommand } from '../lib/run-command';
import { createLiveView } from '../load/live-view';
import { writeReport } from '../load/play-scenario';
import { renderSummary } from '../load/render-summary';
import { playChaos, strikesFor } from './play-chaos';
import { STRIKE_NAMES, STRIKES } from './strikes';

const HELP = `usage: npm run chaos -- [--seed N] [--minutes M] [--scale X] [--backend redis|postgres] [--faults a,b] [--report DIR]

Starts a system in a temporary folder, lets callers call and operators work, breaks something every few seconds in an
order that follows from the seed, and judges at the end: nothing accepted lost, nothing done twice, emergencies first.
  --seed N      the same seed makes the same contacts and the same strikes (default 1)
  --minutes M   minutes of traffic, in real time (default 5)
  --scale X     so many times the traffic and, by the square-root rule, the seats (default 1)
  --backend B   where the queue lives: redis (default) or postgres
  --faults a,b  only these of the strikes below
  --away S      seconds that Redis stays away (default 120)
  --lasts S     seconds of every other harm that has a length (default 8)
  --report DIR  where the report goes as JSON and HTML
The exit code is 0 when every threshold of the scenario "chaos" is met.

${STRIKE_NAMES.map((name) => `  ${name.padEnd(17)} ${STRIKES[name].about}${STRIKES[name].needsRedis ? ' (redis)' : ''}`).join('\n')}
`;

const optionsSchema = z.object({
  seed: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31)
    .default(1),
  minutes: z.coerce.number().positive().max(1_440).default(5),
  scale: z.coerce.number().positive().max(20).default(1),
  backend: z.enum(['redis', 'postgres']).default('redis'),
  faults: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(STRIKE_NAMES)).min(1))
    .optional(),
  away: z.coerce.number().positive().max(3_600).default(120),
  lasts: z.coerce.number().positive().max(3_600).default(8),
  report: z.string().optional(),
});

/** The pause between the end of a harm and the next strike. */
const GAP = { leastMs: 3_000, meanMs: 8_000 };

async function main(): Promise<number> {
  const given = readOptions(process.argv.slice(2), optionsSchema);
  if (given === undefined) {
    process.stdout.write(HELP);
    return 0;
  }
  const { seed, minutes, scale, backend, faults, away, lasts, report: folder } = given;
  const possible = strikesFor(backend);
  const missing = faults?.find((name) => !possible.includes(name));
  if (missing) throw new AppError('invalid-input', `--faults ${missing} needs --backend redis`);
  const calledOff = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => calledOff.abort());
  const { report, messages } = await playChaos({
    ...{ seed, minutes, scale, backend, strikes: faults ?? possible, gap: GAP },
    ...{ awayMs: away * 1_000, lastsMs: lasts * 1_000, calledOff: calledOff.signal },
    view: createLiveView(process.stderr, `chaos on ${backend}, seed ${seed}`),
  });
  process.stdout.write(
    `${renderSummary(report)}\n\nthe gateway got ${messages.messages} messages, ${messages.repeats} of them once more under the same key\n`,
  );
  if (folder !== undefined) writeReport(folder, report, (line) => process.stdout.write(`${line}\n`));
  return report.thresholds.every(({ isMet }) => isMet) ? 0 : 1;
}

runCommand(main);
