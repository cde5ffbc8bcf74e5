import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CHANNELS } from '#domain/channel';
import { corpusRowSchema } from '../train/corpus-row';
import { readJsonl } from './read-jsonl';

const FOLDER = join('router', 'engine', 'blind');

const OUTCOMES = ['110', '12345', 'person'] as const;

/** A text that no model ever learns: it judges the engine. */
const blindRowSchema = corpusRowSchema.omit({ situation: true, voice: true }).extend({
  id: z.string(),
  channel: z.enum(CHANNELS),
  kind: z.enum(['everyday', 'life', 'pair', 'adversarial']),
  /** Of adversarial texts: where they may end up. */
  safe: z.array(z.enum(OUTCOMES)).optional(),
});
export type BlindRow = z.infer<typeof blindRowSchema>;

/** All texts of the blind set in a fixed order. Throws on a row that breaks the format. */
export const readBlind = (): BlindRow[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readJsonl(join(FOLDER, name)).map((row) => blindRowSchema.parse(row)));
