/** The service that sends the system's messages: it takes them, and now and then lets its sender wait too long. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export type SlowGateway = {
  url: string;
  /** It answers so many ms late; 0: at once. */
  delay(ms: number): void;
  /** Messages that came, by their idempotency keys, and how many came again: a sender that got no answer sends once more. */
  received(): { messages: number; repeats: number };
  stop(): Promise<void>;
};

export async function startSlowGateway(): Promise<SlowGateway> {
  const keys = new Set<string>();
  let deliveries = 0;
  let delayMs = 0;
  const server = createServer((request, response) => {
    request.resume();
    request.once('end', () => {
      deliveries += 1;
      keys.add(String(request.headers['idempotency-key']));
      void pause(delayMs).then(() => response.end());
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`,
    delay: (ms) => void (delayMs = ms),
    received: () => ({ messages: keys.size, repeats: deliveries - keys.size }),
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
