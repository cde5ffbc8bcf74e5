import { setTimeout as pause } from 'node:timers/promises';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './postgres/embedded-postgres';

const RESTART_DELAY_MS = 1_000;

/** The embedded PostgreSQL, started again on the same port whenever it ends unasked. */
export async function keepPostgres(
  dataDir: string,
  note: (message: string) => void,
): Promise<Pick<EmbeddedPostgres, 'databaseUrl' | 'applicationUrl' | 'stop'>> {
  const stopping = new AbortController();
  let postgres = await startEmbeddedPostgres(dataDir);
  const { databaseUrl, applicationUrl } = postgres;
  const ended = keepRunning();

  async function keepRunning(): Promise<void> {
    for (;;) {
      await postgres.exited;
      if (stopping.signal.aborted) return;
      note('the built-in PostgreSQL ended; starting it again');
      await restart();
    }
  }

  async function restart(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        postgres = await startEmbeddedPostgres(dataDir);
        return;
      } catch (error) {
        note(error instanceof Error ? error.message : String(error));
        await pause(RESTART_DELAY_MS);
      }
    }
  }

  return {
    databaseUrl,
    applicationUrl,
    async stop() {
      stopping.abort();
      await postgres.stop();
      await ended;
    },
  };
}
