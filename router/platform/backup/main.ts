/** `npm run backup -- FILE` and `npm run restore -- FILE`. */
import { resolve } from 'node:path';
import { AppError } from '#domain/app-error';
import { type Config, loadConfig, readEnvironment } from '../config';
import { vaultKeyFile } from '../vault-keys';
import { backUp } from './back-up';
import { restore } from './restore';

const COMMANDS: Record<string, (config: Config, path: string) => Promise<string>> = {
  async backup(config, path) {
    const rows = await backUp(config, path, new Date());
    return `${rows} rows are in ${path}, readable by you alone\n${keyOf(config)} is NOT in it: keep a copy of it elsewhere`;
  },
  async restore(config, path) {
    const { takenAt, rows, tables, brokenChains } = await restore(config, path);
    if (brokenChains.length > 0)
      throw new AppError('conflict', `the audit of ${brokenChains.join(', ')} does not hold`);
    return [
      `${rows} rows in ${tables} tables are as they were at ${takenAt}; the audit chain holds`,
      `Before the first start, put back ${keyOf(config)}: without it nobody can read who called`,
    ].join('\n');
  },
};

/** What opens the identities that the database holds encrypted. */
const keyOf = ({ vaultKeys, dataDir }: Config): string =>
  vaultKeys ? 'the key of the vault (VAULT_KEY)' : `the key of the vault (${vaultKeyFile(resolve(dataDir))})`;

async function main([command = '', path]: string[]): Promise<string> {
  const run = COMMANDS[command];
  if (!run || path === undefined || path.startsWith('-')) {
    throw new AppError('invalid-input', 'usage: npm run backup -- FILE, npm run restore -- FILE');
  }
  return run(loadConfig(readEnvironment()), resolve(path));
}

main(process.argv.slice(2)).then(
  (message) => process.stdout.write(`${message}\n`),
  (error: unknown) => {
    const isForeseen = error instanceof AppError && error.code !== 'bug';
    process.stderr.write(`${isForeseen ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  },
);
