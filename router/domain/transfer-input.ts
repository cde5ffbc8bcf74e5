import { z } from 'zod';
import { LINES } from './line';
import { filledText } from './text';
import { TRANSFER_KINDS } from './transfer';

const note = filledText(2_000);

/** Body of `POST /v1/cases/{id}/transfers`; version and fence as for every action on a case. */
export const transferStartSchema = z.strictObject({
  version: z.number().int().min(0),
  fence: z.number().int().min(0).optional(),
  kind: z.enum(TRANSFER_KINDS),
  reason: note,
});
export type TransferStart = z.infer<typeof transferStartSchema>;

/** What people do about a transfer that is under way. Accepting and joining is answering the offer that rings. */
export const TRANSFER_ACTIONS = ['refuse', 'cancel', 'caller-gone', 'agree'] as const;
export type TransferAction = (typeof TRANSFER_ACTIONS)[number];

/** Input of each action. `agree` ends a three-way call: who owns the case, and whether the lines agree on it. */
export const TRANSFER_ACTION_INPUT = {
  refuse: z.strictObject({ reason: note }),
  cancel: z.strictObject({ reason: note.optional() }),
  'caller-gone': z.strictObject({ note: note.optional() }),
  agree: z.strictObject({ owner: z.enum(LINES), isAgreed: z.boolean(), note }),
} as const satisfies Record<TransferAction, z.ZodType>;
export type TransferActionInput<A extends TransferAction> = z.infer<(typeof TRANSFER_ACTION_INPUT)[A]>;
