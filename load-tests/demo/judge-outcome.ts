import type { CaseEventWire } from '#domain/wire/case-wire';
import type { Outcome } from './outcome';

/** What must never happen to a contact, and what must hold instead; each fault makes the demonstration fail. */
export const FAULTS = {
  lost: 'every contact is acknowledged and stored',
  doubled: 'every contact is stored once',
  'changed answer': 'a contact gets the same answer however often it is sent',
  'no line': 'every case that was taken has a record on its line',
  'missed danger': 'a danger to life is on 110, or before a person at once',
  'done twice': 'every step of a case is done once',
} as const;
export type Fault = keyof typeof FAULTS;
export type Finding = { fault: Fault; what: string };

/** Steps that happen to a case at most once. */
const SINGLE_STEPS = [
  'case-answered',
  'case-dispatched',
  'case-informed',
  'case-instructed',
  'case-signed',
  'case-started',
  'case-departed',
  'case-arrived',
  'case-replied',
  'case-feedback-given',
  'case-called-back',
  'case-closed',
];
/** What lets a case be accepted once more. */
const REOPENINGS = ['claim-expired', 'case-released', 'case-decided'];

/** Everything that is wrong with what became of a contact. */
export function judgeOutcome(outcome: Outcome): Finding[] {
  const { answers, stored, detail, refusals, contact } = outcome;
  const [first] = answers;
  if (!first || !detail) return [{ fault: 'lost', what: `not acknowledged: ${String(refusals[0])}` }];
  const findings: Finding[] = [];
  const find = (fault: Fault, isFound: boolean, what: string) => isFound && findings.push({ fault, what });

  find('lost', refusals.length > 0, `an attempt was refused: ${String(refusals[0])}`);
  find('lost', stored.length === 0, `${first.receipt.contactId} is not among the contacts`);
  find('doubled', stored.length > 1, `${stored.length} contacts hold the same words`);
  find('doubled', detail.contacts.length !== 1, `its case has ${detail.contacts.length} contacts`);
  find('doubled', answers.filter(({ status }) => status === 201).length > 1, 'created more than once');
  find(
    'changed answer',
    answers.some(({ text }) => text !== first.text),
    'the same message got different receipts',
  );

  const isTaken = detail.events.some(({ type }) => type === 'case-accepted');
  const record = detail.line === '110' ? detail.incident : detail.workOrder;
  find('no line', isTaken && record === null, `${detail.number} has no record on ${detail.line}`);

  const { line, needsHuman } = first.receipt;
  const isDanger = contact.truth.priority === 'P0';
  find('missed danger', isDanger && line !== '110' && !needsHuman, `went to ${line} as a matter that is clear`);
  find('missed danger', isDanger && detail.line !== '110', `ended on ${detail.line}`);

  for (const step of repeatedSteps(detail.events)) find('done twice', true, step);
  return findings;
}

/** Steps that happen to a case at most once, and did more often. */
export function repeatedSteps(events: readonly CaseEventWire[]): string[] {
  const count = (types: readonly string[]) => events.filter(({ type }) => types.includes(type)).length;
  const repeated = SINGLE_STEPS.filter((type) => count([type]) > 1);
  if (count(['case-received']) !== 1) repeated.push('case-received');
  if (count(['case-accepted']) > 1 + count(REOPENINGS)) repeated.push('case-accepted');
  return repeated;
}
