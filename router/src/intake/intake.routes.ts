import { z } from 'zod';
import { type Channel, CHANNELS } from '#domain/channel';
import { type Intake, intakeSchema, receiptSchema } from '#domain/intake';
import { AppError } from '#domain/app-error';
import { clientOf, route } from '../http/route';
import type { IntakeService } from './intake-service';

const params = z.object({ channel: z.enum(CHANNELS) });

export const intakeRoutes = (intake: IntakeService) => [
  route({
    method: 'post',
    path: '/v1/intake/:channel',
    who: { apiClient: 'intake' },
    audit: 'none',
    params,
    body: intakeSchema,
    answer: receiptSchema,
    isExempt: ({ dialled, text, language }) => dialled === '110' || intake.isForLife({ text, language }),
    async handle({ params, body, ...caller }) {
      refuseImpossible(params.channel, body);
      const { receipt, isNew } = await intake.accept(clientOf(caller), params.channel, body);
      return { status: isNew ? 201 : 200, body: receipt };
    },
  }),
  /** Says whether a body would be taken, for the makers of systems that send to us. Nothing is read or stored. */
  route({
    method: 'post',
    path: '/v1/intake/:channel/check',
    who: { apiClient: 'intake' },
    audit: 'none',
    params,
    body: intakeSchema,
    answer: z.object({ wellFormed: z.literal(true) }),
    handle({ params: { channel }, body }) {
      refuseImpossible(channel, body);
      return Promise.resolve({ body: { wellFormed: true as const } });
    },
  }),
];

const refusal = (path: string, message: string) =>
  new AppError('invalid-input', 'not possible on this channel', { issues: [{ path, message }] });

/**
 * A call in which nothing is said is a call; a message with nothing in it is a fault of the sending system. Only a call
 * can end before anybody spoke, and only one that did leaves an open line to listen to.
 */
function refuseImpossible(channel: Channel, { text, ended, openLineNoise }: Intake): void {
  if (channel !== 'phone' && text.trim() === '') throw refusal('text', 'must not be empty');
  if (channel !== 'phone' && ended !== undefined) throw refusal('ended', 'is for telephone calls');
  if (ended === undefined && openLineNoise !== undefined) throw refusal('openLineNoise', 'needs `ended`');
}
