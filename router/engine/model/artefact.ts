import { z } from 'zod';
import { type Head, indexFeatures, type TextModel } from './text-model';

/**
 * A model as a file: one signed byte per weight and a scale per column, in base64, so that it can be imported and kept
 * in version control.
 */
export const artefactSchema = z.object({
  format: z.literal(3),
  version: z.string().min(1),
  heads: z.array(
    z.object({
      name: z.string(),
      labels: z.array(z.string()).min(2),
      bias: z.array(z.number()),
      temperature: z.number().positive(),
    }),
  ),
  /** Int32, one per feature. */
  hashes: z.string(),
  /** Float32, one per feature. */
  idf: z.string(),
  /** One per column: what a weight of 127 stands for. */
  scales: z.array(z.number()),
  /** Int8, features × columns. */
  weights: z.string(),
});
export type Artefact = z.infer<typeof artefactSchema>;

const LARGEST = 127;

const bytesOf = (array: Int32Array | Float32Array | Int8Array) =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');

/** A copy at the start of a buffer of its own, so that it can be read as 32-bit numbers. */
const bufferOf = (text: string): ArrayBuffer => Uint8Array.from(Buffer.from(text, 'base64')).buffer;

export function encodeModel(model: TextModel): Artefact {
  const { hashes, columns, weights } = model;
  const scales = new Array<number>(columns).fill(0);
  for (let i = 0; i < weights.length; i++) scales[i % columns] = Math.max(scales[i % columns]!, Math.abs(weights[i]!));
  const bytes = new Int8Array(weights.length);
  for (let i = 0; i < weights.length; i++) {
    const scale = scales[i % columns]!;
    bytes[i] = scale > 0 ? Math.round((weights[i]! / scale) * LARGEST) : 0;
  }
  return {
    format: 3,
    version: model.version,
    heads: model.heads.map(({ name, labels, bias, temperature }) => ({ name, labels, bias: [...bias], temperature })),
    hashes: bytesOf(hashes),
    idf: bytesOf(model.idf),
    scales,
    weights: bytesOf(bytes),
  };
}

/** Throws when the file is not a model, is cut off, or holds a model that learned nothing. */
export function decodeModel(file: unknown): TextModel {
  const artefact = artefactSchema.parse(file);
  const hashes = new Int32Array(bufferOf(artefact.hashes));
  const idf = new Float32Array(bufferOf(artefact.idf));
  const bytes = new Int8Array(bufferOf(artefact.weights));
  const columns = artefact.scales.length;
  let offset = 0;
  const heads = artefact.heads.map(({ bias, ...head }): Head => {
    const placed = { ...head, bias: Float32Array.from(bias), offset };
    offset += head.labels.length;
    return placed;
  });
  if (offset !== columns || idf.length !== hashes.length || bytes.length !== hashes.length * columns) {
    throw new Error('the model file is incomplete');
  }
  if (!bytes.some((byte) => byte !== 0)) throw new Error('the model learned nothing');
  const scales = Float32Array.from(artefact.scales, (scale) => scale / LARGEST);
  return {
    version: artefact.version,
    heads,
    columns,
    hashes,
    idf,
    table: indexFeatures(hashes, idf),
    weights: bytes,
    scales,
  };
}
