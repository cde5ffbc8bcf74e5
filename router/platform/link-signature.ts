import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Line } from '#domain/line';

/** When a message was signed, in ms since 1970, and the signature in hexadecimal. */
export const LINK_HEADERS = { timestamp: 'x-link-timestamp', signature: 'x-link-signature' } as const;

type LinkHeader = (typeof LINK_HEADERS)[keyof typeof LINK_HEADERS];

/** A message is read for this long after it was signed, in ms: clocks of two installations may differ by minutes. */
const VALID_MS = 5 * 60_000;

/** What both installations know, and the line of the one that signs: what was said by one cannot be put in the other's mouth. */
export type LinkSigner = { secret: string; line: Line };

const signatureOf = ({ secret, line }: LinkSigner, timestamp: string, body: Uint8Array): Buffer =>
  createHmac('sha256', secret).update(`${line}.${timestamp}.`).update(body).digest();

/** The headers of a message that is sent now: HMAC-SHA256 over the line that speaks, timestamp and body. */
export function signLinkMessage(signer: LinkSigner, body: Uint8Array, now: Date): Record<LinkHeader, string> {
  const timestamp = String(now.getTime());
  return {
    [LINK_HEADERS.timestamp]: timestamp,
    [LINK_HEADERS.signature]: signatureOf(signer, timestamp, body).toString('hex'),
  };
}

/** What is signed of an answer: it belongs to the message that it answers and cannot be kept for another one. */
export const signedAnswer = (messageSignature: string, answer: string): Buffer =>
  Buffer.from(`${messageSignature}.${answer}`);

/** Whether a message was signed by that line and not long ago; takes as long for any wrong signature. */
export function isLinkMessageGenuine(
  signer: LinkSigner,
  body: Uint8Array,
  { timestamp, signature, now }: { timestamp: string | undefined; signature: string | undefined; now: Date },
): boolean {
  if (timestamp === undefined || !/^\d{1,15}$/.test(timestamp) || signature === undefined) return false;
  if (Math.abs(now.getTime() - Number(timestamp)) > VALID_MS) return false;
  const given = Buffer.from(signature, 'hex');
  const ours = signatureOf(signer, timestamp, body);
  return given.length === ours.length && timingSafeEqual(given, ours);
}
