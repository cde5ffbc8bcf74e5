import { hash } from 'node:crypto';
import type { AuditWords } from '../generated/client';
import type { Db } from '../client';

const NOTE = /^([0-9a-f-]{36}) sha256 ([0-9a-f]{64})$/;

/** What a row says of words that lie beside the chain, as `keep_audit_words` of the database writes it. */
export function pointerOf(note: string | null): { id: string; hash: string } | undefined {
  const [, id, sha256] = NOTE.exec(note ?? '') ?? [];
  return id === undefined || sha256 === undefined ? undefined : { id, hash: sha256 };
}

export type KeptWords = AuditWords & { case: { purged: string[] } };

/** The words that these notes point at, by their ids. */
export async function findWords(
  db: Db,
  cityId: string,
  notes: readonly (string | null)[],
): Promise<ReadonlyMap<string, KeptWords>> {
  const ids = notes.flatMap((note) => pointerOf(note)?.id ?? []);
  if (ids.length === 0) return new Map();
  const rows = await db.auditWords.findMany({
    where: { cityId, id: { in: ids } },
    include: { case: { select: { purged: true } } },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** The note of a row as somebody reads it; of words that are gone nothing. */
export function noteOf(note: string | null, words: ReadonlyMap<string, KeptWords>): string | null {
  const pointer = pointerOf(note);
  return pointer === undefined ? note : words.get(pointer.id)?.words || null;
}

/** Whether the words of a row are those that were written, or went with those of their case. */
export function holdsWords(note: string | null, words: ReadonlyMap<string, KeptWords>): boolean {
  const pointer = pointerOf(note);
  if (pointer === undefined) return true;
  const kept = words.get(pointer.id);
  if (kept === undefined) return false;
  if (kept.salt === '' && kept.words === '') return ['words', 'identity'].some((one) => kept.case.purged.includes(one));
  return hash('sha256', kept.salt + kept.words) === pointer.hash;
}
