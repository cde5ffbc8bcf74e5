import { Box } from '@mui/material';
import { Panel } from '../cases/Panel';
import { useDepartmentName } from '../categories/use-catalogue';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useFormat } from '../time/use-format';
import { useKnowledge } from './use-knowledge';

/** The articles that help with a case of this class, folded to their titles. Nothing is drawn where there are none. */
export function KnowledgePanel({ category }: { category: string }) {
  const t = useT();
  const nameOf = useName();
  const { day } = useFormat();
  const departmentName = useDepartmentName();
  const articles = useKnowledge(category, 'ARTICLE');
  if (articles.length === 0) return null;
  return (
    <Panel title={t('policies.knowledge.title')}>
      {articles.map(({ code, title, words, source, audience, departmentCode, reviewBy }) => (
        <Box key={code} component="details" sx={{ py: 0.5 }}>
          <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600 }}>
            {nameOf(title)}
          </Box>
          <Box sx={{ mt: 0.75, whiteSpace: 'pre-line', lineHeight: 1.65 }}>{nameOf(words)}</Box>
          <Box sx={{ mt: 0.5, color: 'text.secondary', fontSize: '0.8rem' }}>
            {audience === 'AGENT' && <Box sx={{ color: 'warning.main' }}>{t('policies.knowledge.internal')}</Box>}
            {source !== '' && <Box>{t('policies.knowledge.source', { source })}</Box>}
            {t('policies.knowledge.owner', { department: departmentName(departmentCode), day: day(reviewBy) })}
          </Box>
        </Box>
      ))}
    </Panel>
  );
}
