import type { ChangeFeed } from '#db/change-feed';
import type { Clock } from '#domain/clock';
import { type Actor, can } from '#domain/role';
import type { SeatWire } from '#domain/wire/seat-wire';
import type { StreamMessage } from '#domain/wire/stream-wire';

/** A connection: under which session it was opened, and that it takes a text and says how much of it still waits in memory. */
export type StreamSink = {
  token: string;
  write(text: string): void;
  pendingBytes(): number;
  end(): void;
};

export type StreamHub = {
  /** Sends `hello` and from then on every change; the returned function ends it. */
  open(actor: Actor, sink: StreamSink): () => void;
  close(): void;
};

type Connection = { actor: Actor; sink: StreamSink; seq: number };
type Body = StreamMessage extends infer M ? (M extends StreamMessage ? Omit<M, 'seq' | 'serverTime'> : never) : never;

const scopeOf = ({ line, departmentCode }: Actor): string => `${line} ${departmentCode}`;

/** How often it is asked whether the sessions of the streams are still open, in ms. */
export const SESSIONS_EVERY_MS = 5_000;

/** A reader that lets this much pile up is cut off; its browser connects again and reloads. */
const MAX_PENDING_BYTES = 1_000_000;

/** Screens that one session may have open; one more closes the oldest. */
const MOST_OF_A_SESSION = 20;

/**
 * One listener on the database serves all connections of this process. After a gap in the feed everybody is cut off, so
 * that nobody's screen goes on without what was missed.
 */
export function createStreamHub({
  feed,
  signedIn,
  visibleCases,
  seatOf,
  clock,
  onError,
}: {
  feed: ChangeFeed;
  /** Which of these tokens still open a session. */
  signedIn(tokens: readonly string[]): Promise<ReadonlySet<string>>;
  visibleCases(reader: Actor, caseIds: readonly string[]): Promise<string[]>;
  seatOf(actor: Actor): Promise<SeatWire | undefined>;
  clock: Clock;
  onError: (error: unknown) => void;
}): StreamHub {
  const connections = new Set<Connection>();
  const telling = new Set<Promise<void>>();

  const cut = (connection: Connection) => {
    connections.delete(connection);
    connection.sink.end();
  };
  const send = (connection: Connection, body: Body) => {
    if (connection.sink.pendingBytes() > MAX_PENDING_BYTES) {
      cut(connection);
      return;
    }
    connection.seq += 1;
    const message = { ...body, seq: connection.seq, serverTime: clock.now().toISOString() };
    connection.sink.write(`data: ${JSON.stringify(message)}\n\n`);
  };
  const sendSeat = async (connection: Connection) => {
    const seat = await seatOf(connection.actor);
    if (seat && connections.has(connection)) send(connection, { type: 'seat', seat });
  };

  /** Tells each of the cases that are theirs to see, and of many where nobody said which; asks once for all who see the same. */
  const tellCases = async (readers: Connection[], caseIds: string[]) => {
    const isMany = caseIds.length === 0;
    for (const scope of new Set(readers.map(({ actor }) => scopeOf(actor)))) {
      const alike = readers.filter(({ actor }) => scopeOf(actor) === scope);
      const [first] = alike;
      const seen = isMany || !first ? [] : await visibleCases(first.actor, caseIds);
      for (const connection of alike) {
        if (!connections.has(connection)) continue;
        const mayRead = can(connection.actor, 'case:read');
        if (isMany || !mayRead) send(connection, { type: 'cases', caseIds: [] });
        else if (seen.length > 0) send(connection, { type: 'cases', caseIds: seen });
      }
    }
  };
  feed.events.on('change', ({ cityId, caseIds, userIds, policies }) => {
    const readers = [...connections].filter(({ actor }) => actor.cityId === cityId);
    if (policies) readers.forEach((connection) => send(connection, { type: 'policies', kinds: policies }));
    else {
      const told = tellCases(readers, caseIds).catch((error: unknown) => {
        onError(error);
        readers.forEach(cut);
      });
      telling.add(told);
      void told.then(() => telling.delete(told));
    }
    for (const connection of readers) {
      if (userIds.includes(connection.actor.userId)) sendSeat(connection).catch(onError);
    }
  });
  feed.events.on('gap', () => [...connections].forEach(cut));
  /** A tick follows what is still being told. While the database cannot tell, the screens get none and turn late. */
  feed.events.on('current', () => {
    const ticked = [...connections];
    void Promise.all(telling).then(() => {
      ticked.filter((one) => connections.has(one)).forEach((connection) => send(connection, { type: 'tick' }));
    });
  });
  /** A stream lives as long as its session; one statement asks for all. */
  const endSessions = async () => {
    const asked = [...connections];
    if (asked.length === 0) return;
    const open = await signedIn([...new Set(asked.map(({ sink }) => sink.token))]);
    asked.filter(({ sink }) => !open.has(sink.token)).forEach(cut);
  };
  const ending = setInterval(() => void endSessions().catch(onError), SESSIONS_EVERY_MS);
  ending.unref();

  return {
    open(actor, sink) {
      const own = [...connections].filter((one) => one.sink.token === sink.token);
      own.slice(0, Math.max(0, own.length + 1 - MOST_OF_A_SESSION)).forEach(cut);
      const connection = { actor, sink, seq: 0 };
      connections.add(connection);
      send(connection, { type: 'hello' });
      sendSeat(connection).catch(onError);
      return () => connections.delete(connection);
    },
    close() {
      clearInterval(ending);
      [...connections].forEach(cut);
    },
  };
}
