import { z } from 'zod';
import { SCOPES } from '../scope';

const scopes = z.array(z.enum(SCOPES)).min(1).max(SCOPES.length);
/** Requests a minute, from 1 to a million; null is without limit. */
const ratePerMinute = z.number().int().min(1).max(1_000_000).nullable();
/** Requests at once, from 1 to ten thousand; null is without limit. */
const maxConcurrent = z.number().int().min(1).max(10_000).nullable();

/** A row of `GET /v1/api-clients`. Keys are never shown again. */
export const apiClientSchema = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(SCOPES)),
  ratePerMinute,
  maxConcurrent,
  createdAt: z.iso.datetime(),
  disabledAt: z.iso.datetime().nullable(),
  /** The key before the last change opens until then; null when there is none. */
  previousKeyUntil: z.iso.datetime().nullable(),
});
export type ApiClientWire = z.infer<typeof apiClientSchema>;

/** Body of `POST /v1/api-clients`. */
export const apiClientInputSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{2,49}$/, 'must be 3 to 50 small letters, digits and -'),
  scopes,
  ratePerMinute,
  maxConcurrent,
});
export type ApiClientInput = z.infer<typeof apiClientInputSchema>;

/** Body of `PUT /v1/api-clients/{id}`: what is left out stays as it is. */
export const apiClientChangeSchema = z.strictObject({
  scopes: scopes.optional(),
  ratePerMinute: ratePerMinute.optional(),
  maxConcurrent: maxConcurrent.optional(),
  isDisabled: z.boolean().optional(),
});
export type ApiClientChange = z.infer<typeof apiClientChangeSchema>;

/** Answer where a key was made: it is shown this once. */
export const newKeySchema = z.object({ client: apiClientSchema, key: z.string() });
export type NewKey = z.infer<typeof newKeySchema>;
