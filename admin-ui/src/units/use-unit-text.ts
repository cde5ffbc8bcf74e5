import type { CaseUnits } from '#domain/wire/unit-wire';
import { useT } from '../i18n/use-t';
import { durationText } from '../time/duration';
import { useFormat } from '../time/use-format';

export type AdvisedUnit = CaseUnits['units'][number];

/** Why a unit stands where it stands, and what to be careful about, in the language on screen. */
export function useReasonText(): (unit: AdvisedUnit) => string {
  const t = useT();
  const { number } = useFormat();
  return ({ reasons, on }) =>
    reasons
      .map(({ code, capability, metres = 0, ageMs = 0 }) =>
        t(`units.reason.${code}`, {
          capability: capability === undefined ? '' : t(`units.capability.${capability}`),
          km: number(Math.round(metres / 100) / 10),
          age: durationText(ageMs, t),
          number: on?.caseNumber ?? '',
        }),
      )
      .join(' · ');
}

/** A position that cannot be trusted: whoever sends the unit asks first. */
export const isUncertain = ({ reasons }: AdvisedUnit): boolean =>
  reasons.some(({ code }) => code === 'POSITION_STALE' || code === 'POSITION_UNKNOWN');
