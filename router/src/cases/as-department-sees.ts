import { maskNumbers } from '#domain/mask';
import type { CaseDetail, CaseEventWire, CaseRow } from '#domain/wire/case-wire';

/** What a department reads of a case in its history: what was done with its order. What the lines do is not for it. */
const SHOWN: ReadonlySet<string> = new Set([
  'case-dispatched',
  'case-designated',
  'case-recalled',
  'case-signed',
  'requester-contacted',
  'case-started',
  'return-asked',
  'return-approved',
  'return-refused',
  'unit-assisting',
  'unit-gave-opinion',
  'extension-asked',
  'extension-approved',
  'extension-refused',
  'case-suspended',
  'work-resumed',
  'case-supervised',
  'order-escalated',
  'escalation-decided',
  'case-replied',
  'case-terminated',
  'case-called-back',
  'case-reworked',
  'case-reopened',
  'case-closed',
  'sla-warned',
  'sla-breached',
  'sla-paused',
  'sla-resumed',
  'sla-rebased',
]);
/** Events that hold what the requester said. */
const OF_REQUESTER: ReadonlySet<string> = new Set(['case-called-back', 'case-reopened']);

const masked = (data: CaseEventWire['data']): CaseEventWire['data'] =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, typeof value === 'string' ? maskNumbers(value) : value]),
  );

function shownEvent(event: CaseEventWire, isSealed: boolean): CaseEventWire {
  if (!OF_REQUESTER.has(event.type)) return event;
  const { outcome, satisfaction } = event.data;
  return { ...event, data: isSealed ? { outcome, satisfaction } : masked(event.data) };
}

/** A row of the list: numbers that could be a person's are left out of what was said. */
export const rowForDepartment = (row: CaseRow): CaseRow => ({ ...row, excerpt: maskNumbers(row.excerpt) });

/**
 * A case as the department sees that has its order: the matter and what was done with the order, not how the machine read
 * it, what operators noted, or the code by which the requester comes back. Of an informant it has the place and what the
 * dispatcher wrote: the informant's own words could say who it is (domain 7.2).
 */
export const asDepartmentSees = (shown: CaseDetail, isSealed: boolean): CaseDetail => ({
  ...shown,
  ...rowForDepartment(shown),
  trackingCode: '',
  decisions: [],
  incident: null,
  contacts: shown.contacts.map((contact) => ({
    ...contact,
    text: isSealed ? '' : maskNumbers(contact.text),
    caller: isSealed ? null : contact.caller,
  })),
  events: shown.events.filter(({ type }) => SHOWN.has(type)).map((event) => shownEvent(event, isSealed)),
});
