import type { AuditEntry } from '#db/audit/audit-store';
import { databaseFaultOf } from '#db/database-fault';
import { createGroupCommit } from '#platform/group-commit';

/** What is to be written, and in whose chain. */
export type AuditRecord = AuditEntry & { cityId: string };

/** Settles when the record is in the database: what is sensitive is not answered before. */
export type RecordAudit = (record: AuditRecord) => Promise<void>;

/** Records that share a commit at most. One commit at a time: the rows of a chain follow each other anyway. */
const COMMIT = { maxItems: 200, maxCommits: 1 };

/**
 * Writes the audit in small batches: whoever comes while one is under way shares the next, so a single view waits for
 * one commit and a thousand views do not wait for a thousand.
 */
export function createAuditRecorder(append: (cityId: string, entries: AuditEntry[]) => Promise<void>): RecordAudit {
  const commits = createGroupCommit<AuditRecord, void>({
    ...COMMIT,
    async commit(records) {
      for (const cityId of new Set(records.map((record) => record.cityId))) {
        await append(
          cityId,
          records.filter((record) => record.cityId === cityId),
        );
      }
      return records.map(() => undefined);
    },
    isCommonFault: (error) => databaseFaultOf(error) === 'away',
  });
  return (record) => commits.submit(record);
}
