import type { UnitReason } from '#domain/recommend-units';
import type { CaseUnits } from '#domain/wire/unit-wire';
import { useT } from '../i18n/use-t';
import { durationText } from '../time/duration';
import { useFormat } from '../time/use-format';

export type AdvisedUnit = CaseUnits['units'][number];

/** One reason for or against a unit, in the language on screen. */
export function useReasonText(): (reason: UnitReason, of: AdvisedUnit) => string {
  const t = useT();
  const { number } = useFormat();
  return ({ code, capability, metres = 0, ageMs = 0 }, { on }) =>
    t(`units.reason.${code}`, {
      capability: capability === undefined ? '' : t(`units.capability.${capability}`),
      km: number(Math.round(metres / 100) / 10),
      age: durationText(ageMs, t),
      number: on?.caseNumber ?? '',
    });
}
