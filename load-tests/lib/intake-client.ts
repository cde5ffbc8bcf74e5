import type { z } from 'zod';
import type { Channel } from '#domain/channel';
import { type Intake, receiptSchema, type Receipt } from '#domain/intake';
import { type Triage, type TriageInput, triageSchema } from '#domain/triage';
import { type Credentials, keyFor } from './credentials';
import { type Answer, type Patience, readAs, sendUntilAnswered } from './http';

/** An acknowledged contact: 201 the first time, 200 when it was known. */
export type Acknowledged = { status: number; receipt: Receipt; text: string };

/** A system that feeds contacts in, and goes on until each is acknowledged. */
export type IntakeClient = {
  /** @throws AppError with the server's code when it refuses, or `bug` when patience ends */
  accept(channel: Channel, intake: Intake, patience: Patience): Promise<Acknowledged>;
  /** The same for a dry run, which stores nothing. */
  triage(input: TriageInput, patience: Patience): Promise<Triage>;
  /** What the telephone system may read. */
  ask<T>(schema: z.ZodType<T>, path: string): Promise<T>;
};

/** A killed server is back within seconds, in ms. */
const ASK_PATIENCE: Patience = { forMs: 60_000 };

export function createIntakeClient(url: string, credentials: Credentials): IntakeClient {
  const post = (path: string, channel: Channel, body: unknown, patience: Patience): Promise<Answer> =>
    sendUntilAnswered(
      {
        method: 'POST',
        url: `${url}${path}`,
        headers: { authorization: `Bearer ${keyFor(credentials, channel)}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      },
      patience,
    );
  return {
    async accept(channel, intake, patience) {
      const answer = await post(`/v1/intake/${channel}`, channel, intake, patience);
      return { status: answer.status, receipt: readAs(receiptSchema, answer), text: answer.text };
    },
    async triage(input, patience) {
      return readAs(triageSchema, await post('/v1/triage', input.channel ?? 'web', input, patience));
    },
    async ask(schema, path) {
      const headers = { authorization: `Bearer ${keyFor(credentials, 'phone')}` };
      return readAs(schema, await sendUntilAnswered({ method: 'GET', url: `${url}${path}`, headers }, ASK_PATIENCE));
    },
  };
}
