import { Box, Button } from '@mui/material';
import { hasBlank } from '#domain/knowledge';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { Draft, Field } from '../cases/actions/fields';
import { useSpokenLanguage } from '../cases/use-spoken-language';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useEventOf } from '../major-events/use-major-events';
import { useKnowledge } from './use-knowledge';

/** The fields whose words reach the caller. */
const SPOKEN: readonly Field['name'][] = ['reply', 'feedback'];

type Props = { of: CaseDetail; fields: readonly Field[]; draft: Draft; onChange: (draft: Draft) => void };

/** Words for the reply, one press each, in the caller's language: of the major event that the case is about, and of its class. */
export function ReplyHints({ of, fields, draft, onChange }: Props) {
  const t = useT();
  const nameOf = useName();
  const spoken = useSpokenLanguage(of);
  const event = useEventOf(of.id);
  const templates = useKnowledge({ category: of.category }, 'REPLY');
  const field = fields.find(({ name }) => SPOKEN.includes(name))?.name;
  const hints = [
    ...(event === undefined ? [] : [{ code: event.id, label: event.title, words: event.announcement[spoken] }]),
    ...templates.map(({ code, title, words }) => ({ code, label: nameOf(title), words: words[spoken] })),
  ].filter(({ words }) => words !== '');
  if (field === undefined || hints.length === 0) return null;
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
      {hints.map(({ code, label, words }) => (
        <Button
          key={code}
          variant="outlined"
          onClick={() => onChange({ ...draft, [field]: typed === '' ? words : `${typed}\n${words}` })}
        >
          {label}
        </Button>
      ))}
      {hasBlank(typed) && <Box sx={{ color: 'warning.main', flexBasis: '100%' }}>{t('policies.knowledge.blanks')}</Box>}
    </Box>
  );
}
