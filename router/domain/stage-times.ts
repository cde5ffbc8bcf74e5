/**
 * What police supervisors measure of a unit (domain 3.5): `sign` and `arrive` count from the instruction, `depart` and
 * `feedback` from the signature.
 */
export const STAGES = ['sign', 'depart', 'arrive', 'feedback'] as const;
export type Stage = (typeof STAGES)[number];

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * Where a bucket ends, in ms; the last one has no end. Signing, departing and feedback are the buckets of police
 * bulletins, arriving the 5 and 10 minutes that local rules set for town and suburb (domain 3.5).
 */
export const BUCKET_ENDS: Record<Stage, readonly number[]> = {
  sign: [30 * SECOND, 60 * SECOND, 120 * SECOND, 180 * SECOND],
  depart: [5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE],
  arrive: [5 * MINUTE, 10 * MINUTE],
  feedback: [30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR],
};

/** When a unit reached each stage; null where it has not. Feedback is the first one. */
export type StageStamps = {
  instructedAt: Date;
  signedAt: Date | null;
  departedAt: Date | null;
  arrivedAt: Date | null;
  feedbackAt: Date | null;
};

const between = (start: Date | null, end: Date | null): number | null =>
  start === null || end === null ? null : end.getTime() - start.getTime();

/** How long each stage took, in ms; null where it has not ended. */
export const stageTimes = (of: StageStamps): Record<Stage, number | null> => ({
  sign: between(of.instructedAt, of.signedAt),
  depart: between(of.signedAt, of.departedAt),
  arrive: between(of.instructedAt, of.arrivedAt),
  feedback: between(of.signedAt, of.feedbackAt),
});

/** The bucket of a duration, 0 the quickest. Who needs exactly 30 seconds was within 30 seconds. */
export function bucketOf(stage: Stage, ms: number): number {
  const index = BUCKET_ENDS[stage].findIndex((end) => ms <= end);
  return index === -1 ? BUCKET_ENDS[stage].length : index;
}
