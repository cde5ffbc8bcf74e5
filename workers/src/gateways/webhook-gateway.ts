import { createHmac } from 'node:crypto';
import { type Gateway, GatewayError } from './gateway';

/** How long the other side may take to say that it has the message, in ms. */
const PATIENCE_MS = 5_000;

/** `url` null: the address of a message is where it is posted. */
type Settings = { url: string | null; secret: string };

/**
 * Posts messages as JSON. `x-hotline-signature` is the HMAC-SHA256, in hex, of the timestamp in `x-hotline-timestamp` (ms),
 * a dot and the body; `idempotency-key` tells a message that comes again.
 */
export const createWebhookGateway = ({ url, secret }: Settings): Gateway => ({
  async send({ id, channel, address, subject, body: text }) {
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
    const answer = await fetch(url ?? address, { method: 'POST', headers, body, signal, redirect: 'manual' }).catch(
      () => {
        throw new GatewayError('the gateway cannot be reached');
      },
    );
    await answer.body?.cancel();
    if (!answer.ok) throw new GatewayError(`the gateway answered ${answer.status}`);
    return 'SENT';
  },
});
