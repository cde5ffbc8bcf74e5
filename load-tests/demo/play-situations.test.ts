import type { Cast } from './cast';
import { isAsExpected, playSituations, renderSituations } from './play-situations';
import { SITUATIONS } from './situations';

const rest = () => Promise.resolve();
const cast = { seat110: { rest }, seat12345: { rest } } as unknown as Cast;
const path = ['12345 → 110', 'CLOSED on 110'];

describe('a situation', () => {
  it('is as expected only when it took every step of its way and no other', async () => {
    const takes = (...steps: string[]) => ({
      ...{ name: steps.join(), path },
      play: (_: Cast, observe: (step: string) => void) => Promise.resolve(steps.forEach(observe)),
    });
    const played = await playSituations(
      [takes(...path), takes('12345 → 110'), takes(...path, 'more'), takes('12345 → 12345', 'CLOSED on 110')],
      cast,
    );
    expect(played.map(isAsExpected)).toEqual([true, false, false, false]);
  });

  it('is not as expected when something stopped it, and the next one is played all the same', async () => {
    const stopped = { name: 'stopped', path: [], play: () => Promise.reject(new Error('it did not ring')) };
    const played = await playSituations([stopped, { name: 'next', path: [], play: rest }], cast);
    expect(played.map(isAsExpected)).toEqual([false, true]);
    expect(renderSituations(played)).toContain('✗ stopped:  (Error: it did not ring)\n  instead of: \n✓ next');
  });

  it('has a name and a way of its own', () => {
    expect(new Set(SITUATIONS.map(({ name }) => name)).size).toBe(SITUATIONS.length);
    expect(SITUATIONS.filter((one) => one.path.length < 2)).toEqual([]);
  });
});
