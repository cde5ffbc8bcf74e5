import { useQuery } from '@tanstack/react-query';
import type { PolicyKind } from '#domain/policy-input';
import type { PolicyChangeQuery } from '#domain/wire/policy-wire';
import { useHotline } from '../providers/session-context';

/** Everything that follows from policies, by the first part of the query key: read again when one changes. */
export const POLICY_QUERIES: readonly unknown[] = [
  'policies',
  'policy-changes',
  'knowledge',
  'categories',
  'departments',
  'districts',
  'boundary-rules',
  'notification-templates',
];

/** The newest version of every policy of a kind. */
export function usePolicies<K extends PolicyKind>(kind: K) {
  const hotline = useHotline();
  return useQuery({ queryKey: ['policies', kind], queryFn: () => hotline.getPolicies(kind) });
}

export function usePolicyChanges(query: PolicyChangeQuery) {
  const hotline = useHotline();
  return useQuery({ queryKey: ['policy-changes', query], queryFn: () => hotline.getPolicyChanges(query) });
}
