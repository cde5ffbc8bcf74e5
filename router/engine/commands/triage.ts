import { createInterface } from 'node:readline';
import { loadShippedEngine } from '../shipped-engine';

/** One line in, one line out, in order. A line that is no object with a text is read as a text itself. */
function rowOf(line: string): { text: string } & Record<string, unknown> {
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row === 'object' && row !== null && !Array.isArray(row)) {
      return { ...row, text: 'text' in row && typeof row.text === 'string' ? row.text : '' };
    }
  } catch {
    return { text: line };
  }
  return { text: line };
}

async function main(): Promise<void> {
  const engine = loadShippedEngine();
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const row = rowOf(line);
    process.stdout.write(`${JSON.stringify({ ...row, ...engine.triage({ text: row.text }) })}\n`);
  }
}

void main();
