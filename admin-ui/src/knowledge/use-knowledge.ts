import { useQuery } from '@tanstack/react-query';
import type { KnowledgeUse } from '#domain/knowledge';
import { useHotline } from '../providers/session-context';

/** What helps with cases of a class and may be quoted today. */
export function useKnowledge(category: string, use: KnowledgeUse) {
  const hotline = useHotline();
  const { data } = useQuery({ queryKey: ['knowledge', category], queryFn: () => hotline.getKnowledge(category) });
  return data?.items.filter((entry) => entry.use === use) ?? [];
}
