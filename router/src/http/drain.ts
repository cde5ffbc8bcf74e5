import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';

/** A connection that is kept open and asks nothing for this long has had its chance, in ms. */
const LINGER_MS = 500;
/** Requests still under way get this long to end, in ms. */
const DRAIN_MS = 5_000;

/**
 * Ends a server without failing a request: no new connection is taken, every answer from here on says that its
 * connection ends, and a connection that is open may ask once more before it is closed. What does not end in time is cut.
 * @param endStreams ends the answers that never end by themselves
 */
export async function drain(server: Server, endStreams: () => void): Promise<void> {
  server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'));
  // Closing the HTTP server would cut idle connections at once, and with them the request that is on its way there.
  const closed = new Promise((resolve) => NetServer.prototype.close.call(server, resolve));
  endStreams();
  const lingering = setInterval(() => server.closeIdleConnections(), LINGER_MS);
  const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearInterval(lingering);
  clearTimeout(cut);
}
