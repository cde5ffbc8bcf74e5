import type { Triage } from '#domain/triage';
import { readRuleVersion } from '#domain/rule-version';
import { useT } from '../i18n/use-t';

/** Which model and which rules read the text. */
export function EngineVersion({ of }: { of: Pick<Triage, 'modelVersion' | 'ruleVersion'> }) {
  const t = useT();
  const rules = readRuleVersion(of.ruleVersion);
  return (
    <span>
      {t('case.modelVersion', { model: of.modelVersion })} ·{' '}
      {rules === undefined ? of.ruleVersion : t('case.ruleVersion', rules)}
    </span>
  );
}
