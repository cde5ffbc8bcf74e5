import type { PolicyKind, PolicyValue } from '#domain/policy-input';

/** How a field of a policy is shown and asked for. */
export type FieldKind =
  | 'key'
  | 'text'
  | 'names'
  | 'longNames'
  | 'flag'
  | 'number'
  | 'percent'
  | 'percents'
  | 'duration'
  | 'intervals'
  | 'weekdays'
  | 'days'
  | 'years'
  | 'day'
  | 'lastDay'
  | 'area'
  | 'steps'
  | 'crew'
  | 'attempts'
  | 'minute'
  | ListKind
  | 'corners'
  | ChoiceKind;

/** Fields that take one of a list. */
export const CHOICE_KINDS = [
  'line',
  'priority',
  'metric',
  'clock',
  'categoryKind',
  'category',
  'categoryOrAny',
  'department',
  'departmentOrNone',
  'calendar',
  'use',
  'audience',
  'status',
  'callBackKind',
  'notified',
  'notifyChannel',
] as const;
export type ChoiceKind = (typeof CHOICE_KINDS)[number];
export const isChoice = (kind: FieldKind): kind is ChoiceKind => CHOICE_KINDS.some((one) => one === kind);

/** Fields that take several of a list. */
export const LISTS = { departments: 'department', priorities: 'priority', lines: 'line' } as const;
export type ListKind = keyof typeof LISTS;
export const isList = (kind: FieldKind): kind is ListKind => Object.hasOwn(LISTS, kind);

/** The fields of every policy in the order of the form. A field that the schema gains and this lacks does not compile. */
export const POLICY_FIELDS = {
  'sla-policy': {
    line: 'line',
    priority: 'priority',
    category: 'categoryOrAny',
    metric: 'metric',
    targetMs: 'duration',
    warnPercents: 'percents',
    clock: 'clock',
    isPausable: 'flag',
    calendarId: 'calendar',
  },
  calendar: {
    id: 'key',
    intervals: 'intervals',
    weekdays: 'weekdays',
    holidays: 'days',
    workdays: 'days',
    knownYears: 'years',
  },
  ladder: { metric: 'metric', priority: 'priority', percent: 'percent', steps: 'steps' },
  category: {
    code: 'key',
    names: 'names',
    kind: 'categoryKind',
    line: 'line',
    defaultPriority: 'priority',
    departmentCode: 'departmentOrNone',
    isSealed: 'flag',
    sealsCaller: 'flag',
    isRetired: 'flag',
  },
  department: { code: 'key', names: 'names', isRetired: 'flag' },
  district: { code: 'key', position: 'number', names: 'names', outline: 'corners', isRetired: 'flag' },
  'dispatch-rule': {
    code: 'key',
    category: 'category',
    area: 'area',
    matter: 'names',
    departmentCode: 'department',
    assistCodes: 'departments',
    source: 'text',
    isRetired: 'flag',
  },
  'run-card': { category: 'categoryOrAny', crew: 'crew' },
  knowledge: {
    code: 'key',
    use: 'use',
    category: 'categoryOrAny',
    title: 'names',
    words: 'longNames',
    source: 'longNames',
    departmentCode: 'department',
    audience: 'audience',
    lines: 'lines',
    status: 'status',
    validFrom: 'day',
    validTo: 'lastDay',
    reviewBy: 'day',
  },
  question: {
    category: 'categoryOrAny',
    place: 'longNames',
    safety: 'longNames',
    what: 'longNames',
    when: 'longNames',
    who: 'longNames',
  },
  'order-policy': {
    calendarId: 'calendar',
    returnWorkingDays: 'number',
    maxFailedDispatches: 'number',
    maxExtensions: 'number',
    maxExtensionWorkingDays: 'number',
    requiredReworks: 'number',
    supervisedReworks: 'number',
    supervisedReports: 'number',
    supervisedReportsDays: 'number',
    callBackAttempts: 'number',
    reopenDays: 'number',
  },
  'call-back-schedule': { kind: 'callBackKind', priority: 'priority', dueAfterMs: 'attempts' },
  'quiet-hours': {
    audience: 'notified',
    channel: 'notifyChannel',
    fromMinute: 'minute',
    toMinute: 'minute',
    butPriorities: 'priorities',
  },
} as const satisfies { [K in PolicyKind]: Record<keyof PolicyValue<K>, FieldKind> };

export type FieldName = { [K in PolicyKind]: keyof (typeof POLICY_FIELDS)[K] }[PolicyKind];
export type Field = { name: FieldName; kind: FieldKind };
/** A policy while it is typed: what the schema makes of it decides whether it is one. */
export type Draft = Partial<Record<FieldName, unknown>>;

export const fieldsOf = (kind: PolicyKind): Field[] =>
  Object.entries(POLICY_FIELDS[kind]).map(([name, of]) => ({ name: name as FieldName, kind: of }));

/** Too long or too little telling for a list; the form and the history show them. */
const NOT_LISTED: readonly FieldKind[] = ['longNames', 'calendar', 'text', 'audience', 'corners'];
/** What tells one set of questions from another at a glance. */
const LISTED: readonly FieldName[] = ['safety', 'what'];
export const columnsOf = (kind: PolicyKind): Field[] =>
  fieldsOf(kind).filter((field) => LISTED.includes(field.name) || !NOT_LISTED.includes(field.kind));

/** Drawn together by the year of the calendar. */
const IN_YEAR: readonly FieldKind[] = ['days', 'years'];
export const formFieldsOf = (kind: PolicyKind): Field[] =>
  fieldsOf(kind).filter((field) => !IN_YEAR.includes(field.kind));

const NO_NAMES = { zh: '', en: '', vi: '' };
const MINUTE_MS = 60_000;

/** What a new one begins with. Where the schema asks for more, the form asks for it. */
export const BLANK: { [K in PolicyKind]: Draft } = {
  'sla-policy': {
    ...{ line: '12345', priority: 'P3', category: 'any', metric: 'reply', targetMs: 60 * MINUTE_MS },
    ...{ warnPercents: [50, 80], clock: 'always', isPausable: false, calendarId: '' },
  },
  calendar: {
    ...{ id: '', intervals: [[540, 1080]], weekdays: [1, 2, 3, 4, 5], holidays: [], workdays: [], knownYears: [] },
  },
  ladder: { metric: 'answer', priority: 'P1', percent: 100, steps: [] },
  category: {
    ...{ code: '', names: NO_NAMES, kind: 'administrative', line: '12345', defaultPriority: 'P3' },
    ...{ departmentCode: null, isSealed: false, sealsCaller: false, isRetired: false },
  },
  department: { code: '', names: NO_NAMES, isRetired: false },
  district: { code: '', position: NaN, names: NO_NAMES, outline: [], isRetired: false },
  'dispatch-rule': {
    ...{ code: '', category: '', area: '*', matter: NO_NAMES, departmentCode: '', assistCodes: [] },
    ...{ source: '', isRetired: false },
  },
  'run-card': { category: '', crew: [] },
  knowledge: {
    ...{ code: '', use: 'ARTICLE', category: 'any', title: NO_NAMES, words: NO_NAMES, source: NO_NAMES },
    ...{
      departmentCode: '',
      audience: 'AGENT',
      lines: ['110', '12345'],
      status: 'DRAFT',
      validFrom: '',
      validTo: null,
      reviewBy: '',
    },
  },
  question: { category: '', place: NO_NAMES, safety: NO_NAMES, what: NO_NAMES, when: NO_NAMES, who: NO_NAMES },
  'order-policy': {},
  'call-back-schedule': { kind: 'ABANDONED', priority: 'P1', dueAfterMs: [0] },
  'quiet-hours': {
    ...{ audience: 'CITIZEN', channel: 'sms', fromMinute: NaN, toMinute: NaN, butPriorities: ['P0'] },
  },
};
