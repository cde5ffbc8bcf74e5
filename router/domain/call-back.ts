import { moreUrgent, type Priority, raised } from './priority';

/**
 * Why somebody is owed an answer. `ABANDONED` hung up before anybody spoke with them · `SILENT` nothing was said, or the
 * line stayed open · `DROPPED_IN_TRANSFER` lost between the lines · `UNANSWERED_TEXT` wrote, and nobody took it in time.
 */
export const CALL_BACK_KINDS = ['ABANDONED', 'SILENT', 'DROPPED_IN_TRANSFER', 'UNANSWERED_TEXT'] as const;
export type CallBackKind = (typeof CALL_BACK_KINDS)[number];

/** How a call ended before anybody could speak with the caller: what telephony says of it. */
export const CALL_ENDINGS = ['ABANDONED', 'SILENT'] as const satisfies CallBackKind[];
export type CallEnding = (typeof CALL_ENDINGS)[number];

/** Who wrote may be unable to speak, or be in danger when it rings: they are answered in writing. */
export const isAnsweredInWriting = (kind: CallBackKind): boolean => kind === 'UNANSWERED_TEXT';

const ENDING_OF_CATEGORY: Partial<Record<string, CallEnding>> = { '900100': 'SILENT', '900200': 'ABANDONED' };
export const CATEGORY_OF_ENDING: Record<CallEnding, string> = { SILENT: '900100', ABANDONED: '900200' };

/** The ending that a class stands for; undefined for a class that is a matter. */
export const endingOf = (category: string): CallEnding | undefined => ENDING_OF_CATEGORY[category];

/** What makes a call-back more urgent. */
export const CUES = ['OPEN_LINE_NOISE', 'EARLIER_CALLS', 'NIGHT'] as const;
export type Cue = (typeof CUES)[number];
/** Cues that speak of danger: with a known place they leave the end of a vain call-back to a supervisor. */
const DANGER_CUES: readonly Cue[] = ['OPEN_LINE_NOISE', 'EARLIER_CALLS'];

/** A row of the city's cues; `withinMs` belongs to earlier calls, the minutes after midnight to the night. */
export type CueRule = {
  cue: Cue;
  raisesBy: number;
  withinMs: number | null;
  fromMinute: number | null;
  toMinute: number | null;
};
export type Schedule = { kind: CallBackKind; priority: Priority; dueAfterMs: readonly number[] };
export type CallBackPolicy = { schedules: readonly Schedule[]; cues: readonly CueRule[] };

/** What is known when a task arises. `minuteOfDay` is the city's. */
export type CallBackSigns = { hasNoise: boolean; earlierCalls: number; minuteOfDay: number };

const isNight = ({ fromMinute, toMinute }: CueRule, minute: number): boolean => {
  if (fromMinute === null || toMinute === null) return false;
  const isAfter = minute >= fromMinute;
  const isBefore = minute < toMinute;
  return fromMinute <= toMinute ? isAfter && isBefore : isAfter || isBefore;
};

const SHOWS: Record<Cue, (rule: CueRule, signs: CallBackSigns) => boolean> = {
  OPEN_LINE_NOISE: (_, { hasNoise }) => hasNoise,
  EARLIER_CALLS: (_, { earlierCalls }) => earlierCalls > 0,
  NIGHT: (rule, { minuteOfDay }) => isNight(rule, minuteOfDay),
};

export type CallBackPlan = { priority: Priority; cues: Cue[]; dueAfterMs: number[]; dueAt: Date };

/** A city without a schedule for a kind is owed the call at once. */
const AT_ONCE = [0];

/** How urgent a task is and when its attempts are due. Cues only raise. */
export function planCallBack(
  { kind, priority, since }: { kind: CallBackKind; priority: Priority; since: Date },
  signs: CallBackSigns,
  { schedules, cues }: CallBackPolicy,
): CallBackPlan {
  const shown = cues.filter((rule) => SHOWS[rule.cue](rule, signs));
  const steps = shown.reduce((sum, { raisesBy }) => sum + raisesBy, 0);
  let urgency = priority;
  for (let step = 0; step < steps; step += 1) urgency = moreUrgent(urgency, raised(urgency));
  const schedule = schedules.find((one) => one.kind === kind && one.priority === urgency);
  const dueAfterMs = [...(schedule?.dueAfterMs ?? AT_ONCE)];
  return {
    priority: urgency,
    cues: shown.map(({ cue }) => cue),
    dueAfterMs,
    dueAt: new Date(since.getTime() + (dueAfterMs[0] ?? 0)),
  };
}

/** What an attempt led to. `CALLED_AGAIN`: the caller was faster. */
export const ATTEMPT_RESULTS = ['REACHED', 'CALLED_AGAIN', 'NOT_REACHED'] as const;
export type AttemptResult = (typeof ATTEMPT_RESULTS)[number];

/** What may be recorded of an attempt: one in writing is not in vain, and what is left to the supervisor is not tried again. */
export const attemptResultsOf = ({ kind, needsSupervisor }: { kind: CallBackKind; needsSupervisor: boolean }) =>
  ATTEMPT_RESULTS.filter((result) => result !== 'NOT_REACHED' || !(needsSupervisor || isAnsweredInWriting(kind)));

/** What a supervisor decides when every attempt was in vain. */
export const SUPERVISOR_OUTCOMES = ['HELP_SENT', 'NOT_REACHED'] as const;
export type SupervisorOutcome = (typeof SUPERVISOR_OUTCOMES)[number];

/** How a task ends. */
export const CALL_BACK_ENDS = ['REACHED', 'CALLED_AGAIN', 'NOT_REACHED', 'HELP_SENT'] as const;
export type CallBackEnd = (typeof CALL_BACK_ENDS)[number];

/** A task before an attempt; `attempts` were made. */
export type CallBackStanding = {
  owedSince: Date;
  dueAfterMs: readonly number[];
  attempts: number;
  cues: readonly Cue[];
  isPlaceKnown: boolean;
};
export type AfterAttempt =
  { next: 'end'; outcome: CallBackEnd } | { next: 'attempt'; dueAt: Date } | { next: 'supervisor'; dueAt: Date };

/**
 * What follows an attempt. The next one keeps its distance when this one was late. After the last one the task ends, or,
 * where the place is known and there are signs of danger, waits for a supervisor who decides whether somebody goes there.
 */
export function afterAttempt(standing: CallBackStanding, result: AttemptResult, now: Date): AfterAttempt {
  if (result !== 'NOT_REACHED') return { next: 'end', outcome: result };
  const { owedSince, dueAfterMs, attempts, cues, isPlaceKnown } = standing;
  const [made, following] = [dueAfterMs[attempts], dueAfterMs[attempts + 1]];
  if (made !== undefined && following !== undefined) {
    const dueAt = Math.max(owedSince.getTime() + following, now.getTime() + following - made);
    return { next: 'attempt', dueAt: new Date(dueAt) };
  }
  const isDangerous = isPlaceKnown && cues.some((cue) => DANGER_CUES.includes(cue));
  return isDangerous ? { next: 'supervisor', dueAt: now } : { next: 'end', outcome: 'NOT_REACHED' };
}
