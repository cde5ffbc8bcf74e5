/** PostgreSQL refuses to run as root. Started by root, it runs as the account `postgres`; otherwise as whoever started it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { AppError } from '#domain/app-error';

/** What `spawn` takes to run as that account; empty: as ourselves. */
export type ServerAccount = { uid?: number; gid?: number };

/** @throws AppError `conflict` when the account is missing and cannot be made */
export function serverAccount(): ServerAccount {
  if (process.getuid?.() !== 0) return {};
  return lookUp() ?? create();
}

/** Whether the account may enter a folder or run a file: every folder above counts. */
export function canReach(account: ServerAccount, path: string): boolean {
  if (account.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...account, cwd: '/' }).status === 0;
}

function lookUp(): ServerAccount | undefined {
  try {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' })));
    return { uid, gid };
  } catch {
    return undefined;
  }
}

function create(): ServerAccount {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres'], {
      stdio: 'pipe',
    });
  } catch (cause) {
    throw new AppError(
      'conflict',
      'PostgreSQL does not run as root and the account "postgres" cannot be created: start as another user or set DATABASE_URL',
      { cause },
    );
  }
  const account = lookUp();
  if (account === undefined) throw new AppError('conflict', 'the account "postgres" was created but is not found');
  return account;
}
