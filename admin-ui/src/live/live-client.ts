import type { SeatWire } from '#domain/wire/seat-wire';
import { STREAM_TICK_MS, streamMessageSchema } from '#domain/wire/stream-wire';
import type { ServerClock } from '../time/server-clock';
import { backoffMs } from './backoff';
import { createSequence } from './sequence';

/** `live`: the stream speaks · `late`: it is silent, but the server answers · `offline`: nothing answers. */
export type LiveStatus = 'live' | 'late' | 'offline';
export type LiveState = { status: LiveStatus; asOf: number | null };

/** What a screen must do: take the seat, read the named cases again, or what follows from policies, or everything. */
export type LiveEvent =
  | { type: 'seat'; seat: SeatWire }
  | { type: 'cases'; caseIds: string[] }
  | { type: 'policies' }
  | { type: 'reload'; why: 'connected' | 'hole' | 'poll' };

export type StreamHandlers = { onData(data: string): void; onClosed(): void };
export type Timers = { after(ms: number, run: () => void): () => void; random(): number };

/** Two ticks: silence beyond them means that the stream is no longer live. */
export const LATE_AFTER_MS = 2 * STREAM_TICK_MS;
/** Longest time between two polls; each waits between half of it and all of it. */
export const POLL_MS = 5_000;

type Deps = { openStream(handlers: StreamHandlers): () => void; clock: ServerClock; timers: Timers };

/**
 * One event stream for the whole console: reconnects with jitter, notices holes and silence, and asks the screens to
 * poll while the stream is away. Screens subscribe to the state (for the badge) and listen to the events.
 */
export function createLiveClient({ openStream, clock, timers }: Deps) {
  const listeners = new Set<(event: LiveEvent) => void>();
  const watchers = new Set<() => void>();
  const sequence = createSequence();
  let state: LiveState = { status: 'offline', asOf: null };
  let attempt = 0;
  let isRunning = false;
  let closeStream = () => {};
  let cancelSilence = () => {};
  let cancelRetry = () => {};
  let cancelPoll: (() => void) | undefined;

  const set = (next: Partial<LiveState>) => {
    state = { ...state, ...next };
    watchers.forEach((watch) => watch());
  };
  const emit = (event: LiveEvent) => listeners.forEach((listen) => listen(event));

  function poll() {
    cancelPoll ??= timers.after(POLL_MS * (0.5 + timers.random() / 2), () => {
      cancelPoll = undefined;
      if (!isRunning || state.status === 'live') return;
      emit({ type: 'reload', why: 'poll' });
      poll();
    });
  }

  function fallBack() {
    if (state.status === 'live') set({ status: 'late' });
    poll();
  }

  function onData(data: string) {
    const parsed = streamMessageSchema.safeParse(JSON.parse(data));
    if (!parsed.success) return emit({ type: 'reload', why: 'hole' });
    const message = parsed.data;
    clock.heard(message.serverTime);
    cancelSilence();
    cancelSilence = timers.after(LATE_AFTER_MS, fallBack);
    if (message.type === 'hello') sequence.restart();
    const isWhole = sequence.follows(message.seq);
    set({ status: 'live', asOf: Date.parse(message.serverTime) });
    attempt = 0;
    if (message.type === 'hello') emit({ type: 'reload', why: 'connected' });
    else if (!isWhole) emit({ type: 'reload', why: 'hole' });
    if (message.type === 'seat') emit({ type: 'seat', seat: message.seat });
    if (message.type === 'policies' && isWhole) emit({ type: 'policies' });
    if (message.type === 'cases' && isWhole) emit({ type: 'cases', caseIds: message.caseIds });
  }

  function onClosed() {
    closeStream();
    cancelSilence();
    fallBack();
    cancelRetry = timers.after(backoffMs(attempt, timers.random()), connect);
    attempt += 1;
  }

  function connect() {
    if (isRunning) closeStream = openStream({ onData, onClosed });
  }

  return {
    start(): void {
      if (isRunning) return;
      isRunning = true;
      poll();
      connect();
    },
    stop(): void {
      isRunning = false;
      closeStream();
      cancelSilence();
      cancelRetry();
      cancelPoll?.();
      cancelPoll = undefined;
      set({ status: 'offline' });
    },
    /** The server answered a request: not live, but not offline either. `at` is its clock, in ms. */
    answered(at: number | null): void {
      if (state.status !== 'live') set({ status: 'late', asOf: at ?? state.asOf });
    },
    /** A request found nobody. */
    unreached(): void {
      if (state.status !== 'offline') set({ status: 'offline' });
    },
    state: (): LiveState => state,
    watch(watcher: () => void): () => void {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    listen(listener: (event: LiveEvent) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clock,
  };
}
export type LiveClient = ReturnType<typeof createLiveClient>;
