import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { AppError } from '#domain/app-error';

/** What a backup begins with. */
const headerSchema = z.object({
  format: z.literal('hotline-backup-1'),
  takenAt: z.iso.datetime(),
  /** The migrations of the database it was taken of: it is restored by the same release. */
  migrations: z.array(z.string()),
});
export type Header = z.infer<typeof headerSchema>;

/** A line of the file after the first. The rows of a table stay text, as PostgreSQL wrote them. */
export type Line =
  | { kind: 'rows'; table: string; count: number; rows: string }
  | { kind: 'sequence'; name: string; value: string | null }
  | { kind: 'anchors'; cityId: string; text: string };

/** What it ends with: a file without it was cut off. */
type End = { kind: 'end'; lines: number };
const endSchema = z.object({ kind: z.literal('end'), lines: z.number() });
const lineSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rows'), table: z.string(), count: z.number(), rows: z.string() }),
  z.object({ kind: z.literal('sequence'), name: z.string(), value: z.string().nullable() }),
  z.object({ kind: z.literal('anchors'), cityId: z.string(), text: z.string() }),
  endSchema,
]);

async function* withEnd(header: Header, lines: AsyncIterable<Line>): AsyncGenerator<string> {
  yield `${JSON.stringify(header)}\n`;
  let count = 0;
  for await (const line of lines) {
    count += 1;
    yield `${JSON.stringify(line)}\n`;
  }
  yield `${JSON.stringify({ kind: 'end', lines: count } satisfies End)}\n`;
}

/** Writes a file that only its owner may read. @throws Error EEXIST when there is one already */
export async function writeBackupFile(path: string, header: Header, lines: AsyncIterable<Line>): Promise<void> {
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  await once(file, 'open');
  await pipeline(Readable.from(withEnd(header, lines)), createGzip(), file);
}

const damaged = (path: string, why: string, cause?: unknown) =>
  new AppError('invalid-input', `${path} is no backup that can be restored: ${why}`, { cause });

function parse<T>(path: string, schema: z.ZodType<T>, text: string): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw damaged(path, 'a line of it cannot be read', cause);
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const unpacked = createGunzip();
  const file = createReadStream(path).once('error', (error) => unpacked.destroy(error));
  file.pipe(unpacked).setEncoding('utf8');
  let rest = '';
  for await (const chunk of unpacked as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/**
 * Reads a file line by line, the header first.
 * @throws AppError `invalid-input` when it is not a backup or not a whole one; by then lines may have been read
 */
export async function* readBackupFile(path: string): AsyncGenerator<Header | Line> {
  let count = -1;
  let isWhole = false;
  try {
    for await (const line of linesOf(path)) {
      const read = count < 0 ? parse(path, headerSchema, line) : parse(path, lineSchema, line);
      if ('kind' in read && read.kind === 'end') isWhole = read.lines === count;
      else yield read;
      count += 1;
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw damaged(path, error instanceof Error ? error.message : String(error), error);
  }
  if (!isWhole) throw damaged(path, 'it was cut off');
}
