import { type Lane, LANE_OF_LINE, type Line } from './line';
import { moreUrgent, type Priority, priorityRank, raised } from './priority';
import type { Reason, Triage } from './triage';

/** Where a contact goes: the owning line, the queue it waits in and how urgent it is. */
export type RouteDecision = { line: Line; lane: Lane; priority: Priority; needsHuman: boolean; reasons: Reason[] };

const policy = (code: string): Reason => ({ kind: 'policy', code, evidence: [] });

/**
 * Turns a proposal into a route. Danger to life that a rule saw, or that is beyond doubt, goes to 110 whatever was
 * dialled (first response). An unclear case stays with the line that was dialled (first receiver) unless danger is
 * the likelier reading, and waits for a person of either line. Everything else goes where it belongs.
 */
export function decideRoute(triage: Triage, dialled: Line): RouteDecision {
  const { priority, needsHuman } = triage;
  const isSure = !needsHuman || triage.reasons.some(({ kind }) => kind === 'rule');
  if (priorityRank(priority) === 0 && isSure) {
    return { line: '110', lane: 'line-110', priority, needsHuman, reasons: [policy('first-response')] };
  }
  if (needsHuman) {
    const line = triage.line === '110' ? '110' : dialled;
    return { line, lane: 'needs-human', priority, needsHuman, reasons: [policy('asks-a-person')] };
  }
  return {
    line: triage.line,
    lane: LANE_OF_LINE[triage.line],
    priority,
    needsHuman,
    reasons: triage.line === dialled ? [] : [policy('belongs-to-the-other-line')],
  };
}

/**
 * What happens to an unclear case that nobody took in time: one step up, and at P1 it joins the emergency line.
 * It never moves down.
 */
export function escalateUnclear(priority: Priority, line: Line): { line: Line; lane: Lane; priority: Priority } {
  const next = raised(priority);
  const isEmergency = moreUrgent(next, 'P1') === next;
  return isEmergency
    ? { line: '110', lane: 'line-110', priority: next }
    : { line, lane: 'needs-human', priority: next };
}
