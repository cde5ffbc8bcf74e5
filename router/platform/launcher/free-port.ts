import { createServer } from 'node:net';

/** A port that nobody listens on now, given by the operating system. Another process may take it in between. */
export async function chooseFreePort(): Promise<number> {
  const port = await listenBriefly(0, '127.0.0.1');
  if (port === undefined) throw new Error('the operating system gives no free port');
  return port;
}

/** Why nobody can listen at an address, as a phrase after the address; undefined when we could. */
export async function whyPortIsClosed(port: number, host: string): Promise<string | undefined> {
  try {
    await listenBriefly(port, host);
    return undefined;
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return REASONS[code] ?? `cannot be listened on (${message})`;
  }
}

const REASONS: Record<string, string> = {
  EADDRINUSE: 'is taken by another program',
  EADDRNOTAVAIL: 'is not an address of this machine',
  ENOTFOUND: 'names a host that nobody knows',
  EAI_AGAIN: 'names a host that cannot be looked up now',
  EACCES: 'needs more rights than this account has',
};

function listenBriefly(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}
