import { LANGUAGES, type Language } from './language';
import type { Priority } from './priority';

/** Who is told. `DUTY_DESK`: the people who watch over the lines. */
export const AUDIENCES = ['CITIZEN', 'DEPARTMENT', 'DUTY_DESK'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** How somebody is told. */
export const NOTIFY_CHANNELS = ['sms', 'email', 'webhook'] as const;
export type NotifyChannel = (typeof NOTIFY_CHANNELS)[number];

export const NOTIFICATION_STATUSES = ['QUEUED', 'SENT', 'DELIVERED', 'FAILED'] as const;
export type NotificationStatus = (typeof NOTIFICATION_STATUSES)[number];

/** What can stand in the words of a notification. None of it says who called or what they said. */
export const PLACEHOLDERS = [
  'caseNumber',
  'trackingCode',
  'priority',
  'department',
  'metric',
  'dueAt',
  'step',
  'code',
  'event',
  'level',
  'area',
  'words',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
export type NotificationValues = Record<Placeholder, string>;

export const NO_VALUES = Object.fromEntries(PLACEHOLDERS.map((name) => [name, ''])) as NotificationValues;

/** What people are told, and what is known then. */
export const TEMPLATES = {
  'case-accepted': ['caseNumber', 'trackingCode'],
  'case-replied': ['caseNumber', 'trackingCode'],
  'case-closed': ['caseNumber', 'trackingCode'],
  'call-back-failed': ['caseNumber', 'trackingCode'],
  'case-dispatched': ['caseNumber', 'priority', 'department'],
  'sla-breached': ['caseNumber', 'priority', 'metric', 'dueAt'],
  'alarm-raised': ['caseNumber', 'priority', 'metric', 'step'],
  'citizen-code': ['code'],
  'major-event-declared': ['event', 'level', 'area'],
  'major-event-changed': ['event', 'level', 'area', 'words'],
  'major-event-ended': ['event', 'level', 'area', 'words'],
} as const satisfies Record<string, readonly Placeholder[]>;
export type TemplateKey = keyof typeof TEMPLATES;
export const TEMPLATE_KEYS = Object.keys(TEMPLATES) as TemplateKey[];

export type Words = { subject: string; body: string };

const placeholdersIn = (text: string): string[] => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '');

/** The first placeholder of a text that its template cannot fill; undefined when all can be. */
export const unknownPlaceholder = (template: TemplateKey, text: string): string | undefined =>
  placeholdersIn(text).find((name) => !(TEMPLATES[template] as readonly string[]).includes(name));

/** Puts the values into the words. */
export const fillIn = ({ subject, body }: Words, values: NotificationValues): Words => {
  const fill = (text: string) =>
    text.replace(/\{([^{}]*)\}/g, (whole, name: string) => values[name as Placeholder] ?? whole);
  return { subject: fill(subject), body: fill(body) };
};

/** The language somebody is written to: their own where we have it, else that of the city (`zh-CN`), else the first. */
export const languageFor = (own: string, locale: string): Language => {
  const known = (code: string) => LANGUAGES.find((language) => language === code);
  return known(own) ?? known(locale.slice(0, 2)) ?? LANGUAGES[0];
};

/** A time of day, in minutes after midnight of the city, at which an audience is left in peace on a channel. */
export type QuietRule = { fromMinute: number; toMinute: number; butPriorities: readonly Priority[] };

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** When the quiet that somebody is left in now ends; undefined when there is none. */
export function quietUntil(
  { fromMinute, toMinute, butPriorities }: QuietRule,
  { now, utcOffsetMinutes, priority }: { now: Date; utcOffsetMinutes: number; priority: Priority },
): Date | undefined {
  if (butPriorities.includes(priority)) return undefined;
  const minute = Math.floor(now.getTime() / MINUTE_MS + utcOffsetMinutes) % DAY_MINUTES;
  const length = (toMinute - fromMinute + DAY_MINUTES) % DAY_MINUTES;
  const since = (minute - fromMinute + DAY_MINUTES) % DAY_MINUTES;
  if (since >= length) return undefined;
  const minuteStart = Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS;
  return new Date(minuteStart + (length - since) * MINUTE_MS);
}

/** How long after each failed attempt the next one follows, in ms; after the last it is given up. */
const RETRY_AFTER_MS = [10_000, 60_000, 5 * 60_000, 30 * 60_000, 2 * 3_600_000];

/** When a message is tried again after this many attempts; undefined when it is given up. */
export const retryAt = (attempts: number, now: Date): Date | undefined => {
  const after = RETRY_AFTER_MS[attempts - 1];
  return after === undefined ? undefined : new Date(now.getTime() + after);
};
