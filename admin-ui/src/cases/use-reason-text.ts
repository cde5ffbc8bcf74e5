import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import type { Reason } from '#domain/triage';
import { useCategoryName } from '../categories/use-catalogue';
import { useT } from '../i18n/use-t';

/** `gas-leak` → `gas leak`: readable where the catalogue has no words for a new code yet. */
const readable = (code: string) => code.replaceAll(/[-_.:]+/g, ' ').trim();

/** The model names the class it saw first: `51 line-110`. */
const categoryIn = (code: string): string | undefined => /^\d{2,6}(?= |$)/.exec(code)?.[0];

/** A reason in words. Codes belong to the engine and grow without us, so one that is unknown is shown readably. */
export function useReasonText(): (reason: Reason) => string {
  const translate = useTranslate();
  const t = useT();
  const categoryName = useCategoryName();
  return useCallback(
    ({ kind, code }) => {
      const category = kind === 'model' ? categoryIn(code) : undefined;
      if (category !== undefined) return t('reason.model', { category: categoryName(category) });
      return translate(`reason.code.${code}`, { _: t(`reason.unknown.${kind}`, { code: readable(code) }) });
    },
    [translate, t, categoryName],
  );
}
