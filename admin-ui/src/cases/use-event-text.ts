import { CHANNELS, type Channel } from '#domain/channel';
import { DISPOSITIONS } from '#domain/case-action-input';
import { LINKAGE_TYPES } from '#domain/linkage';
import { SLA_METRICS } from '#domain/sla';
import { CALL_BACK_RESULTS } from '#domain/transfer-input';
import type { CaseEventWire } from '#domain/wire/case-wire';
import { useCategoryName, useDepartmentName } from '../categories/use-catalogue';
import { useT } from '../i18n/use-t';
import { useFormat } from '../time/use-format';
import { isCaseEventType } from './event-types';

const one = <T extends string>(list: readonly T[], value: unknown): T | undefined =>
  list.find((item) => item === value);
const word = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** One entry of the history as a sentence in the language on screen. */
export function useEventText(): (event: CaseEventWire) => string {
  const t = useT();
  const categoryName = useCategoryName();
  const departmentName = useDepartmentName();
  const { instant } = useFormat();
  return ({ type, data }) => {
    if (!isCaseEventType(type)) return t('eventOther.unknown', { type });
    const channel = one<Channel>(CHANNELS, data.channel);
    const metric = one(SLA_METRICS, data.metric);
    const disposition = one(DISPOSITIONS, data.disposition);
    const linkage = one(LINKAGE_TYPES, data.linkageType);
    const callBack = one(CALL_BACK_RESULTS, data.callBackResult);
    return t(`event.${type}`, {
      channel: channel === undefined ? '' : t(`channel.${channel}`),
      metric: metric === undefined ? '' : t(`metric.${metric}`),
      disposition: disposition === undefined ? '' : t(`disposition.${disposition}`),
      category: categoryName(word(data.category)),
      department: departmentName(word(data.departmentCode)),
      line: word(data.line),
      dialled: word(data.dialled),
      priority: word(data.priority),
      reason: word(data.reason),
      unit: word(data.unit),
      from: word(data.from),
      to: word(data.to),
      percent: typeof data.percent === 'number' ? `${data.percent}%` : '',
      step: word(data.step),
      dueAt: typeof data.dueAt === 'string' ? instant(data.dueAt) : '',
      linkage: linkage === undefined ? '' : t(`linkages.type.${linkage}`),
      number: word(data.number),
      callBack: callBack === undefined ? '' : t(`transfers.callBackResult.${callBack}`),
    });
  };
}

/** The words that somebody left with an entry, where the sentence itself does not quote them. */
export const eventNote = ({ type, data }: CaseEventWire): string =>
  type === 'case-released'
    ? ''
    : word(data.note) ||
      word(data.reply) ||
      word(data.feedback) ||
      (type === 'case-decided' || type.startsWith('sla-') ? word(data.reason) : '');
