/** A wire on loopback between a program and a server, which can be cut, made silent or slowed down. */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** `open`: everything passes · `closed`: connections are refused · `silent`: they are taken and nothing comes back. */
export type WireState = 'open' | 'closed' | 'silent';

export type TcpProxy = {
  port: number;
  set(state: WireState): void;
  /** Breaks off every connection there is; new ones pass. */
  cut(): void;
  /** Every piece of an answer comes so many ms later; 0: at once. */
  delay(ms: number): void;
  stop(): Promise<void>;
};

export async function startTcpProxy(targetPort: number): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let state: WireState = 'open';
  let delayMs = 0;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const cut = () => sockets.forEach((socket) => socket.destroy());

  const server = createServer((near) => {
    keep(near);
    if (state === 'closed') return void near.destroy();
    const far = connect(targetPort, '127.0.0.1');
    keep(far);
    near.on('data', (bytes) => void (state === 'open' && far.write(bytes)));
    let dueAt = 0; // of the piece before: none overtakes another
    far.on('data', (bytes) => {
      if (state !== 'open') return;
      dueAt = Math.max(dueAt, performance.now() + delayMs);
      const leftMs = dueAt - performance.now();
      if (leftMs <= 0) near.write(bytes);
      else setTimeout(() => near.write(bytes), leftMs);
    });
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');

  return {
    port: (server.address() as AddressInfo).port,
    set(next) {
      if (next === 'closed' || state === 'silent') cut(); // what a silent wire swallowed must not be waited for
      state = next;
    },
    cut,
    delay: (ms) => void (delayMs = ms),
    async stop() {
      const closed = once(server, 'close');
      server.close();
      cut();
      await closed;
    },
  };
}
