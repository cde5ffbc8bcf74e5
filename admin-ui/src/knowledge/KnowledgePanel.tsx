import { Box, TextField } from '@mui/material';
import { useDeferredValue, useState } from 'react';
import type { PolicyValue } from '#domain/policy-input';
import { Panel } from '../cases/Panel';
import { useDepartmentName } from '../categories/use-catalogue';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useCan } from '../providers/session-context';
import { useFormat } from '../time/use-format';
import { useKnowledge } from './use-knowledge';

/** The articles that help with a case of this class, or those that are looked for, folded to their titles. */
export function KnowledgePanel({ category }: { category: string }) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const articles = useKnowledge(words === '' ? { category } : { words }, 'ARTICLE');
  if (!useCan('policy:read')) return null;
  return (
    <Panel title={t('policies.knowledge.title')}>
      <TextField
        type="search"
        size="small"
        fullWidth
        label={t('policies.knowledge.search')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 100 } }}
      />
      {articles.map((article) => (
        <Article key={article.code} of={article} />
      ))}
      {words !== '' && articles.length === 0 && (
        <Box sx={{ mt: 0.75, color: 'text.secondary' }}>{t('policies.knowledge.nothing')}</Box>
      )}
    </Panel>
  );
}

function Article({ of }: { of: PolicyValue<'knowledge'> }) {
  const t = useT();
  const nameOf = useName();
  const { day } = useFormat();
  const departmentName = useDepartmentName();
  const { title, words, source, audience, departmentCode, reviewBy } = of;
  return (
    <Box component="details" sx={{ py: 0.5 }}>
      <Box component="summary" sx={{ fontWeight: 600 }}>
        {nameOf(title)}
      </Box>
      <Box sx={{ mt: 0.75, whiteSpace: 'pre-line', lineHeight: 1.65 }}>{nameOf(words)}</Box>
      <Box sx={{ mt: 0.5, color: 'text.secondary', fontSize: '0.8rem' }}>
        {audience === 'AGENT' && <Box sx={{ color: 'warning.main' }}>{t('policies.knowledge.internal')}</Box>}
        {nameOf(source) !== '' && <Box>{t('policies.knowledge.source', { source: nameOf(source) })}</Box>}
        {t('policies.knowledge.owner', { department: departmentName(departmentCode), day: day(reviewBy) })}
      </Box>
    </Box>
  );
}
