import { CALL_BACK_ENDS } from '#domain/call-back';
import { CHANNELS, type Channel } from '#domain/channel';
import { DISPOSITIONS, RESULT_CODES, SATISFACTIONS } from '#domain/case-action-input';
import { SUPERVISION_LEVELS, SUPERVISION_TRIGGERS } from '#domain/order';
import { TOLD_EVENTS } from '#domain/link-protocol';
import { LINKAGE_TYPES } from '#domain/linkage';
import { SLA_METRICS } from '#domain/sla';
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
    const callBack = one(CALL_BACK_ENDS, data.callBackResult);
    const satisfaction = one(SATISFACTIONS, data.satisfaction);
    const result = one(RESULT_CODES, data.result);
    const told = one(TOLD_EVENTS, data.told);
    const trigger = one(SUPERVISION_TRIGGERS, data.trigger);
    const level = one(SUPERVISION_LEVELS, data.party);
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
      number: word(data.number),
      percent: typeof data.percent === 'number' ? `${data.percent}%` : '',
      step: word(data.step),
      dueAt: typeof data.dueAt === 'string' ? instant(data.dueAt) : '',
      linkage: linkage === undefined ? '' : t(`linkages.type.${linkage}`),
      days: word(data.workingDays),
      reviewOn: word(data.reviewOn),
      result: result === undefined ? '' : t(`result.${result}`),
      level: level === undefined ? '' : t(`orders.level.${level}`),
      until: word(data.until),
      decision: word(data.decision),
      trigger: trigger === undefined ? '' : t(`orders.trigger.${trigger}`),
      satisfaction: satisfaction === undefined ? '' : t(`satisfaction.${satisfaction}`),
      told: told === undefined ? '' : t(`link.told.${told}`),
      callBack: callBack === undefined ? '' : t(`callBacks.end.${callBack}`),
    });
  };
}

const isReasoned = (type: string) =>
  type === 'case-decided' ||
  type === 'case-regraded' ||
  type === 'case-supervised' ||
  type.startsWith('sla-') ||
  type.startsWith('unit-');

/** The words that somebody left with an entry, where the sentence itself does not quote them. */
export const eventNote = ({ type, data }: CaseEventWire): string =>
  type === 'case-released'
    ? ''
    : word(data.note) || word(data.reply) || word(data.feedback) || (isReasoned(type) ? word(data.reason) : '');
