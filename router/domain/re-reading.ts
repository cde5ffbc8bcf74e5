import { isLowering, type Priority } from './priority';
import type { Triage } from './triage';

/** True when a rule saw it, or the reading needs nobody to confirm it. */
const isSure = ({ needsHuman, reasons }: Triage): boolean => !needsHuman || reasons.some(({ kind }) => kind === 'rule');

/**
 * What a case becomes when the caller says more, or undefined when nothing rises. Read are the new words alone, and all
 * words together; the latter count only if it was the new ones that made the difference, so that a danger which a person
 * has judged false does not come back with the next word. A reading raises, and never lowers.
 */
export function rereading(
  priority: Priority,
  { before, added, whole }: { before: Triage; added: Triage; whole: Triage },
): Triage | undefined {
  const isNew = isLowering(whole.priority, before.priority);
  const readings = [added, ...(isNew ? [whole] : [])].filter(
    (reading) => isSure(reading) && isLowering(reading.priority, priority),
  );
  return readings.sort((a, b) => a.priority.localeCompare(b.priority))[0];
}

/** A reading of all words as one of the added ones: evidence is counted from where they begin, and only theirs is kept. */
export const ofAdded = (whole: Triage, begin: number): Triage => ({
  ...whole,
  reasons: whole.reasons.map((reason) => ({
    ...reason,
    evidence: reason.evidence
      .filter(({ start }) => start >= begin)
      .map(({ start, end, text }) => ({ start: start - begin, end: end - begin, text })),
  })),
});
