import { useT } from '../i18n/use-t';
import { failureOf } from '../providers/http-error';
import { useFailureText } from '../shell/use-failure';

/** True when the server refused an order because of its unit: somebody else was faster, or it cannot be sent. */
const isAboutUnit = (error: unknown): boolean => {
  const { code, issues } = failureOf(error);
  return code === 'conflict' && issues.some(({ path }) => path === 'input.unit');
};

/** Why something was refused; where it was for the unit, to look at the units again. */
export function useUnitFailureText(): (error: unknown) => string {
  const t = useT();
  const failureText = useFailureText();
  return (error) => (isAboutUnit(error) ? t('units.refused') : failureText(error));
}
