import type { Channel } from '#domain/channel';
import type { CallBackKind, CueRule, Schedule } from '#domain/call-back';
import { PRIORITIES, type Priority } from '#domain/priority';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * When attempts are due. Urgent abandoned calls follow police practice (at once, after one and after four minutes: domain
 * reference 3.7, rule 1); a silent line is listened to for a minute first (rule 2). What is not urgent is first tried
 * within the quarter of an hour of the call-back rate (section 10), then some hours later.
 */
const URGENT: Record<CallBackKind, number[]> = {
  ABANDONED: [0, MINUTE, 4 * MINUTE],
  SILENT: [MINUTE, 2 * MINUTE, 5 * MINUTE],
  DROPPED_IN_TRANSFER: [MINUTE, 2 * MINUTE, 5 * MINUTE],
  UNANSWERED_TEXT: [0, MINUTE, 4 * MINUTE],
};
const CALM = [15 * MINUTE, 2 * HOUR, 6 * HOUR];
const KINDS = Object.keys(URGENT) as CallBackKind[];
const isUrgent = (priority: Priority) => priority === 'P0' || priority === 'P1';

export const CALL_BACK_SCHEDULES: Schedule[] = KINDS.flatMap((kind) =>
  PRIORITIES.map((priority) => ({ kind, priority, dueAfterMs: isUrgent(priority) ? URGENT[kind] : CALM })),
);

/** The signs of domain reference 3.7 and feature 7: each raises a task by one step. A proposal, to be edited by the city. */
export const CALL_BACK_CUES: CueRule[] = [
  { cue: 'OPEN_LINE_NOISE', raisesBy: 1, withinMs: null, fromMinute: null, toMinute: null },
  { cue: 'EARLIER_CALLS', raisesBy: 1, withinMs: 24 * HOUR, fromMinute: null, toMinute: null },
  { cue: 'NIGHT', raisesBy: 1, withinMs: null, fromMinute: 22 * 60, toMinute: 6 * 60 },
];

/**
 * How long a written contact may wait for a person: messages three minutes and mail a day (GB/T 33358-2016 as reported),
 * web forms two hours (Beijing's draft of 2021).
 */
export const ANSWER_LIMITS: { channel: Channel; withinMs: number }[] = [
  { channel: 'sms', withinMs: 3 * MINUTE },
  { channel: 'wechat', withinMs: 3 * MINUTE },
  { channel: 'web', withinMs: 2 * HOUR },
  { channel: 'email', withinMs: 24 * HOUR },
];
