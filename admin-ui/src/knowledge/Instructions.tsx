import { Alert, Box } from '@mui/material';
import type { CaseDetail } from '#domain/wire/case-wire';
import { useSpokenLanguage } from '../cases/use-spoken-language';
import { LANGUAGE_TAGS, useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useKnowledge } from './use-knowledge';

/** What a caller is told until help arrives, in the caller's language, with where it comes from in the reader's. */
export function Instructions({ of }: { of: CaseDetail }) {
  const t = useT();
  const nameOf = useName();
  const spoken = useSpokenLanguage(of);
  return useKnowledge({ category: of.category }, 'INSTRUCTION').map(({ code, title, words, source }) => (
    <Alert key={code} severity="warning" role="note" aria-label={t('policies.knowledge.untilHelp')}>
      <strong>
        {t('policies.knowledge.untilHelp')} · {title[spoken]}
      </strong>
      <Box lang={LANGUAGE_TAGS[spoken]} sx={{ whiteSpace: 'pre-line', fontSize: '1.05rem', lineHeight: 1.65 }}>
        {words[spoken]}
      </Box>
      {nameOf(source) !== '' && (
        <Box sx={{ fontSize: '0.8rem' }}>{t('policies.knowledge.source', { source: nameOf(source) })}</Box>
      )}
    </Alert>
  ));
}
