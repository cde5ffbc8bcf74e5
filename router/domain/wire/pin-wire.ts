import { z } from 'zod';
import { filledText } from '../text';

/** With whom somebody speaks who reads a PIN out: who called just now, or who was called back. */
export const PIN_PURPOSES = ['HANDLE_CASE', 'CALL_BACK'] as const;
export type PinPurpose = (typeof PIN_PURPOSES)[number];

/** Body of `POST /v1/cases/{id}/pin`. `note` says by what the caller was known. */
export const pinAskSchema = z.strictObject({ purpose: z.enum(PIN_PURPOSES), note: filledText(500) });
export type PinAsk = z.infer<typeof pinAskSchema>;

/** What opens a case on the citizens' page. */
export const pinSchema = z.object({ trackingCode: z.string(), pin: z.string() });
export type PinWire = z.infer<typeof pinSchema>;
