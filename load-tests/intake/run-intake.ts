/** `npm run intake`: sends the lines of a file to a system and prints its decisions. */
import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { AppError } from '#domain/app-error';
import { readEnvironment } from '../lib/environment';
import { createIntakeClient } from '../lib/intake-client';
import { mapInOrder } from '../lib/map-in-order';
import { runCommand } from '../lib/run-command';
import { connectToSystem } from '../lib/system';
import { decideLine, type DecideSettings } from './decide-line';
import { readLines } from './read-lines';
import { createSummary } from './summary';

const HELP = `usage: npm run -s intake -- [FILE.jsonl | -] [--dry-run] [--run ID]

Sends one contact for each line of JSON and prints the decision on each, in the order of the lines.
A line: {"text", "channel"?, "dialled"?, "caller"?, "location"?, "language"?, "receivedAt"?, "externalId"?};
channel is web and dialled is 12345 unless said otherwise. Other fields come back under "input".
  --dry-run   stores nothing: prints the whole proposal of the triage
  --run ID    the same ID again sends the same contacts, which are then not stored twice
BASE_URL, PORT and DATA_DIR name the running system; when none runs, a temporary one is started and stopped.
`;

/** Requests under way at once. */
const WIDTH = 8;

const note = (text: string): void => void process.stderr.write(`${text}\n`);

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false }, run: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [file = '-'] = positionals;
  if (file !== '-' && !existsSync(file)) throw new AppError('not-found', `there is no file ${file}`);
  const system = await connectToSystem(readEnvironment(), note);
  try {
    const runId = values.run ?? `intake-${randomBytes(4).toString('hex')}`;
    const client = createIntakeClient(system.url, system.credentials);
    return await decideFile(file, { client, runId, isDryRun: values['dry-run'] });
  } finally {
    await system.stop();
  }
}

/** @returns the exit code: 1 when a line was not accepted */
async function decideFile(file: string, settings: DecideSettings): Promise<number> {
  const startedAt = performance.now();
  const summary = createSummary();
  const progress = startProgress(file);
  const decided = mapInOrder(readLines(file), WIDTH, async (line) => ({
    line,
    decision: await decideLine(line, settings),
  }));
  for await (const { line, decision } of decided) {
    process.stdout.write(`${JSON.stringify(decision)}\n`);
    summary.add(decision);
    progress.increment(line.bytes);
  }
  progress.stop();
  note(summary.render((performance.now() - startedAt) / 1_000));
  return summary.errors() > 0 ? 1 : 0;
}

/** A bar over the bytes of the file, on a terminal only; the length of standard input is not known before its end. */
function startProgress(file: string): SingleBar {
  const isFile = file !== '-';
  const format = isFile ? '{bar} {percentage} % · {eta} s left' : '{value} bytes';
  const progress = new SingleBar({ format, clearOnComplete: true });
  progress.start(isFile ? statSync(file).size : 0, 0);
  return progress;
}

runCommand(main);
