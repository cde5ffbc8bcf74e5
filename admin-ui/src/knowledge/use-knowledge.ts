import { useQuery } from '@tanstack/react-query';
import type { KnowledgeUse } from '#domain/knowledge';
import type { KnowledgeQuery } from '#domain/wire/policy-wire';
import { useCan, useHotline } from '../providers/session-context';

/** What may be quoted today and helps with cases of a class, or speaks of words. */
export function useKnowledge(query: KnowledgeQuery, use: KnowledgeUse) {
  const hotline = useHotline();
  const { data } = useQuery({
    queryKey: ['knowledge', query],
    queryFn: () => hotline.getKnowledge(query),
    enabled: useCan('policy:read'),
  });
  return data?.items.filter((entry) => entry.use === use) ?? [];
}
