import type { DueNotification } from '#db/stores/notification-store';
import type { Language, Names } from '#domain/language';
import { fillIn, languageFor, NO_VALUES, type TemplateKey, type Words } from '#domain/notification';
import type { SlaMetric } from '#domain/sla';

const METRIC_NAMES: Record<SlaMetric, Record<Language, string>> = {
  answer: { zh: '接听', en: 'answer', vi: 'trả lời' },
  review: { zh: '人工复核', en: 'review', vi: 'rà soát' },
  dispatch: { zh: '派单', en: 'dispatch', vi: 'phân phiếu' },
  sign: { zh: '签收', en: 'sign', vi: 'ký nhận' },
  contact: { zh: '首次联系', en: 'first contact', vi: 'liên hệ lần đầu' },
  consult: { zh: '会商', en: 'consultation', vi: 'hội ý' },
  reply: { zh: '答复', en: 'reply', vi: 'phản hồi' },
};
const TAGS: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB', vi: 'vi-VN' };

const word = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** Where the words come from: templates of the city in their newest version, and the names of its departments. */
export type Texts = {
  words(of: {
    cityId: string;
    template: TemplateKey;
    language: Language;
  }): Promise<(Words & { version: number }) | undefined>;
  department(of: { cityId: string; code: string }): Promise<Names | undefined>;
};

/** The words of a notification in the language of whoever is told; undefined when the city has none. */
export async function writeMessage(
  texts: Texts,
  of: DueNotification,
): Promise<(Words & { version: number }) | undefined> {
  const { cityId, template, audience, data, city } = of;
  const language = languageFor(audience === 'CITIZEN' ? (of.case?.language ?? '') : '', city.locale);
  const words = await texts.words({ cityId, template, language });
  if (!words) return undefined;
  const code = word(data.departmentCode);
  const names = code === '' ? undefined : await texts.department({ cityId, code });
  const metric = word(data.metric);
  const dueAt = new Intl.DateTimeFormat(TAGS[language], {
    timeZone: city.timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const filled = fillIn(words, {
    ...NO_VALUES,
    ...(of.case && { caseNumber: of.case.number, trackingCode: of.case.trackingCode, priority: of.case.priority }),
    department: names?.[language] ?? code,
    metric: METRIC_NAMES[metric as SlaMetric]?.[language] ?? metric,
    dueAt: word(data.dueAt) === '' ? '' : dueAt.format(new Date(word(data.dueAt))),
    step: word(data.step),
    ...{ event: word(data.event), level: word(data.level), area: word(data.area), words: word(data.words) },
  });
  return { ...filled, version: words.version };
}
