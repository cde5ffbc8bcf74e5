import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/**
 * The wire between two installations, which a test can cut. `open`: everything passes · `cut`: nothing does, and what is
 * under way breaks off · `deaf`: requests arrive and their answers are lost.
 */
export type LinkProxy = {
  url: string;
  aim(url: string): void;
  set(state: 'open' | 'cut' | 'deaf'): void;
  close(): void;
};

export async function startLinkProxy(): Promise<LinkProxy> {
  let target = 0;
  let state: 'open' | 'cut' | 'deaf' = 'open';
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const server = createServer((near) => {
    keep(near);
    if (state === 'cut') {
      near.destroy();
      return;
    }
    const far = connect(target, '127.0.0.1');
    keep(far);
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => {
      if (state === 'deaf') near.destroy();
      else near.write(bytes);
    });
    near.on('close', () => far.end());
    far.on('close', () => near.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    aim(url) {
      target = Number(new URL(url).port);
    },
    set(next) {
      state = next;
      if (next === 'cut') for (const socket of sockets) socket.destroy();
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
