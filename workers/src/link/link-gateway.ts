import { type LinkAnswer, linkAnswerSchema } from '#domain/wire/link-wire';
import type { Clock } from '#domain/clock';
import { otherLineThan } from '#domain/transfer';
import { isLinkMessageGenuine, LINK_HEADERS, signedAnswer, signLinkMessage } from '#platform/link-signature';
import type { LinkSettings } from '#platform/config';

/** The other installation has this long to answer a message, in ms. */
export const ANSWER_WITHIN_MS = 3_000;

export type LinkGateway = {
  /** Sends a message and answers what came back. @throws Error when nothing came back that says the message was taken */
  send(body: string): Promise<LinkAnswer>;
};

/** Speaks to the other installation; every attempt is signed anew, the message stays the same. */
export const createLinkGateway = ({ url, line, secret }: LinkSettings, clock: Clock): LinkGateway => ({
  async send(body) {
    const bytes = Buffer.from(body);
    const ours = { secret: secret.reveal(), line: otherLineThan(line) };
    const signed = signLinkMessage(ours, bytes, clock.now());
    const response = await fetch(new URL('/v1/link/messages', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signed },
      body: bytes,
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    if (response.status !== 200) throw new Error(`the other installation answered ${response.status}`);
    const answer = await response.text();
    const said = {
      timestamp: response.headers.get(LINK_HEADERS.timestamp) ?? undefined,
      signature: response.headers.get(LINK_HEADERS.signature) ?? undefined,
      now: clock.now(),
    };
    const theirs = { ...ours, line };
    const isGenuine = isLinkMessageGenuine(theirs, signedAnswer(signed[LINK_HEADERS.signature], answer), said);
    if (!isGenuine) throw new Error('the answer is not signed by the other installation');
    return linkAnswerSchema.parse(JSON.parse(answer));
  },
});
