import { STREAM_TICK_MS, type StreamMessage } from '#domain/wire/stream-wire';
import { createServerClock } from '../time/server-clock';
import { backoffMs } from './backoff';
import { createLiveClient, LATE_AFTER_MS, type LiveEvent, POLL_MS, type StreamHandlers } from './live-client';

const T0 = Date.parse('2026-03-01T04:00:00.000Z');

/** A client whose time and stream the test holds in its hands. */
function setUp() {
  let time = T0;
  let due: { at: number; run: () => void }[] = [];
  const streams: (StreamHandlers & { isOpen: boolean })[] = [];
  const events: LiveEvent[] = [];
  const live = createLiveClient({
    openStream(handlers) {
      const stream = { ...handlers, isOpen: true };
      streams.push(stream);
      return () => {
        stream.isOpen = false;
      };
    },
    clock: createServerClock(() => time),
    timers: {
      after(ms, run) {
        const entry = { at: time + ms, run };
        due.push(entry);
        return () => {
          due = due.filter((other) => other !== entry);
        };
      },
      random: () => 0,
    },
  });
  live.listen((event) => events.push(event));
  const say = (seq: number, rest: Partial<StreamMessage> = { type: 'tick' }) =>
    streams.at(-1)?.onData(JSON.stringify({ type: 'tick', ...rest, seq, serverTime: new Date(time).toISOString() }));
  const pass = (ms: number) => {
    const end = time + ms;
    for (;;) {
      const next = due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      due = due.filter((other) => other !== next);
      time = next.at;
      next.run();
    }
    time = end;
  };
  return { live, streams, events, say, pass };
}

const reloads = (events: LiveEvent[]) => events.flatMap((event) => (event.type === 'reload' ? [event.why] : []));

describe('createLiveClient', () => {
  it('is live from the first message, as of the server time of the last', () => {
    const { live, say, pass } = setUp();
    live.start();
    expect(live.state().status).toBe('offline');
    say(1, { type: 'hello' });
    pass(STREAM_TICK_MS);
    say(2);
    expect(live.state()).toEqual({ status: 'live', asOf: T0 + STREAM_TICK_MS });
  });

  it('passes on which cases changed while nothing is missing', () => {
    const { live, events, say } = setUp();
    live.start();
    say(1, { type: 'hello' });
    say(2, { type: 'cases', caseIds: ['a'] });
    expect(events.slice(1)).toEqual([{ type: 'cases', caseIds: ['a'] }]);
  });

  it('reads everything again when a number is missing, and trusts the stream again after that', () => {
    const { live, events, say } = setUp();
    live.start();
    say(1, { type: 'hello' });
    say(3, { type: 'cases', caseIds: ['b'] });
    expect(reloads(events)).toEqual(['connected', 'hole']);
    say(4);
    expect(reloads(events)).toEqual(['connected', 'hole']);
  });

  it.each([1, 2])('takes a number that does not rise (%i after 2) for a hole as well', (seq) => {
    const { live, events, say } = setUp();
    live.start();
    say(1, { type: 'hello' });
    say(2);
    say(seq);
    expect(reloads(events)).toEqual(['connected', 'hole']);
  });

  it('does not take the first number of a new connection for a hole', () => {
    const { live, events, streams, say, pass } = setUp();
    live.start();
    say(7, { type: 'hello' });
    streams.at(-1)?.onClosed();
    pass(backoffMs(0, 0));
    say(1, { type: 'hello' });
    expect(reloads(events)).toEqual(['connected', 'connected']);
  });

  it('reads everything again after a message that it does not understand', () => {
    const { live, events, streams, say } = setUp();
    live.start();
    say(1, { type: 'hello' });
    streams.at(-1)?.onData('{"type":"new-kind","seq":2}');
    expect(reloads(events)).toEqual(['connected', 'hole']);
  });

  it('is late after two silent seconds, polls meanwhile, and recovers', () => {
    const { live, events, say, pass } = setUp();
    live.start();
    say(1, { type: 'hello' });
    pass(LATE_AFTER_MS - 1);
    expect(live.state().status).toBe('live');
    pass(1);
    expect(live.state().status).toBe('late');
    pass(POLL_MS);
    expect(reloads(events)).toContain('poll');
    say(2);
    const before = events.length;
    for (let seq = 3; (seq - 2) * STREAM_TICK_MS <= POLL_MS; seq += 1) {
      pass(STREAM_TICK_MS);
      say(seq);
    }
    expect(live.state().status).toBe('live');
    expect(events).toHaveLength(before);
  });

  it('is offline when requests find nobody, and late when one is answered again', () => {
    const { live, streams, say } = setUp();
    live.start();
    say(1, { type: 'hello' });
    streams.at(-1)?.onClosed();
    live.unreached();
    expect(live.state().status).toBe('offline');
    live.answered(T0 + 1_000);
    expect(live.state()).toEqual({ status: 'late', asOf: T0 + 1_000 });
  });

  it('comes back by itself, waiting longer each time', () => {
    const { live, streams, pass } = setUp();
    live.start();
    streams.at(-1)?.onClosed();
    pass(backoffMs(0, 0) - 1);
    expect(streams).toHaveLength(1);
    pass(1);
    expect(streams).toHaveLength(2);
    streams.at(-1)?.onClosed();
    pass(backoffMs(0, 0));
    expect(streams).toHaveLength(2);
    pass(backoffMs(1, 0));
    expect(streams).toHaveLength(3);
  });

  it('stops for good', () => {
    const { live, streams, pass } = setUp();
    live.start();
    live.stop();
    pass(60_000);
    expect(streams).toHaveLength(1);
    expect(streams[0]?.isOpen).toBe(false);
  });
});

describe('backoffMs', () => {
  it('spreads the attempts of many screens over half of the wait, and never waits over 15 s', () => {
    expect(backoffMs(0, 0)).toBe(250);
    expect(backoffMs(0, 0.999)).toBeLessThan(500);
    expect(backoffMs(50, 0.999)).toBeLessThanOrEqual(15_000);
  });
});
