import { POLICY_KINDS, type PolicyKind } from '#domain/policy-input';
import type { ChangeKind } from '#domain/wire/policy-wire';
import { useT } from '../i18n/use-t';
import { useFormat } from '../time/use-format';
import { type FieldKind, type FieldName, fieldsOf } from './fields';
import { useShow } from './use-show';

/** `isSequence`: what a list gained or lost says nothing without its order. */
type Said = { label: string; say: (value: unknown) => string; isSequence?: boolean };

const isPolicyKind = (kind: ChangeKind): kind is PolicyKind => POLICY_KINDS.some((one) => one === kind);

/** The fields of the lists that have forms of their own, as the log tells of them. */
const OTHERS: Partial<Record<string, FieldKind>> = {
  ...{ code: 'key', category: 'category', area: 'area', line: 'line', source: 'text' },
  ...{ matter: 'names', note: 'names', subject: 'text', body: 'text', template: 'text', language: 'text' },
};

/** How a field of a change is called and said. */
export function useLoggedField(kind: ChangeKind): (name: string) => Said {
  const t = useT();
  const show = useShow();
  const { full } = useFormat();
  const other = (name: string): Said => {
    const instant = (value: unknown) => (typeof value === 'string' ? full(value) : '—');
    if (name === 'validFrom') return { label: t('resources.boundary-rules.fields.validFrom'), say: instant };
    if (name === 'validTo') return { label: t('resources.boundary-rules.fields.validTo'), say: instant };
    const labels: Record<string, string> = {
      ...{ note: t('policies.note'), subject: t('notifications.subject'), body: t('notifications.body') },
      ...{ template: t('policies.kind.notification-template'), language: t('app.language') },
      ...{ code: t('policies.field.code'), category: t('policies.field.category'), area: t('policies.field.area') },
      ...{ line: t('policies.field.line'), source: t('policies.field.source'), matter: t('policies.field.matter') },
    };
    return { label: labels[name] ?? name, say: (value) => show(OTHERS[name] ?? 'text', value) };
  };
  return (name) => {
    if (!isPolicyKind(kind)) return other(name);
    const field = fieldsOf(kind).find((one) => one.name === name);
    const label = field === undefined ? name : t(`policies.field.${name as FieldName}`);
    return { label, say: (value) => show(field?.kind ?? 'text', value), isSequence: field?.kind === 'attempts' };
  };
}
