import { readHeads } from '#db/audit/audit-store';
import type { Database } from '#db/client';
import type { Clock } from '#domain/clock';
import { readAnchors, writeAnchor } from '#platform/audit-anchors';
import type { Duty } from '../run-duty';

/** Writes down outside the database where every chain of the audit ends, whenever one has grown. */
export const anchorAudit = (database: Database, dataDir: string, everyMs: number, clock: Clock): Duty => {
  const anchored = new Map<string, number>();
  return {
    name: 'anchor-audit',
    everyMs,
    async run() {
      let written = 0;
      for (const { cityId, seq, hash } of await readHeads(database)) {
        const last = anchored.get(cityId) ?? readAnchors(dataDir, cityId).at(-1)?.seq;
        if (last === seq) continue;
        writeAnchor(dataDir, cityId, { at: clock.now().toISOString(), seq, hash });
        anchored.set(cityId, seq);
        written += 1;
      }
      return written;
    },
  };
};
