import { readFileSync } from 'node:fs';

/** The objects of a JSON Lines file. Throws with the line's number on a line that is not JSON. */
export function readJsonl(path: string): unknown[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [parseLine(line, path, at + 1)]));
}

function parseLine(line: string, path: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`${path}:${number}: not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
