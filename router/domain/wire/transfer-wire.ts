import { z } from 'zod';
import { PROPOSAL_REASONS } from '../boundary';
import { LINES } from '../line';
import { TRANSFER_ACTIONS } from '../transfer-input';
import { TRANSFER_KINDS, TRANSFER_STATES } from '../transfer';
import { namesSchema } from './session-wire';

const instant = z.iso.datetime();
const person = z.object({ id: z.string(), displayNames: namesSchema }).nullable();

/** An entry of the boundary list. */
export const boundaryRuleSchema = z.object({
  id: z.string(),
  code: z.string(),
  category: z.string(),
  /** A part of the city; `*` is the whole. */
  area: z.string(),
  line: z.enum(LINES),
  matter: namesSchema,
  note: namesSchema,
  source: z.string(),
  version: z.number().int(),
  validFrom: instant,
  validTo: instant.nullable(),
});
export type BoundaryRuleWire = z.infer<typeof boundaryRuleSchema>;

export const transferSchema = z.object({
  id: z.string(),
  kind: z.enum(TRANSFER_KINDS),
  state: z.enum(TRANSFER_STATES),
  fromLine: z.enum(LINES),
  toLine: z.enum(LINES),
  reason: z.string(),
  bounces: z.number().int(),
  /** An entry speaks for it that a consultation has decided: it is not refused. */
  isDecided: z.boolean(),
  /** Null when the system pushed the case. */
  sender: person,
  /** Whose seat rings, is in the call, or took it. */
  receiver: person,
  startedAt: instant,
  dueAt: instant,
  alarms: z.number().int(),
  endedAt: instant.nullable(),
  outcome: z.string().nullable(),
  /** What this user may do about it now. */
  actions: z.array(z.enum(TRANSFER_ACTIONS)),
});
export type TransferWire = z.infer<typeof transferSchema>;

/** Answer of `/v1/cases/{id}/transfers` and of everything done about a transfer. */
export const caseTransfersSchema = z.object({
  caseId: z.string(),
  owner: z.enum(LINES),
  /** Every owner, the first receiver first. */
  owners: z.array(z.object({ line: z.enum(LINES), since: instant, transferId: z.string().nullable() })),
  /** Where the case belongs by the boundary list. `line` null: the list says both. */
  proposal: z.object({
    line: z.enum(LINES).nullable(),
    reason: z.enum(PROPOSAL_REASONS),
    rules: z.array(boundaryRuleSchema),
    kind: z.enum(TRANSFER_KINDS),
  }),
  /** The kinds that this user may start now; empty when none. */
  mayStart: z.array(z.enum(TRANSFER_KINDS)),
  /** The newest first. */
  transfers: z.array(transferSchema),
});
export type CaseTransfers = z.infer<typeof caseTransfersSchema>;
