import { useQuery } from '@tanstack/react-query';
import type { KnowledgeUse } from '#domain/knowledge';
import { useCan, useHotline } from '../providers/session-context';

/** What helps with cases of a class and may be quoted today. */
export function useKnowledge(category: string, use: KnowledgeUse) {
  const hotline = useHotline();
  const { data } = useQuery({
    queryKey: ['knowledge', category],
    queryFn: () => hotline.getKnowledge(category),
    enabled: useCan('policy:read'),
  });
  return data?.items.filter((entry) => entry.use === use) ?? [];
}
