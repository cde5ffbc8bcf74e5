import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepPostgres } from './keep-postgres';

/** An embedded PostgreSQL of its own in a fresh folder, started again whenever it is killed; stopping it removes the folder. */
export async function startTemporaryPostgres(
  note: (message: string) => void = () => undefined,
): Promise<{ databaseUrl: string; stop(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hotline-postgres-'));
  const postgres = await keepPostgres(dataDir, note);
  return {
    databaseUrl: postgres.databaseUrl,
    stop: async () => {
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
