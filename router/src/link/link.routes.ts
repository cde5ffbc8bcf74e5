import type { Request } from 'express';
import { z } from 'zod';
import { AppError } from '#domain/app-error';
import type { Clock } from '#domain/clock';
import { otherLineThan } from '#domain/transfer';
import {
  handoverRefusalSchema,
  handoverSchema,
  type LinkMessage,
  linkAnswerSchema,
  linkMessageSchema,
  linkStatusSchema,
} from '#domain/wire/link-wire';
import { isLinkMessageGenuine, LINK_HEADERS, signedAnswer, signLinkMessage } from '#platform/link-signature';
import type { LinkSettings } from '#platform/config';
import { actorOf, route } from '../http/route';
import type { LinkService } from './link-service';

/** Largest message taken, in bytes: a case of many contacts with everything that was noted. */
const MAX_MESSAGE_BYTES = 2_000_000;

const idParams = z.object({ id: z.uuid() });

async function readBytes(request: Request): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_MESSAGE_BYTES) throw new AppError('too-large', 'a message of the link is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** @throws AppError `invalid-input` naming what is wrong in a genuine message */
function parseMessage(bytes: Buffer): LinkMessage {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    const issues = [{ path: 'body', message: 'must be JSON in UTF-8' }];
    throw new AppError('invalid-input', 'a message of the link cannot be read', { issues, cause });
  }
  const result = linkMessageSchema.safeParse(json);
  if (result.success) return result.data;
  const issues = result.error.issues
    .slice(0, 20)
    .map(({ path, message }) => ({ path: path.map(String).join('.') || 'body', message: message.slice(0, 200) }));
  throw new AppError('invalid-input', 'invalid message of the link', { issues });
}

/**
 * The other installation is known by the signature of every single message, which must be checked before anything of it
 * is read: so this one route authenticates by itself. The answer is signed in turn, for this message and no other.
 */
export const linkRoutes = (link: LinkService, settings: LinkSettings | undefined, clock: Clock) => [
  route({
    method: 'post',
    path: '/v1/link/messages',
    who: 'anyone',
    audit: 'none',
    produces: 'application/json',
    async handle(_input, { request, response }) {
      const said = {
        timestamp: request.get(LINK_HEADERS.timestamp),
        signature: request.get(LINK_HEADERS.signature),
        now: clock.now(),
      };
      const unsigned = new AppError('unauthenticated', 'the message is not signed by the other installation');
      if (settings === undefined || said.signature === undefined) throw unsigned;
      const theirs = { secret: settings.secret.reveal(), line: settings.line };
      const ours = { ...theirs, line: otherLineThan(settings.line) };
      const bytes = await readBytes(request);
      if (!isLinkMessageGenuine(theirs, bytes, said)) throw unsigned;
      const answer = JSON.stringify(linkAnswerSchema.parse(await link.receive(parseMessage(bytes))));
      response.set(signLinkMessage(ours, signedAnswer(said.signature, answer), clock.now()));
      response.type('json').send(answer);
      return 'written';
    },
  }),
  route({
    method: 'get',
    path: '/v1/link',
    who: 'board:read',
    audit: 'none',
    answer: linkStatusSchema,
    handle: async (caller) => ({ body: await link.status(actorOf(caller)) }),
  }),
  route({
    method: 'get',
    path: '/v1/cases/:id/handover',
    who: 'background:read',
    params: idParams,
    answer: handoverSchema,
    handle: async ({ params, ...caller }) => ({ body: await link.get(actorOf(caller), params.id) }),
  }),
  route({
    method: 'post',
    path: '/v1/cases/:id/handover/refuse',
    who: 'offer:answer',
    params: idParams,
    body: handoverRefusalSchema,
    answer: handoverSchema,
    handle: async ({ params, body, ...caller }) => ({
      body: await link.refuse(actorOf(caller), params.id, body.reason),
    }),
  }),
];
