import { setTimeout as pause } from 'node:timers/promises';
import { isOver } from '#domain/same-incident';
import { caseDetailSchema } from '#domain/wire/case-wire';
import type { Session } from '../lib/session';

export type CaseFollower = {
  add(caseId: string): void;
  /** Resolves when every added case is closed or carried on by another one, or after `forMs`. */
  untilClosed(forMs: number): Promise<void>;
};

const LOOK_MS = 1_000;

/**
 * Looks at every case that is not closed yet, about once a second, as a supervisor would.
 * @param onClosed told how many are closed whenever that changes
 */
export function followCases(supervisor: Session, onClosed: (closed: number) => void): CaseFollower {
  const open = new Set<string>();
  let closed = 0;
  let deadline = Infinity;
  let isLast = false;

  const look = async () => {
    for (const caseId of [...open]) {
      const { status } = await supervisor.call(caseDetailSchema, 'GET', `/v1/cases/${caseId}`);
      if (!isOver(status)) continue;
      open.delete(caseId);
      onClosed((closed += 1));
    }
  };
  const following = (async () => {
    while (performance.now() < deadline && !(isLast && open.size === 0)) {
      await look();
      await pause(open.size === 0 && isLast ? 0 : LOOK_MS);
    }
  })();
  following.catch(() => undefined); // told by untilClosed
  return {
    add: (caseId) => void open.add(caseId),
    untilClosed(forMs) {
      isLast = true;
      deadline = performance.now() + forMs;
      return following;
    },
  };
}
