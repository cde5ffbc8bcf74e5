/** Where callers who wait meet the operators who answer: it knows who is still on the line. */
import type { ContactRecord } from './contact-record';
import type { ScenarioClock } from './scenario-clock';

export type Switchboard = {
  /** A contact is in the system; resolves when somebody answers. */
  untilAnswered(caseId: string, record: ContactRecord): Promise<void>;
  /** An operator has taken the case; undefined when it is none of this run, or not known yet. */
  answer(caseId: string): ContactRecord | undefined;
  recordOf(caseId: string): ContactRecord | undefined;
};

export function createSwitchboard(clock: ScenarioClock): Switchboard {
  const records = new Map<string, ContactRecord>();
  const waiting = new Map<string, () => void>();
  /** Cases that were taken before the sender had its answer. */
  const early = new Map<string, number>();
  return {
    untilAnswered(caseId, record) {
      records.set(caseId, record);
      const answeredAt = early.get(caseId);
      if (answeredAt !== undefined) {
        record.answeredAt = answeredAt;
        return Promise.resolve();
      }
      return new Promise((resolve) => waiting.set(caseId, resolve));
    },
    answer(caseId) {
      const record = records.get(caseId);
      if (!record) early.set(caseId, early.get(caseId) ?? clock.now());
      else record.answeredAt ??= clock.now();
      waiting.get(caseId)?.();
      waiting.delete(caseId);
      return record;
    },
    recordOf: (caseId) => records.get(caseId),
  };
}
