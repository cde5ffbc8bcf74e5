import type { Database } from '#db/client';
import { databaseFaultOf } from '#db/database-fault';
import { type InboxRow, keepInInbox } from '#db/stores/notification-store';
import type { Clock } from '#domain/clock';
import { maskEmail, maskPhone } from '#domain/mask';
import { createGroupCommit } from '#platform/group-commit';
import { type Gateway, GatewayError, type Message } from './gateway';

/** Messages that share a commit at most. */
const COMMIT = { maxItems: 100, maxCommits: 1 };

const masked = ({ channel, address }: Message): string => {
  if (channel === 'sms') return maskPhone(address) ?? '';
  return channel === 'email' ? maskEmail(address) : new URL(address).origin;
};

/** Writes messages to the inbox that the console shows, each once. A city can tell it to refuse them. */
export function createInboxGateway(database: Database, clock: Clock): Gateway {
  const commits = createGroupCommit<InboxRow, boolean>({
    ...COMMIT,
    commit: (rows) => keepInInbox(database, rows),
    isCommonFault: (error) => databaseFaultOf(error) === 'away',
  });
  return {
    async send(message) {
      const { cityId, id, channel, subject, body } = message;
      const isKept = await commits.submit({
        ...{ cityId, id, channel, subject, body },
        ...{ address: masked(message), at: clock.now() },
      });
      if (!isKept) throw new GatewayError('the development gateway was told to fail');
      return 'DELIVERED';
    },
  };
}
