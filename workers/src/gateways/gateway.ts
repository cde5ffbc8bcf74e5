import type { NotifyChannel, Words } from '#domain/notification';

/** A message on its way out; `id` stays the same when it is sent again. */
export type Message = Words & {
  cityId: string;
  id: string;
  channel: NotifyChannel;
  address: string;
  /** What the receiver knows us by, where it has a secret of its own. */
  secret: string | undefined;
};

/**
 * What carries messages to people. It answers what it knows then: `SENT` means that a receipt may follow.
 * @throws GatewayError when the message was not taken
 */
export type Gateway = { send(message: Message): Promise<'SENT' | 'DELIVERED'> };

/** Why a message was not taken, in words that hold nothing of the message. */
export class GatewayError extends Error {}
