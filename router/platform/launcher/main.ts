/** What `npm start` runs. */
import { AppError } from '#domain/app-error';
import { onParentGone, reportReady } from '../child';
import { loadConfig, readEnvironment } from '../config';
import { type Launch, launch } from './launch';

/** A second Ctrl-C means now; 128 + the number of SIGINT, as shells report it. */
const FORCED_EXIT_CODE = 130;
/** A terminal's Ctrl-C reaches npm too, which passes it on: what arrives this soon after the first is the same key, in ms. */
const SAME_KEY_MS = 500;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

let stoppingSince: number | undefined;
let replacing: Promise<void> | undefined;

async function main(): Promise<void> {
  const env = readEnvironment();
  const system = launch({ config: loadConfig(env), env, print });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(system));
  process.on('SIGUSR2', () => {
    replacing ??= replace(system).finally(() => (replacing = undefined));
  });
  onParentGone(() => void stop(system));
  try {
    await system.ready;
    reportReady();
  } catch (error) {
    if (stoppingSince !== undefined) return;
    await system.stop();
    throw error;
  }
}

/** A rolling restart: new processes with the same settings, and nobody who calls notices. */
async function replace(system: Launch): Promise<void> {
  try {
    await system.ready;
    print('replacing workers and routers');
    await system.replace();
    print('replaced');
  } catch (error) {
    if (stoppingSince === undefined)
      print(`could not replace: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function stop(system: Launch): Promise<void> {
  if (stoppingSince !== undefined) {
    if (performance.now() - stoppingSince < SAME_KEY_MS) return;
    system.kill();
    process.exit(FORCED_EXIT_CODE);
  }
  stoppingSince = performance.now();
  await system.stop();
  print('stopped');
  process.exit(0);
}

main().catch((error: unknown) => {
  // What we foresaw is told in a sentence; only a bug shows where it happened.
  const isForeseen = error instanceof AppError;
  process.stderr.write(
    `\ncannot start: ${isForeseen ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
});
