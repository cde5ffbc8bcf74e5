import { intakeSchema } from '#domain/intake';
import type { Session } from '../lib/session';
import { CRASH_CALLS, judgeCrash } from './crash-callers';
import type { Outcome } from './outcome';

const outcomes = (statusOf: (index: number) => string): Outcome[] =>
  CRASH_CALLS.map((contact, index) => ({
    contact,
    answers: [],
    refusals: [],
    stored: [],
    detail: { id: `case-${index}`, status: statusOf(index) } as Outcome['detail'],
  }));
/** A supervisor who is shown an incident with so many contacts, each of somebody else. */
const shown = (contacts: number): Session =>
  ({
    call: async () => ({
      contacts: Array.from({ length: contacts }, (_, index) => ({ caller: { phone: `${index}` } })),
    }),
  }) as unknown as Session;

describe('the crash that twelve people call about', () => {
  it('has twelve callers with words, numbers and places of their own, which the intake takes', () => {
    expect(CRASH_CALLS).toHaveLength(12);
    expect(new Set(CRASH_CALLS.map(({ text }) => text)).size).toBe(12);
    for (const { dialled, text, caller, location } of CRASH_CALLS) {
      expect(intakeSchema.safeParse({ externalId: 'crash', dialled, text, caller, location }).success).toBe(true);
    }
  });

  it('is whole as one incident with twelve contacts, and not as two or with one missing', async () => {
    const one = outcomes((index) => (index === 0 ? 'CLOSED' : 'MERGED'));
    const two = outcomes((index) => (index < 2 ? 'CLOSED' : 'MERGED'));
    expect(await judgeCrash(shown(12), one)).toMatchObject({ isWhole: true });
    expect(await judgeCrash(shown(11), one)).toMatchObject({ isWhole: false });
    expect(await judgeCrash(shown(12), two)).toMatchObject({ isWhole: false });
  });
});
