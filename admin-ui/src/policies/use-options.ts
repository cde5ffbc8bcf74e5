import { CALL_BACK_KINDS } from '#domain/call-back';
import { KNOWLEDGE_AUDIENCES, KNOWLEDGE_STATUSES, KNOWLEDGE_USES } from '#domain/knowledge';
import { LINES } from '#domain/line';
import { AUDIENCES, NOTIFY_CHANNELS } from '#domain/notification';
import { PRIORITIES } from '#domain/priority';
import { ANY_CATEGORY, SLA_CLOCKS, SLA_METRICS } from '#domain/sla';
import { CATEGORY_KINDS } from '#domain/wire/catalog-wire';
import { useCategories, useDepartments } from '../categories/use-catalogue';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import type { ChoiceKind } from './fields';
import { usePolicies } from './use-policies';

export type Option = { value: string | null; label: string; isRetired?: boolean };

/** What a field may be, with the word for each. Retired rows keep their word and are not offered. */
export function useOptions(): Record<ChoiceKind, Option[]> {
  const t = useT();
  const nameOf = useName();
  const calendars = usePolicies('calendar').data?.items ?? [];
  const row = ({ id, names, isRetired }: ReturnType<typeof useDepartments>[number]): Option => ({
    ...{ value: id, label: `${id} ${nameOf(names)}`, isRetired },
  });
  const categories = useCategories().map(row);
  const departments = useDepartments().map(row);
  const of = <T extends string>(values: readonly T[], label: (value: T) => string): Option[] =>
    values.map((value) => ({ value, label: label(value) }));
  return {
    line: of(LINES, (line) => t(`line.${line}`)),
    priority: of(PRIORITIES, (priority) => `${priority} ${t(`priority.${priority}`)}`),
    metric: of(SLA_METRICS, (metric) => t(`metric.${metric}`)),
    clock: of(SLA_CLOCKS, (clock) => t(`clock.${clock}`)),
    categoryKind: of(CATEGORY_KINDS, (kind) => t(`kind.${kind}`)),
    category: categories,
    categoryOrAny: [{ value: ANY_CATEGORY, label: t('policies.any') }, ...categories],
    department: departments,
    departmentOrNone: [{ value: null, label: t('policies.noDepartment') }, ...departments],
    calendar: calendars.map(({ id }) => ({ value: id, label: id })),
    use: of(KNOWLEDGE_USES, (use) => t(`policies.use.${use}`)),
    audience: of(KNOWLEDGE_AUDIENCES, (audience) => t(`policies.audience.${audience}`)),
    callBackKind: of(CALL_BACK_KINDS, (kind) => t(`callBacks.kind.${kind}`)),
    notified: of(AUDIENCES, (audience) => t(`notifications.audience.${audience}`)),
    notifyChannel: of(NOTIFY_CHANNELS, (channel) => t(`notifications.channel.${channel}`)),
    status: of(KNOWLEDGE_STATUSES, (status) => t(`policies.status.${status}`)),
  };
}
