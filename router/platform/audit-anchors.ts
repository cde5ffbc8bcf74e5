/** The second place of the audit: the end of every chain, written to files outside the database. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Anchor } from '#domain/audit';

export const anchorFile = (dataDir: string, cityId: string): string =>
  join(dataDir, 'anchors', `${encodeURIComponent(cityId)}.jsonl`);

/** Every anchor of a city, the oldest first. @throws Error naming a line that cannot be read */
export function readAnchors(dataDir: string, cityId: string): Anchor[] {
  const file = anchorFile(dataDir, cityId);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      try {
        return JSON.parse(line) as Anchor;
      } catch (cause) {
        throw new Error(`line ${index + 1} of the anchors in ${file} cannot be read`, { cause });
      }
    });
}

/** Adds one line, on disk when this returns. Lines are only ever added, so several workers may write to one file. */
export function writeAnchor(dataDir: string, cityId: string, anchor: Anchor): void {
  const file = anchorFile(dataDir, cityId);
  mkdirSync(join(dataDir, 'anchors'), { recursive: true, mode: 0o700 });
  const handle = openSync(file, 'a', 0o600);
  try {
    writeSync(handle, `${JSON.stringify(anchor)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
