import { z } from 'zod';
import { AUDIT_ACTORS, AUDIT_KINDS, AUDIT_OUTCOMES, CHAIN_FAULTS } from '../audit';
import { ROLES } from '../role';
import { filledText } from '../text';
import { flag, page } from './list-wire';

const instant = z.iso.datetime();

/**
 * Query of `GET /v1/audit-events`, newest first. `person` is a username or the name of a client, `object` an id, both
 * whole; `isRefused` leaves out what went well, or all the rest.
 */
export const auditListQuerySchema = z.strictObject({
  ...page,
  person: filledText(100).optional(),
  object: filledText(60).optional(),
  kind: z.enum(AUDIT_KINDS).optional(),
  isRefused: flag.optional(),
  from: instant.optional(),
  to: instant.optional(),
});
export type AuditListQuery = z.infer<typeof auditListQuerySchema>;

/** A row of the audit. It names objects by their ids and never says what they hold. */
export const auditEventSchema = z.object({
  seq: z.number().int(),
  at: instant,
  actorKind: z.enum(AUDIT_ACTORS),
  actorName: z.string().nullable(),
  role: z.enum(ROLES).nullable(),
  kind: z.enum(AUDIT_KINDS),
  action: z.string(),
  objectType: z.string().nullable(),
  objectIds: z.array(z.string()),
  purpose: z.string().nullable(),
  note: z.string().nullable(),
  outcome: z.enum(AUDIT_OUTCOMES),
  source: z.string().nullable(),
  requestId: z.string().nullable(),
});
export type AuditEventWire = z.infer<typeof auditEventSchema>;

/** Answer of `POST /v1/audit-events/verify`: the chain of the city was read from its first row to the first wrong one. */
export const chainReportSchema = z.object({
  checkedAt: instant,
  rows: z.number().int(),
  anchors: z.number().int(),
  fault: z.object({ seq: z.number().int(), fault: z.enum(CHAIN_FAULTS) }).nullable(),
});
export type ChainReportWire = z.infer<typeof chainReportSchema>;
