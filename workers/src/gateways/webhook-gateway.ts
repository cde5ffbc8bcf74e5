import { createHmac } from 'node:crypto';
import { type Gateway, GatewayError } from './gateway';
import { postText } from './post-text';
import type { Reach } from './reach';

/** The service that all messages are posted to, with its secret; undefined: each goes to its own address with the secret of that. */
type Service = { url: string; secret: string } | undefined;

/**
 * Posts messages as JSON. `x-hotline-signature` is the HMAC-SHA256, in hex, of the timestamp in `x-hotline-timestamp` (ms),
 * a dot and the body; `idempotency-key` tells a message that comes again. It goes nowhere but where `reach` lets it.
 */
export const createWebhookGateway = (service: Service, reach: Reach): Gateway => ({
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
    const status = await postText(url, { headers, body, reach });
    if (status < 200 || status > 299) throw new GatewayError(`the gateway answered ${status}`);
    return 'SENT';
  },
});
