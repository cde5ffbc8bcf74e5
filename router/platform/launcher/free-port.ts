import { createServer } from 'node:net';

/** A port that nobody listens on now, given by the operating system. Another process may take it in between. */
export async function chooseFreePort(): Promise<number> {
  const port = await listenBriefly(0, '127.0.0.1');
  if (port === undefined) throw new Error('the operating system gives no free port');
  return port;
}

/** Whether we could listen there. */
export async function isPortFree(port: number, host: string): Promise<boolean> {
  return (await listenBriefly(port, host)) !== undefined;
}

/** The port listened on, or undefined if it is taken, forbidden, or the address is not ours. */
function listenBriefly(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}
