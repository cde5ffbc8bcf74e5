/** Node, the data folder, the disk under it. */
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { packageRoot } from '#db/project-files';
import { AppError } from '#domain/app-error';
import { credentialsFile } from '../launcher/credentials';
import { prepareDataDir } from '../launcher/data-dir';
import { fail, type Finding, ok, warn } from './finding';

/** A full disk stops PostgreSQL. Judgement, not measurement: the first leaves days to act, the second hours. */
const DISK_WARN_BYTES = 5e9;
const DISK_FAIL_BYTES = 1e9;

/** @param version as `process.version` has it, e.g. `v20.20.2` */
export function checkNode(version: string, needed = neededNode()): Finding {
  const isEnough = compareVersions(version.slice(1), needed) >= 0;
  if (isEnough) return ok('node', version);
  return fail('node', `${version} is too old`, `install Node ${needed} or newer`);
}

export function checkDataDir(path: string): Finding {
  try {
    if (!existsSync(path)) {
      const made = firstMissing(resolve(path));
      prepareDataDir(path);
      rmSync(made, { recursive: true });
      return ok('data folder', `${resolve(path)} can be made at the first start`);
    }
    const dataDir = prepareDataDir(path);
    const secrets = credentialsFile(dataDir);
    if (process.platform !== 'win32' && existsSync(secrets) && (statSync(secrets).mode & 0o077) !== 0) {
      return warn('data folder', `others can read ${secrets}`, `chmod 600 ${secrets}`);
    }
    return ok('data folder', `${dataDir} can be written`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return fail('data folder', error.message, 'free the folder for this account, or set DATA_DIR');
  }
}

/** The outermost folder of a path that is not there yet. */
function firstMissing(path: string): string {
  const parent = dirname(path);
  return existsSync(parent) ? path : firstMissing(parent);
}

export async function checkDisk(path: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(nearestExisting(resolve(path)));
  const freeBytes = bavail * bsize;
  const says = `${(freeBytes / 1e9).toFixed(1)} GB free`;
  if (freeBytes < DISK_FAIL_BYTES) return fail('disk', says, 'free space now: PostgreSQL stops on a full disk');
  if (freeBytes < DISK_WARN_BYTES) return warn('disk', says, 'make room, or move DATA_DIR to a larger disk');
  return ok('disk', says);
}

function neededNode(): string {
  const { engines } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
    engines: { node: string };
  };
  return engines.node.replace(/^>=/, '');
}

/** Above zero when `a` is newer; missing parts count as 0. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const differing = [0, 1, 2].map((part) => (left?.[part] ?? 0) - (right?.[part] ?? 0)).find((diff) => diff !== 0);
  return differing ?? 0;
}

const nearestExisting = (path: string): string => (existsSync(path) ? path : nearestExisting(dirname(path)));
