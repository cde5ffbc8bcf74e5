import { actionsFor } from '#domain/case-status';
import { LANE_OF_LINE } from '#domain/line';
import type { Alternative, Reason } from '#domain/triage';
import type { CaseDetail, CaseRow, SlaClockWire } from '#domain/wire/case-wire';
import type { ContactWire } from '#domain/wire/contact-wire';

export type CaseSeed = Partial<
  Pick<CaseDetail, 'line' | 'category' | 'priority' | 'needsHuman' | 'language' | 'status'>
> & {
  text?: string;
  reasons?: Reason[];
  alternatives?: Alternative[];
  waitedMs?: number;
};

/** A clock that was stopped in the moment it started, as an earlier round of a case leaves it. */
const clock = (startedAt: string): SlaClockWire => ({
  metric: 'answer',
  startedAt,
  warnAt: startedAt,
  dueAt: startedAt,
  warnedAt: null,
  breachedAt: null,
  stoppedAt: startedAt,
  pausedAt: null,
});

let count = 0;

/** A rule reason whose evidence is where the words stand in the text. */
export const evidenceOf = (text: string, words: string, kind: Reason['kind'] = 'rule', code = 'test-cue'): Reason => {
  const start = text.indexOf(words);
  return { kind, code, evidence: [{ start, end: start + words.length, text: words }] };
};

/** A case as the server would answer it, waiting, with one contact; `seed` says what matters to the test. */
export function buildCase(now: number, seed: CaseSeed = {}): CaseDetail {
  count += 1;
  const at = (offset: number) => new Date(now + offset).toISOString();
  const id = `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
  const text = seed.text ?? '解放路路口红绿灯坏了,车都堵住了';
  const line = seed.line ?? '12345';
  const receivedAt = at(-(seed.waitedMs ?? 30_000));
  const needsHuman = seed.needsHuman ?? false;
  const number = `20260301-${String(count).padStart(6, '0')}`;
  const lane = needsHuman ? 'needs-human' : LANE_OF_LINE[line];
  const judged = {
    line,
    lane,
    category: seed.category ?? '03',
    priority: seed.priority ?? 'P3',
    needsHuman,
    language: seed.language ?? 'zh',
  } as const;
  const contact: ContactWire = {
    id: `contact-${count}`,
    channel: 'phone',
    dialled: line,
    text,
    address: '解放路 12 号',
    lat: null,
    lon: null,
    caller: { phone: '138****5678', name: '王*' },
    receivedAt,
    acceptedAt: receivedAt,
    caseId: id,
    caseNumber: number,
  };
  return {
    ...judged,
    id,
    number,
    status: seed.status ?? 'WAITING',
    version: 1,
    holder: null,
    waitingSince: receivedAt,
    createdAt: receivedAt,
    updatedAt: receivedAt,
    closedAt: null,
    excerpt: text.slice(0, 160),
    nextDue: { metric: 'answer', dueAt: at(60_000), isBreached: false },
    trackingCode: `T${count}`,
    disposition: null,
    fence: null,
    contacts: [contact],
    decisions: [
      {
        ...judged,
        contactId: contact.id,
        confidence: 0.83,
        alternatives: seed.alternatives ?? [{ line: '12345', category: '01', confidence: 0.11 }],
        reasons: seed.reasons ?? [],
        modelVersion: 'model-1',
        ruleVersion: 'rules 3, lexicon 5, costs 2',
        decidedAt: receivedAt,
      },
    ],
    workOrder: null,
    incident: null,
    clocks: [
      clock(receivedAt),
      clock(receivedAt),
      { ...clock(at(-1_000)), warnAt: at(30_000), dueAt: at(60_000), stoppedAt: null },
    ],
    events: [
      {
        id: `event-${count}`,
        type: 'case-received',
        at: receivedAt,
        actor: null,
        data: {
          channel: 'phone',
          dialled: line,
          line,
          lane,
          category: judged.category,
          priority: judged.priority,
          needsHuman,
        },
      },
    ],
    actions: actionsFor({ line, needsHuman, status: seed.status ?? 'WAITING' }),
  };
}

/** The row of a list, of the whole case. */
export const rowOf = (of: CaseDetail): CaseRow => {
  const {
    trackingCode,
    disposition,
    fence,
    contacts,
    decisions,
    workOrder,
    incident,
    clocks,
    events,
    actions,
    ...row
  } = of;
  return row;
};
