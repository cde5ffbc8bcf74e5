import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

export type InputLine = { lineNumber: number; text: string; /** Bytes of the line with its end. */ bytes: number };

/** The lines of a file, or of standard input for `-`, that are not blank; numbered from 1. */
export async function* readLines(file: string): AsyncGenerator<InputLine> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  let lineNumber = 0;
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    lineNumber += 1;
    if (text.trim() !== '') yield { lineNumber, text, bytes: Buffer.byteLength(text) + 1 };
  }
}
