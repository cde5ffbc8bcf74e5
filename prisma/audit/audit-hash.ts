import { hash } from 'node:crypto';
import type { AuditEvent } from '../generated/client';

/** What the first row of a chain follows. */
export const GENESIS_HASH = '0'.repeat(64);

/** SHA-256 over the row as a JSON array of texts without blanks: what `audit_canonical` of the database makes. */
export const auditHash = (row: AuditEvent): string =>
  hash(
    'sha256',
    JSON.stringify([
      row.cityId,
      row.seq.toString(),
      row.at.toISOString(),
      row.actorKind,
      row.actorId,
      row.actorName,
      row.role,
      row.kind,
      row.action,
      row.objectType,
      row.objectIds,
      row.purpose,
      row.note,
      row.outcome,
      row.source,
      row.requestId,
      row.prevHash,
    ]),
  );
