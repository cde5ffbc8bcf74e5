import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CorpusRow, corpusRowSchema } from '../train/corpus-row';
import { readJsonl } from './read-jsonl';

export const CORPUS_FOLDER = join('router', 'engine', 'corpus');

/** All rows of the corpus in a fixed order. Throws on a row that breaks the format. */
export const readCorpus = (folder = CORPUS_FOLDER): CorpusRow[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readJsonl(join(folder, name)).map((row) => corpusRowSchema.parse(row)));
