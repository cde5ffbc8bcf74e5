import type { Metrics } from '#platform/metrics';
import { sessionCookie } from '../http/cookies';
import { actorOf, route } from '../http/route';
import type { StreamHub } from './stream-hub';

/**
 * The live stream of a signed-in user (server-sent events). It ends when the browser goes, the session ends or the
 * server stops.
 */
export const streamRoutes = (hub: StreamHub, metrics: Pick<Metrics, 'streams'>) => [
  route({
    method: 'get',
    path: '/v1/stream',
    who: 'stream:read',
    audit: 'none',
    produces: 'text/event-stream',
    async handle(caller, { request, response }) {
      response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      const leave = hub.open(actorOf(caller), {
        token: sessionCookie.of(request) ?? '',
        write: (text) => response.write(text),
        pendingBytes: () => response.writableLength,
        end: () => response.end(),
      });
      metrics.streams.inc();
      response.on('close', () => {
        leave();
        metrics.streams.dec();
      });
      return 'written';
    },
  }),
];
