import { useT } from '../i18n/use-t';
import { useFormat } from '../time/use-format';
import { confidenceOf } from './confidence';

export function ConfidenceText({ probability }: { probability: number }) {
  const t = useT();
  const { percent } = useFormat();
  const words = t(`confidence.${confidenceOf(probability)}`);
  return <span>{t('confidence.percent', { words, percent: percent(probability) })}</span>;
}
