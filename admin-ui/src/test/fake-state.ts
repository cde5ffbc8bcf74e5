import type { z } from 'zod';
import { CASE_ACTION_INPUT, type CaseActionInput } from '#domain/case-action-input';
import type { CaseAction } from '#domain/case-action';
import { actionsFor, findTransition, isHeld } from '#domain/case-status';
import type { ErrorCode, Issue } from '#domain/error-code';
import type { SeatState } from '#domain/seat';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { OfferWire, SeatWire } from '#domain/wire/seat-wire';
import type { UserWire } from '#domain/wire/session-wire';
import { buildCase, type CaseSeed, rowOf } from './build-case';
import { USERS } from './fake-catalogue';

export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly status: number,
    readonly issues: Issue[] = [],
  ) {
    super(code);
  }
}

export const badInput = ({ issues }: z.ZodError): Refusal =>
  new Refusal(
    'invalid-input',
    400,
    issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  );

const EVENT_OF: Partial<Record<CaseAction, string>> = {
  decide: 'case-decided',
  answer: 'case-answered',
  dispatch: 'case-dispatched',
  close: 'case-closed',
  note: 'case-noted',
  release: 'case-released',
};
const RING_MS = 20_000;

/** The city in memory: one seat, its offer, and cases that move by the real transition table. */
export function createFakeState(now: () => number) {
  const cases = new Map<string, CaseDetail>();
  const iso = (offset = 0) => new Date(now() + offset).toISOString();
  let user: UserWire | null = null;
  let seatState: SeatState = 'offline';
  let seatSince = iso();
  let offer: OfferWire | null = null;
  let held: string | null = null;
  let lost: SeatWire['lostCases'] = [];
  let events = 0;

  const setSeat = (state: SeatState) => {
    seatState = state;
    seatSince = iso();
  };
  const get = (caseId: string): CaseDetail => {
    const found = cases.get(caseId);
    if (found === undefined) throw new Refusal('not-found', 404);
    return found;
  };
  const put = (next: CaseDetail): CaseDetail => {
    cases.set(next.id, next);
    return next;
  };
  const event = (type: string, data: Record<string, unknown>) => {
    events += 1;
    const actor = user && { id: user.id, displayNames: user.displayNames };
    return { id: `fake-event-${events}`, type, at: iso(), actor, data };
  };
  const seat = (): SeatWire => ({
    state: seatState,
    stateSince: seatSince,
    lanes: [user?.line === '110' ? 'line-110' : 'line-12345', 'needs-human'],
    languages: ['zh', 'en', 'vi'],
    leaseMs: 20_000,
    offer,
    heldCaseId: held,
    joinedCaseId: null,
    lostCases: seatState === 'offline' ? lost : [],
    serverTime: iso(),
  });

  /** Rings the case at the seat. */
  function ring(caseId: string): SeatWire {
    const of = put({ ...get(caseId), status: 'OFFERED', version: get(caseId).version + 1 });
    const { caller, ...contact } = of.contacts[0]!;
    offer = {
      id: `offer-${caseId}`,
      offeredAt: iso(),
      ringsUntil: iso(RING_MS),
      case: rowOf(of),
      contact,
      transfer: null,
      nuisance: null,
    };
    setSeat('ringing');
    return seat();
  }

  function accept(offerId: string): SeatWire {
    if (offer === null || offer.id !== offerId) throw new Refusal('conflict', 409);
    const of = get(offer.case.id);
    const holder = user && { id: user.id, displayNames: user.displayNames };
    put({
      ...of,
      status: 'ACCEPTED',
      holder,
      fence: 7,
      version: of.version + 1,
      actions: actionsFor({ ...of, status: 'ACCEPTED' }),
      events: [...of.events, event('case-accepted', { fence: 7 })],
    });
    held = of.id;
    offer = null;
    setSeat('busy');
    return seat();
  }

  function decline(offerId: string): SeatWire {
    if (offer === null || offer.id !== offerId) throw new Refusal('conflict', 409);
    put({ ...get(offer.case.id), status: 'WAITING' });
    offer = null;
    setSeat('paused');
    return seat();
  }

  /** The browser fell silent: the seat is signed off, and what it held waits again. */
  function lapse(): SeatWire {
    if (held !== null) lost = [{ id: held, number: put({ ...get(held), status: 'WAITING', holder: null }).number }];
    held = null;
    setSeat('offline');
    return seat();
  }

  function act(
    caseId: string,
    action: CaseAction,
    command: { version: number; fence?: number; input: unknown },
  ): CaseDetail {
    const of = get(caseId);
    const transition = findTransition(action, of);
    if (transition === undefined) throw new Refusal('illegal-transition', 409);
    if (command.version !== of.version || (isHeld(of.status) && command.fence !== of.fence))
      throw new Refusal('conflict', 409);
    const parsed = CASE_ACTION_INPUT[action].safeParse(command.input);
    if (!parsed.success) throw badInput(parsed.error);
    const status = transition.to ?? of.status;
    if (isHeld(of.status) && !isHeld(status)) {
      held = null;
      setSeat('wrap-up');
    }
    const decided = action === 'decide' ? { ...(parsed.data as CaseActionInput<'decide'>), needsHuman: false } : {};
    return put({
      ...of,
      ...(({ reason, ...rest }: { reason?: string }) => rest)(decided),
      status,
      version: of.version + 1,
      fence: isHeld(status) ? of.fence : null,
      closedAt: status === 'CLOSED' ? iso() : null,
      disposition: action === 'close' ? (parsed.data as CaseActionInput<'close'>).disposition : of.disposition,
      actions: actionsFor({ ...of, ...decided, status }),
      events: [...of.events, event(EVENT_OF[action] ?? `case-${action}`, parsed.data)],
    });
  }

  return {
    user: () => user,
    signIn(username: string, password: string): UserWire {
      const found = USERS.find((one) => one.username === username && password === username);
      if (found === undefined) throw new Refusal('unauthenticated', 401);
      user = found;
      return found;
    },
    signOut: () => {
      user = null;
    },
    cases: () => [...cases.values()],
    get,
    add: (seed?: CaseSeed): CaseDetail => put(buildCase(now(), seed)),
    /** Somebody else wrote: the version on the screens is stale now. */
    touch: (caseId: string): CaseDetail => put({ ...get(caseId), version: get(caseId).version + 1 }),
    /** Something happened to the case that nobody did here. */
    tell: (caseId: string, type: string, data: Record<string, unknown>): CaseDetail =>
      put({ ...get(caseId), events: [...get(caseId).events, event(type, data)] }),
    seat,
    setSeat: (state: 'ready' | 'paused' | 'offline'): SeatWire => {
      if (seatState === 'busy' || seatState === 'ringing') throw new Refusal('conflict', 409);
      lost = [];
      setSeat(state);
      return seat();
    },
    ring,
    accept,
    decline,
    lapse,
    act,
  };
}
