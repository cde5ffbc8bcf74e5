/** Every entry that the history of a case can hold; one of an unknown type is shown by its code. */
export const CASE_EVENT_TYPES = [
  'case-received',
  'case-offered',
  'offer-declined',
  'offer-timed-out',
  'offer-withdrawn',
  'case-accepted',
  'case-released',
  'claim-expired',
  'case-escalated',
  'case-requeued',
  'sla-warned',
  'sla-breached',
  'case-decided',
  'case-answered',
  'case-dispatched',
  'case-signed',
  'case-started',
  'case-departed',
  'case-arrived',
  'case-replied',
  'case-feedback-given',
  'case-called-back',
  'case-informed',
  'case-instructed',
  'case-closed',
  'case-noted',
] as const;
export type CaseEventType = (typeof CASE_EVENT_TYPES)[number];

export const isCaseEventType = (type: string): type is CaseEventType =>
  (CASE_EVENT_TYPES as readonly string[]).includes(type);
