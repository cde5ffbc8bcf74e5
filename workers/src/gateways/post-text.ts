import { request as requestPlain } from 'node:http';
import { request as requestByTls } from 'node:https';
import { GatewayError } from './gateway';
import type { Reach } from './reach';

/** How long the other side may take to say that it has the message, in ms. */
const PATIENCE_MS = 5_000;

/**
 * Posts a text and answers the status. Redirects are not followed, and of the answer nothing is read.
 * @throws GatewayError when the address may not be reached, or cannot
 */
export function postText(
  address: string,
  { headers, body, reach }: { headers: Record<string, string>; body: string; reach: Reach },
): Promise<number> {
  const url = new URL(address);
  const lookup = reach(url);
  const request = url.protocol === 'https:' ? requestByTls : requestPlain;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const posted = request(url, { method: 'POST', headers, lookup, signal, agent: false }, (response) => {
      response.destroy();
      resolve(response.statusCode ?? 0);
    });
    posted.once('error', (error) =>
      reject(error instanceof GatewayError ? error : new GatewayError('the gateway cannot be reached')),
    );
    posted.end(body);
  });
}
