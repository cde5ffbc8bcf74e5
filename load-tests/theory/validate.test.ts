import { CHECKS } from './checks';
import { validateCheck } from './validate';

const SETTINGS = { seed: 1, seeds: 20, callers: 4_000 };

describe('validateCheck', () => {
  it.each(CHECKS.map((check) => [check.name, check] as const))('%s: theory is inside', (_name, check) => {
    for (const row of validateCheck(check, SETTINGS)) expect(row).toMatchObject({ isInside: true });
  });

  it('sees a formula that is a tenth off, at the second look too', () => {
    const [check] = CHECKS;
    const measures = check!.measures.map((measure) => ({ ...measure, theory: measure.theory * 1.1 }));
    const level = validateCheck({ ...check!, measures }, { ...SETTINGS, callers: 20_000 }).at(-1);
    expect(level).toMatchObject({ isInside: false, looks: 2 });
  });
});
