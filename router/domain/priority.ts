/**
 * P0 life in danger now · P1 urgent · P2 needs attendance or priority administrative · P3 ordinary.
 * Ordered from the most to the least urgent, so that the index is the rank.
 */
export const PRIORITIES = ['P0', 'P1', 'P2', 'P3'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** 0 for P0 … 3 for P3: smaller is more urgent. */
export const priorityRank = (priority: Priority): number => PRIORITIES.indexOf(priority);

/** BullMQ priority of a job: 1 is the highest. A job without one would overtake all others, so every job states one. */
export const queuePriority = (priority: Priority): number => priorityRank(priority) + 1;

export const moreUrgent = (a: Priority, b: Priority): Priority => (priorityRank(a) <= priorityRank(b) ? a : b);

/** True when going from `from` to `to` would make a case wait longer: only a person may do that, with a reason. */
export const isLowering = (from: Priority, to: Priority): boolean => priorityRank(to) > priorityRank(from);

/** One step up; P0 stays P0. */
export const raised = (priority: Priority): Priority => PRIORITIES[Math.max(0, priorityRank(priority) - 1)] ?? 'P0';
