import { AppError } from '#domain/app-error';

/** Runs a command and exits with its code. What was foreseen is told in a sentence, a bug with the place it happened. */
export function runCommand(main: () => Promise<number>): void {
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      const isForeseen = error instanceof AppError && error.code !== 'bug';
      process.stderr.write(`\n${isForeseen ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
      process.exitCode = 1;
    },
  );
}
