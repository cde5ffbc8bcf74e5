import { z } from 'zod';
import { CHANNELS } from '#domain/channel';
import { intakeSchema, receiptSchema } from '#domain/intake';
import { AppError } from '#domain/app-error';
import { clientOf, route } from '../http/route';
import type { IntakeService } from './intake-service';

const params = z.object({ channel: z.enum(CHANNELS) });

export const intakeRoutes = (intake: IntakeService) => [
  route({
    method: 'post',
    path: '/v1/intake/:channel',
    who: 'api-client',
    params,
    body: intakeSchema,
    answer: receiptSchema,
    async handle({ params, body, ...caller }) {
      refuseEmptyMessage(params.channel, body.text);
      const { receipt, isNew } = await intake.accept(clientOf(caller), params.channel, body);
      return { status: isNew ? 201 : 200, body: receipt };
    },
  }),
  /** Says whether a body would be taken, for the makers of systems that send to us. Nothing is read or stored. */
  route({
    method: 'post',
    path: '/v1/intake/:channel/check',
    who: 'api-client',
    params,
    body: intakeSchema,
    answer: z.object({ wellFormed: z.literal(true) }),
    handle({ params: { channel }, body }) {
      refuseEmptyMessage(channel, body.text);
      return Promise.resolve({ body: { wellFormed: true as const } });
    },
  }),
];

/** A call in which nothing is said is a call; a message with nothing in it is a fault of the sending system. */
function refuseEmptyMessage(channel: string, text: string): void {
  if (channel !== 'phone' && text.trim() === '') {
    throw new AppError('invalid-input', 'empty message', { issues: [{ path: 'text', message: 'must not be empty' }] });
  }
}
