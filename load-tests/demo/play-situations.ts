import type { Cast } from './cast';
import type { Situation } from './situations';

/** The way that a situation took; `trouble` is what stopped it. */
export type Played = { name: string; expected: readonly string[]; took: string[]; trouble?: unknown };

/** Plays one situation after the other: each finds the seats free. */
export async function playSituations(situations: readonly Situation[], cast: Cast): Promise<Played[]> {
  const played: Played[] = [];
  for (const { name, path, play } of situations) {
    const one: Played = { name, expected: path, took: [] };
    await play(cast, (step) => one.took.push(step)).catch((error: unknown) => (one.trouble = error));
    await Promise.all([cast.seat110.rest(), cast.seat12345.rest()]).catch((error: unknown) => (one.trouble ??= error));
    played.push(one);
  }
  return played;
}

/** Whether it took exactly the way that it must. */
export const isAsExpected = ({ expected, took, trouble }: Played): boolean =>
  trouble === undefined && took.join('\n') === expected.join('\n');

/** One line for each situation with the way it took, and the way it should have taken where that is another one. */
export const renderSituations = (played: readonly Played[]): string =>
  played
    .map((one) => {
      const way = one.took.join(' · ');
      if (isAsExpected(one)) return `✓ ${one.name}: ${way}`;
      const trouble = one.trouble === undefined ? '' : ` (${String(one.trouble)})`;
      return `✗ ${one.name}: ${way}${trouble}\n  instead of: ${one.expected.join(' · ')}`;
    })
    .join('\n');
