/** Why a city lets administrative work wait: urgent cases find nobody, or 12345 has more than it can answer. */
export const DEFERRAL_REASONS = ['emergencies-wait', 'backlog'] as const;
export type DeferralReason = (typeof DEFERRAL_REASONS)[number];

/** When a city counts as overloaded: a row of it. */
export type AdmissionPolicy = {
  /** An urgent case (P0 or P1) that nobody takes for this long means overload, in ms. */
  emergencyWaitMs: number;
  /** So do this many waiting 12345 cases. */
  backlog: number;
  /** Deferring ends when there was no overload for this long, in ms. */
  calmMs: number;
};

/** What waits in a city now. */
export type CityLoad = {
  /** Since when the urgent case that waits longest has been waiting, in any lane; null: none waits. */
  emergencySince: Date | null;
  /** Waiting 12345 cases, deferred ones too. */
  administrative: number;
};

export type AdmissionStep = { step: 'none' | 'end' } | { step: 'begin' | 'go-on'; reason: DeferralReason };

function overloadOf({ emergencySince, administrative }: CityLoad, policy: AdmissionPolicy, now: Date) {
  if (emergencySince !== null && now.getTime() - emergencySince.getTime() >= policy.emergencyWaitMs) {
    return 'emergencies-wait' as const;
  }
  return administrative >= policy.backlog ? ('backlog' as const) : undefined;
}

/**
 * What to do about deferring ordinary administrative work. It begins at the first sign of overload and ends when there was
 * none for a while, so that it does not flutter. Emergencies and unclear cases are never deferred; the database sees to it.
 * @param overloadedAt the last moment of overload in the deferral that is under way; null: none is
 */
export function stepAdmission(
  load: CityLoad,
  policy: AdmissionPolicy,
  overloadedAt: Date | null,
  now: Date,
): AdmissionStep {
  const reason = overloadOf(load, policy, now);
  if (reason !== undefined) return { step: overloadedAt === null ? 'begin' : 'go-on', reason };
  if (overloadedAt === null) return { step: 'none' };
  return { step: now.getTime() - overloadedAt.getTime() >= policy.calmMs ? 'end' : 'none' };
}
