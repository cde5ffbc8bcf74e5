import { EventEmitter } from 'node:events';
import type { ChangeFeed } from '#db/change-feed';
import { systemClock } from '#domain/clock';
import type { Actor } from '#domain/role';
import type { StreamMessage } from '#domain/wire/stream-wire';
import { createStreamHub, SESSIONS_EVERY_MS } from './stream-hub';

const actor: Actor = {
  cityId: 'c',
  userId: 'u',
  username: 'seat',
  role: 'CALL_TAKER_110',
  line: '110',
  departmentCode: null,
};

function start() {
  const feed: ChangeFeed = { events: new EventEmitter(), close: () => Promise.resolve() };
  const session = { isOpen: true };
  const look = { isHeld: false, release: () => {} };
  const hub = createStreamHub({
    feed,
    signedIn: (tokens) => Promise.resolve(new Set(session.isOpen ? tokens : [])),
    visibleCases: (_reader, caseIds) =>
      new Promise((resolve) => {
        look.release = () => resolve([...caseIds]);
        if (!look.isHeld) look.release();
      }),
    seatOf: () => Promise.resolve(undefined),
    clock: systemClock,
    onError: (error) => {
      throw error;
    },
  });
  const written: string[] = [];
  const sink = {
    token: 'token',
    pending: 0,
    ended: false,
    write: (text: string) => void written.push(text),
    pendingBytes: () => sink.pending,
    end: () => {
      sink.ended = true;
    },
  };
  hub.open(actor, sink);
  const messages = () => written.map((text) => JSON.parse(text.replace('data: ', '')) as StreamMessage);
  return { feed, hub, sink, session, messages, look };
}

describe('createStreamHub', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('closes the oldest of too many screens of one session, and none of another', () => {
    const { hub, sink } = start();
    const open = (token: string) => {
      const own = { ...sink, token, end: jest.fn() };
      hub.open(actor, own);
      return own.end;
    };
    const other = open('another');
    const ends = Array.from({ length: 20 }, () => open('token'));
    expect(sink.ended).toBe(true);
    expect([other, ...ends].filter((end) => end.mock.calls.length > 0)).toEqual([]);
    open('token');
    expect([ends[0], ends[1]].map((end) => end?.mock.calls.length)).toEqual([1, 0]);
    hub.close();
  });

  it('numbers the messages of a connection without a hole and tells of changes in its own city only', async () => {
    const { feed, hub, messages } = start();
    feed.events.emit('change', { cityId: 'c', caseIds: ['1'], userIds: [] });
    feed.events.emit('change', { cityId: 'other', caseIds: ['2'], userIds: [] });
    feed.events.emit('current');
    await jest.advanceTimersByTimeAsync(0);
    expect(messages().map(({ seq, type }) => [seq, type])).toEqual([
      [1, 'hello'],
      [2, 'cases'],
      [3, 'tick'],
    ]);
    hub.close();
  });

  it('ticks after what was committed before has been told, however long that takes', async () => {
    const { feed, hub, messages, look } = start();
    look.isHeld = true;
    feed.events.emit('change', { cityId: 'c', caseIds: ['1'], userIds: [] });
    feed.events.emit('current');
    await jest.advanceTimersByTimeAsync(10_000);
    expect(messages().map(({ type }) => type)).toEqual(['hello']);
    look.release();
    await jest.advanceTimersByTimeAsync(0);
    expect(messages().map(({ type }) => type)).toEqual(['hello', 'cases', 'tick']);
    hub.close();
  });

  it('ends with the session', async () => {
    const { hub, sink, session } = start();
    session.isOpen = false;
    await jest.advanceTimersByTimeAsync(SESSIONS_EVERY_MS);
    expect(sink.ended).toBe(true);
    hub.close();
  });

  it('cuts off who missed something or reads too slowly, so that the screen loads anew', async () => {
    const missed = start();
    missed.feed.events.emit('gap');
    expect(missed.sink.ended).toBe(true);
    const slow = start();
    slow.sink.pending = 2_000_000;
    slow.feed.events.emit('change', { cityId: 'c', caseIds: ['1'], userIds: [] });
    await jest.advanceTimersByTimeAsync(0);
    expect(slow.sink.ended).toBe(true);
  });
});
