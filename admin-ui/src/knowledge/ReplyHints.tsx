import { Box, Button } from '@mui/material';
import { hasBlank } from '#domain/knowledge';
import { LANGUAGES } from '#domain/language';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { Draft, Field } from '../cases/actions/fields';
import { useLanguage, useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useKnowledge } from './use-knowledge';

/** The fields whose words reach the caller. */
const SPOKEN: readonly Field['name'][] = ['reply', 'feedback'];

type Props = { of: CaseDetail; fields: readonly Field[]; draft: Draft; onChange: (draft: Draft) => void };

/** Words for the reply, one press each, in the language of the case where we have it. */
export function ReplyHints({ of, fields, draft, onChange }: Props) {
  const t = useT();
  const nameOf = useName();
  const [language] = useLanguage();
  const templates = useKnowledge(of.category, 'REPLY');
  const field = fields.find(({ name }) => SPOKEN.includes(name))?.name;
  if (field === undefined || templates.length === 0) return null;
  const spoken = LANGUAGES.find((one) => one === of.language) ?? language;
  const typed = draft[field]?.trim() ?? '';
  return (
    <Box
      role="group"
      aria-label={t('policies.knowledge.templates')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}
    >
      <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.82rem' }}>
        {t('policies.knowledge.templates')}
      </Box>
      {templates.map(({ code, title, words }) => (
        <Button
          key={code}
          variant="outlined"
          onClick={() => onChange({ ...draft, [field]: typed === '' ? words[spoken] : `${typed}\n${words[spoken]}` })}
        >
          {nameOf(title)}
        </Button>
      ))}
      {hasBlank(typed) && <Box sx={{ color: 'warning.main', flexBasis: '100%' }}>{t('policies.knowledge.blanks')}</Box>}
    </Box>
  );
}
