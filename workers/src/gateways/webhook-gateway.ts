import { createHmac } from 'node:crypto';
import { type Gateway, GatewayError } from './gateway';

/** How long the other side may take to say that it has the message, in ms. */
const PATIENCE_MS = 5_000;

/** The service that all messages are posted to, with its secret; undefined: each goes to its own address with the secret of that. */
type Service = { url: string; secret: string } | undefined;

/**
 * Posts messages as JSON. `x-hotline-signature` is the HMAC-SHA256, in hex, of the timestamp in `x-hotline-timestamp` (ms),
 * a dot and the body; `idempotency-key` tells a message that comes again.
 */
export const createWebhookGateway = (service: Service): Gateway => ({
  async send({ id, channel, address, subject, body: text, secret: own }) {
    const { url, secret } = service ?? { url: address, secret: own };
    if (secret === undefined) throw new GatewayError('the receiver has no secret yet');
    const body = JSON.stringify({ id, channel, address, subject, body: text });
    const timestamp = String(Date.now());
    const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': id,
      'x-hotline-timestamp': timestamp,
      'x-hotline-signature': signature,
    };
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const answer = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' }).catch(() => {
      throw new GatewayError('the gateway cannot be reached');
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new GatewayError(`the gateway answered ${answer.status}`);
    return 'SENT';
  },
});
