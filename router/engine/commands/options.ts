import { parseArgs } from 'node:util';

/** Reads `--name VALUE` options; throws with the usage line when one of `needed` is missing. */
export function readOptions<Name extends string>(usage: string, needed: readonly Name[]): Record<Name, string> {
  const options = Object.fromEntries(
    [...needed, 'json'].map((name) => [name, { type: name === 'json' ? 'boolean' : 'string' }]),
  );
  const { values } = parseArgs({ options: options as Record<string, { type: 'string' | 'boolean' }> });
  const missing = needed.filter((name) => typeof values[name] !== 'string');
  if (missing.length > 0) throw new Error(`missing --${missing.join(' --')}\nusage: ${usage}`);
  return values as Record<Name, string>;
}
