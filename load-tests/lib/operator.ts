/** A simulated operator: keeps a seat, answers what rings and takes each case through to its end. */
import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '#domain/app-error';
import type { RequestedSeatState } from '#domain/seat';
import { type OfferWire, type SeatWire, seatSchema } from '#domain/wire/seat-wire';
import { createBell } from './bell';
import { type CaseWork, workCase } from './work-case';

export type OfferAnswer = 'accept' | 'decline' | 'ignore';

export type OperatorSettings = CaseWork & {
  /** What to do with a ringing offer. It is asked again while the same offer rings, and must stick to its answer. */
  answerTo(offer: OfferWire): OfferAnswer;
  /** What goes on at the seat before a case is worked on and after it has left: a talk, the notes, a break. */
  aroundCase?: { before(caseId: string): Promise<void>; after(): Promise<void> };
  /** Time that a step takes when the case has left the seat, in ms; undefined: as long as at the seat. */
  afterwardsStepMs?: number;
  /** What went wrong in a way that a working system does not cause. */
  onError(error: unknown): void;
};

export type Operator = {
  /** Ends what is in hand, waits for the steps under way and signs the seat off. */
  stop(): Promise<void>;
};

/** As agreed for the desk: a sign of life this often, in ms. */
const HEARTBEAT_MS = 5_000;
/** The stream wakes the operator; should it be silent, the seat is looked at this often, in ms. */
const POLL_MS = 1_500;
const RECONNECT_MS = 500;

const isRefused = (error: unknown): boolean =>
  error instanceof AppError && (error.code === 'conflict' || error.code === 'illegal-transition');

export function startOperator(settings: OperatorSettings): Operator {
  const { session, answerTo, aroundCase, onError } = settings;
  const afterwards: CaseWork = { ...settings, stepMs: settings.afterwardsStepMs ?? settings.stepMs };
  const bell = createBell();
  const stopping = new AbortController();
  const isStopping = () => stopping.signal.aborted;
  const underWay = new Set<Promise<unknown>>();

  const seatCall = (method: string, path: string, body?: unknown) => session.call(seatSchema, method, path, body);
  const request = (state: RequestedSeatState) => seatCall('PUT', '/v1/seat', { state });
  const answer = ({ id }: OfferWire, how: 'accept' | 'decline') => seatCall('POST', `/v1/offers/${id}/${how}`);

  /**
   * The seat is free as soon as the case leaves it; what the units do then goes on beside the next call. A case that was
   * still in hand when it was last seen has gone to somebody else with what follows.
   */
  const serve = async (caseId: string) => {
    await aroundCase?.before(caseId);
    const left = await workCase(settings, caseId, ({ status }) => status === 'ACCEPTED');
    if (left.status !== 'ACCEPTED') {
      const rest = workCase(afterwards, caseId, ({ status }) => status !== 'ACCEPTED').catch(onError);
      underWay.add(rest);
      void rest.then(() => underWay.delete(rest));
    }
    await aroundCase?.after();
  };

  const answerOffer = async (offer: OfferWire) => {
    const how = answerTo(offer);
    if (how === 'ignore') await bell.heard(POLL_MS);
    else await answer(offer, how);
  };

  const attend = async ({ state, offer, heldCaseId }: SeatWire) => {
    if (state === 'ringing' && offer) await answerOffer(offer);
    else if (state === 'busy' && heldCaseId !== null) await serve(heldCaseId);
    else if (state === 'ready' || state === 'ringing' || state === 'busy') await bell.heard(POLL_MS);
    else await request('ready');
  };

  const keepSeat = async () => {
    while (!isStopping()) {
      try {
        await attend(await seatCall('GET', '/v1/seat'));
      } catch (error) {
        if (!isRefused(error)) {
          onError(error);
          await pause(RECONNECT_MS);
        }
      }
    }
  };
  const keepAlive = async () => {
    while (!isStopping()) {
      await pause(HEARTBEAT_MS, undefined, { signal: stopping.signal }).catch(() => undefined); // stopped while waiting
      if (!isStopping()) await seatCall('POST', '/v1/seat/heartbeat').catch(onError);
    }
  };
  /** A broken stream is no error: the server was restarted, and the next connection shows the seat again. */
  const listen = async () => {
    while (!isStopping()) {
      try {
        for await (const message of session.stream(stopping.signal)) if (message.type === 'seat') bell.ring();
      } catch {
        bell.ring();
      }
      if (!isStopping()) await pause(RECONNECT_MS);
    }
  };
  const signOff = async () => {
    const { offer } = await seatCall('GET', '/v1/seat');
    if (offer) await answer(offer, 'decline');
    await request('offline');
  };

  const running = Promise.all([keepSeat(), keepAlive(), listen()]);
  return {
    async stop() {
      stopping.abort();
      bell.ring();
      await running;
      await Promise.all(underWay);
      await signOff().catch((error: unknown) => (isRefused(error) ? undefined : onError(error)));
    },
  };
}
