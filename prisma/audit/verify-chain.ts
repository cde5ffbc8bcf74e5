import type { Anchor, ChainFault } from '#domain/audit';
import type { AuditEvent } from '../generated/client';
import type { Db } from '../client';
import { auditHash, GENESIS_HASH } from './audit-hash';
import { findWords, holdsWords } from './words-of-row';

export type ChainReport = {
  /** Rows that were looked at. */
  rows: number;
  anchors: number;
  /** The first row that is wrong; null when the chain holds. */
  fault: { seq: number; fault: ChainFault } | null;
};

/** Rows read at once. */
const PAGE = 2_000;

type Row = AuditEvent & { hasItsWords: boolean };

async function* rowsOf(db: Db, cityId: string): AsyncGenerator<Row> {
  for (let seq = 0n; ;) {
    const page = await db.auditEvent.findMany({
      where: { cityId, seq: { gt: seq } },
      orderBy: { seq: 'asc' },
      take: PAGE,
    });
    const words = await findWords(
      db,
      cityId,
      page.map(({ note }) => note),
    );
    yield* page.map((row) => ({ ...row, hasItsWords: holdsWords(row.note, words) }));
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    seq = last.seq;
  }
}

/** Reads a city's chain from its first row and stops at the first one that is wrong. */
export async function verifyChain(db: Db, cityId: string, anchors: readonly Anchor[]): Promise<ChainReport> {
  // Of two anchors of one number the older counts: rows that were cut off may have been written anew since.
  const anchored = new Map([...anchors].reverse().map(({ seq, hash }) => [seq, hash]));
  const report = (rows: number, fault: ChainReport['fault']) => ({ rows, anchors: anchors.length, fault });
  let [rows, prevHash, lastGood] = [0, GENESIS_HASH, 0];
  for await (const row of rowsOf(db, cityId)) {
    rows += 1;
    const seq = Number(row.seq);
    if (seq !== rows) return report(rows - 1, { seq: rows, fault: 'missing' });
    if (row.prevHash !== prevHash) return report(rows, { seq, fault: 'out-of-order' });
    if (row.hash !== auditHash(row) || !row.hasItsWords) return report(rows, { seq, fault: 'altered' });
    const hash = anchored.get(seq);
    if (hash !== undefined && hash !== row.hash) return report(rows, { seq: lastGood + 1, fault: 're-chained' });
    if (hash !== undefined) lastGood = seq;
    prevHash = row.hash;
  }
  const end = Math.max(0, ...anchored.keys());
  return report(rows, end > rows ? { seq: rows + 1, fault: 'truncated' } : null);
}
