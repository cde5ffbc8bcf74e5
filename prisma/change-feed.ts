import { EventEmitter, once } from 'node:events';
import { Client } from 'pg';
import { z } from 'zod';
import { STREAM_TICK_MS } from '#domain/wire/stream-wire';
import { Prisma } from './generated/client';
import type { Db } from './client';
import { patientSocket } from './patient-socket';

/**
 * What changed, told to every router when the change commits: ids only. An empty list of cases means "many".
 * `userIds` names the seats whose state changed; `policies` the kinds of policies, and then no case changed.
 */
const changeSchema = z.object({
  cityId: z.string(),
  caseIds: z.array(z.string()),
  userIds: z.array(z.string()),
  policies: z.array(z.string()).optional(),
});
export type Change = z.infer<typeof changeSchema>;

const CHANNEL = 'hotline_changes';
/** PostgreSQL takes 8,000 bytes a notification: above this many ids the notification says "many". */
const MAX_IDS = 100;
const RECONNECT_MS = 500;
/** A feed that is asked and does not answer for this long connects anew, in ms. */
const SILENCE_MS = 12_000;

const payloadOf = (change: Change): string =>
  JSON.stringify({ ...change, caseIds: change.caseIds.length > MAX_IDS ? [] : change.caseIds });

/** Undefined for what another version of us, or anybody else, put on the channel. */
function readChange(payload: string): Change | undefined {
  try {
    return changeSchema.parse(JSON.parse(payload));
  } catch {
    return undefined;
  }
}

/** Tells the listeners of a change when the surrounding transaction commits, and not at all when it does not. */
export async function announce(db: Db, change: Change): Promise<void> {
  await db.$queryRaw(Prisma.sql`SELECT pg_notify(${CHANNEL}, ${payloadOf(change)})::text`);
}

/** The same of one case and one seat, as an expression within the statement that changes them. */
export const notifying = (cityId: string, caseId: Prisma.Sql, userId: string): Prisma.Sql => Prisma.sql`
  pg_notify(${CHANNEL}, json_build_object('cityId', ${cityId}::text, 'caseIds', json_build_array(${caseId}), 'userIds', json_build_array(${userId}::text))::text)::text`;

/** Tells of cases of several cities, once for each city. */
export async function announceCases(db: Db, cases: readonly { city_id: string; case_id: string }[]): Promise<void> {
  for (const cityId of new Set(cases.map(({ city_id }) => city_id))) {
    const caseIds = cases.filter(({ city_id }) => city_id === cityId).map(({ case_id }) => case_id);
    await announce(db, { cityId, caseIds, userIds: [] });
  }
}

/**
 * A feed of committed changes. `gap` is emitted when changes may have been missed: the connection was lost, or a
 * notification cannot be read. `current` comes every `STREAM_TICK_MS` while the server answers on the same connection,
 * which it does after it has told what was committed before.
 */
export type ChangeFeed = {
  events: EventEmitter<{ change: [Change]; gap: []; current: [] }>;
  close(): Promise<void>;
};

/** Listens on a connection of its own and reconnects for ever. */
export function openChangeFeed(databaseUrl: string, onError: (error: unknown) => void): ChangeFeed {
  const events: ChangeFeed['events'] = new EventEmitter();
  let client: Client | undefined;
  let isClosing = false;

  const listen = async () => {
    const next = new Client({ connectionString: databaseUrl, stream: () => patientSocket(SILENCE_MS) });
    next.on('error', onError);
    next.on('notification', ({ payload = '' }) => {
      const change = readChange(payload);
      if (change) events.emit('change', change);
      else events.emit('gap');
    });
    await next.connect();
    client = next;
    await next.query(`LISTEN ${CHANNEL}`);
    events.emit('gap');
    let isAsked = false;
    const ask = async () => {
      if (isAsked) return;
      isAsked = true;
      await next.query('SELECT').then(() => events.emit('current'), onError);
      isAsked = false;
    };
    const asking = setInterval(() => void ask(), STREAM_TICK_MS);
    await once(next, 'end').finally(() => clearInterval(asking));
  };
  const run = async () => {
    while (!isClosing) {
      await listen().catch(onError);
      if (!isClosing) await new Promise((resolve) => setTimeout(resolve, RECONNECT_MS));
    }
  };
  const running = run();

  return {
    events,
    async close() {
      isClosing = true;
      await client?.end();
      await running;
    },
  };
}
