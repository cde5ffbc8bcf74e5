/** What a supervisor says of a nuisance mark: of one that is asked for, or (`lift`) of one that counts. */
export const NUISANCE_DECISIONS = ['approve', 'refuse', 'lift'] as const;
export type NuisanceDecision = (typeof NUISANCE_DECISIONS)[number];

/** Where a mark stands. Only an `ACTIVE` one is shown with an offer. */
export const NUISANCE_STATES = ['ASKED', 'ACTIVE', 'REFUSED', 'EXPIRED', 'LIFTED'] as const;
export type NuisanceState = (typeof NUISANCE_STATES)[number];

type Mark = { decision: string | null; expiresAt: Date | null; liftedAt: Date | null };

export function nuisanceStateOf({ decision, expiresAt, liftedAt }: Mark, now: Date): NuisanceState {
  if (decision === null) return 'ASKED';
  if (decision !== 'approve' || expiresAt === null) return 'REFUSED';
  if (liftedAt !== null) return 'LIFTED';
  return expiresAt > now ? 'ACTIVE' : 'EXPIRED';
}
