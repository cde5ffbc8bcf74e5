export const OUTCOMES = ['ok', 'warn', 'fail'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What one check found. `advice` says what to do; an `ok` needs none. */
export type Finding = { check: string; outcome: Outcome; says: string; advice?: string };

export const ok = (check: string, says: string): Finding => ({ check, outcome: 'ok', says });
export const warn = (check: string, says: string, advice: string): Finding => ({
  check,
  outcome: 'warn',
  says,
  advice,
});
export const fail = (check: string, says: string, advice: string): Finding => ({
  check,
  outcome: 'fail',
  says,
  advice,
});
