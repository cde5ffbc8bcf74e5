import { intakeSchema } from '#domain/intake';
import { makeContact } from './make-contacts';

describe('makeContact', () => {
  const made = Array.from({ length: 1_000 }, (_, n) => makeContact('run', n));

  it('makes valid contacts whose ids and words all differ', () => {
    for (const { intake } of made) expect(intakeSchema.safeParse(intake).success).toBe(true);
    expect(new Set(made.map(({ intake }) => intake.externalId)).size).toBe(made.length);
    expect(new Set(made.map(({ intake }) => intake.text)).size).toBe(made.length);
  });

  it('mixes short and long texts', () => {
    const lengths = made.map(({ intake }) => intake.text.length);
    expect(Math.min(...lengths)).toBeLessThan(20);
    expect(Math.max(...lengths)).toBeGreaterThan(300);
  });
});
