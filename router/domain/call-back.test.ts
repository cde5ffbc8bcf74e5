import { afterAttempt, type CallBackPolicy, type CallBackStanding, planCallBack } from './call-back';
import { PRIORITIES, priorityRank } from './priority';

const MINUTE = 60_000;
const since = new Date('2026-11-19T02:00:00.000Z');
const at = (minutes: number) => new Date(since.getTime() + minutes * MINUTE);
const none = { withinMs: null, fromMinute: null, toMinute: null };
const policy: CallBackPolicy = {
  schedules: [
    { kind: 'ABANDONED', priority: 'P0', dueAfterMs: [0, MINUTE, 4 * MINUTE] },
    { kind: 'ABANDONED', priority: 'P1', dueAfterMs: [MINUTE] },
  ],
  cues: [
    { cue: 'OPEN_LINE_NOISE', raisesBy: 1, ...none },
    { cue: 'EARLIER_CALLS', raisesBy: 1, ...none, withinMs: 60 * MINUTE },
    { cue: 'NIGHT', raisesBy: 1, ...none, fromMinute: 22 * 60, toMinute: 6 * 60 },
  ],
};
const quiet = { hasNoise: false, earlierCalls: 0, minuteOfDay: 12 * 60 };

describe('planCallBack', () => {
  it('raises by each cue that shows, never lowers, and takes the schedule of the raised priority', () => {
    const task = { kind: 'ABANDONED', priority: 'P1', since } as const;
    expect(planCallBack(task, quiet, policy)).toEqual({
      priority: 'P1',
      cues: [],
      dueAfterMs: [MINUTE],
      dueAt: at(1),
    });
    expect(planCallBack(task, { ...quiet, hasNoise: true }, policy)).toEqual({
      priority: 'P0',
      cues: ['OPEN_LINE_NOISE'],
      dueAfterMs: [0, MINUTE, 4 * MINUTE],
      dueAt: since,
    });
    const signs = { hasNoise: true, earlierCalls: 3, minuteOfDay: 30 };
    for (const priority of PRIORITIES) {
      const plan = planCallBack({ ...task, priority }, signs, policy);
      expect(priorityRank(plan.priority)).toBe(Math.max(0, priorityRank(priority) - 3));
    }
  });

  it.each([
    [21 * 60 + 59, []],
    [22 * 60, ['NIGHT']],
    [5 * 60 + 59, ['NIGHT']],
    [6 * 60, []],
  ])('knows whether minute %i is night', (minuteOfDay, cues) => {
    const task = { kind: 'SILENT', priority: 'P3', since } as const;
    expect(planCallBack(task, { ...quiet, minuteOfDay }, policy).cues).toEqual(cues);
  });

  it('owes the call at once where the city has no schedule', () => {
    const task = { kind: 'SILENT', priority: 'P2', since } as const;
    expect(planCallBack(task, quiet, policy)).toMatchObject({ dueAfterMs: [0], dueAt: since });
  });
});

describe('afterAttempt', () => {
  const standing: CallBackStanding = {
    owedSince: since,
    dueAfterMs: [0, MINUTE, 4 * MINUTE],
    attempts: 0,
    cues: ['EARLIER_CALLS'],
    isPlaceKnown: true,
  };

  it('ends when the caller was reached or called again', () => {
    expect(afterAttempt(standing, 'REACHED', since)).toEqual({ next: 'end', outcome: 'REACHED' });
    expect(afterAttempt(standing, 'CALLED_AGAIN', since)).toEqual({ next: 'end', outcome: 'CALLED_AGAIN' });
  });

  it('keeps to the schedule, and to its distances when an attempt was late', () => {
    expect(afterAttempt(standing, 'NOT_REACHED', since)).toEqual({ next: 'attempt', dueAt: at(1) });
    expect(afterAttempt({ ...standing, attempts: 1 }, 'NOT_REACHED', at(1))).toEqual({ next: 'attempt', dueAt: at(4) });
    expect(afterAttempt({ ...standing, attempts: 1 }, 'NOT_REACHED', at(9))).toEqual({
      next: 'attempt',
      dueAt: at(12),
    });
  });

  it('leaves the end to a supervisor where the place is known and there is a sign of danger, and only there', () => {
    const last = { ...standing, attempts: 2 };
    expect(afterAttempt(last, 'NOT_REACHED', at(4))).toEqual({ next: 'supervisor', dueAt: at(4) });
    const harmless = { next: 'end', outcome: 'NOT_REACHED' };
    expect(afterAttempt({ ...last, isPlaceKnown: false }, 'NOT_REACHED', at(4))).toEqual(harmless);
    expect(afterAttempt({ ...last, cues: ['NIGHT'] }, 'NOT_REACHED', at(4))).toEqual(harmless);
  });
});
