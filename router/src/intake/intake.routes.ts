import { z } from 'zod';
import { CHANNELS } from '#domain/channel';
import { intakeSchema, receiptSchema } from '#domain/intake';
import { AppError } from '#domain/app-error';
import { clientOf, route } from '../http/route';
import type { IntakeService } from './intake-service';

export const intakeRoutes = (intake: IntakeService) => [
  route({
    method: 'post',
    path: '/v1/intake/:channel',
    who: 'api-client',
    params: z.object({ channel: z.enum(CHANNELS) }),
    body: intakeSchema,
    answer: receiptSchema,
    async handle({ params, body, ...caller }) {
      refuseEmptyMessage(params.channel, body.text);
      const { receipt, isNew } = await intake.accept(clientOf(caller), params.channel, body);
      return { status: isNew ? 201 : 200, body: receipt };
    },
  }),
];

/** A call in which nothing is said is a call; a message with nothing in it is a fault of the sending system. */
function refuseEmptyMessage(channel: string, text: string): void {
  if (channel !== 'phone' && text.trim() === '') {
    throw new AppError('invalid-input', 'empty message', { issues: [{ path: 'text', message: 'must not be empty' }] });
  }
}
