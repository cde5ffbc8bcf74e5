import { Socket } from 'node:net';

/**
 * A socket that gives its connection up when nothing has come or gone for `silenceMs`. A server that is frozen, or that
 * a broken network hides, sends nothing: without this a query would wait for it for ever. The connection is closed
 * rather than the query given up, because a pool that lent it out again would lend a transaction half done.
 */
export function patientSocket(silenceMs: number): Socket {
  const socket = new Socket();
  const silence = `Connection terminated: no answer within ${silenceMs} ms`;
  socket.setTimeout(silenceMs, () => socket.destroy(new Error(silence)));
  return socket;
}
