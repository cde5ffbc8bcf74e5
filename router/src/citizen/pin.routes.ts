import { z } from 'zod';
import { pinAskSchema, pinSchema } from '#domain/wire/pin-wire';
import { actorOf, route } from '../http/route';
import type { PinService } from './pin-service';

export const pinRoutes = (pins: PinService) => [
  route({
    method: 'post',
    path: '/v1/cases/:id/pin',
    who: 'pin:tell',
    audit: 'reveal',
    needsStepUp: true,
    params: z.object({ id: z.uuid() }),
    body: pinAskSchema,
    answer: pinSchema,
    handle: async ({ params, ...caller }) => ({ body: await pins.tell(actorOf(caller), params.id) }),
  }),
];
