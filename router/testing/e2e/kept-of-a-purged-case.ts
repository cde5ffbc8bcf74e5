/**
 * What stays when the words of a case are deleted: codes, numbers and keys by which is counted and proved what was done.
 * Nobody writes into them what somebody said, but for the rule of the city that a consultation may end in, which is its
 * policy. A new column of text is named here, or `purge_words` empties it.
 */
const KEPT: Record<string, string> = {
  alarms: 'channel line metric priority',
  assignments: 'outcome stage unit_code',
  boundary_rules: 'area category code line matter note source',
  call_back_attempts: 'result',
  call_backs: 'cues kind outcome priority',
  case_events: 'type',
  case_links: 'status_before',
  case_raises: 'carried clocks own',
  cases: 'category confidentiality disposition lane language line number priority tracking_code',
  citizen_ratings: 'appeal_type department_code result satisfaction',
  citizen_sessions: 'number_token token_hash',
  consultation_opinions: 'owner party',
  consultations: 'departments owner',
  contacts: 'channel dialled external_id language_hint',
  handovers: 'from_line state their_case_number',
  inbox_messages: 'address channel',
  link_messages: 'kind',
  linkages: 'type',
  notifications: 'address_id audience cause channel status template',
  nuisance_marks: 'decision number_token',
  offers: 'outcome',
  order_call_backs: 'appeal_type department_code outcome result satisfaction',
  order_escalations: 'level',
  order_extensions: 'decision',
  order_supervisions: 'occasion trigger',
  order_units: 'department_code end role',
  ownerships: 'line',
  privacy_requests: 'decision kind',
  shadow_decisions: 'category line priority',
  sla_clocks: 'metric',
  sla_pauses: 'decision',
  transfers: 'from_line kind state to_line',
  triage_corrections: 'category line priority',
  triage_decisions: 'alternatives category input_hash lane language line model_version priority rule_version',
  unseal_requests: 'decision purpose',
  work_orders: 'accused_department_code appeal_type call_back_outcome department_code refusal result satisfaction',
};

/** As `table.column`, in order. */
export const KEPT_OF_A_PURGED_CASE = Object.entries(KEPT)
  .flatMap(([table, columns]) => columns.split(' ').map((column) => `${table}.${column}`))
  .sort();
