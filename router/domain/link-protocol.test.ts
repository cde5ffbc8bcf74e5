import fc from 'fast-check';
import {
  HANDOVER_EVENTS,
  HANDOVER_STATES,
  type HandoverEvent,
  type HandoverState,
  isGranted,
  nextHandoverState,
  retryAfterMs,
  stepsOf,
} from './link-protocol';
import { nextTransferState, type TransferKind, type TransferState } from './transfer';

const KINDS = ['ONE_KEY', 'THREE_WAY', 'ORDER_PUSH'] as const satisfies TransferKind[];

describe('stepsOf', () => {
  it.each(KINDS)('leads an open %s to ACCEPTED by an acceptance, whether or not the offer was seen to ring', (kind) => {
    for (const state of ['INITIATED', 'RINGING'] as const) {
      const last = stepsOf('acceptance', { kind, state }).at(-1);
      expect(last && nextTransferState(last.event, { kind, state: last.from })).toBe('ACCEPTED');
    }
  });

  it.each(['ACCEPTED', 'CANCELLED', 'TIMED_OUT', 'CALLER_GONE', 'REFUSED'] as const)(
    'leaves a transfer that is %s alone',
    (state) => {
      expect(stepsOf('acceptance', { kind: 'ONE_KEY', state })).toEqual([]);
      expect(stepsOf('refusal', { kind: 'ONE_KEY', state })).toEqual([]);
    },
  );

  it.each(KINDS)('never makes an owner of a refusal of %s', (kind) => {
    const last = stepsOf('refusal', { kind, state: 'INITIATED' }).at(-1);
    expect(last && nextTransferState(last.event, { kind, state: last.from })).toMatch(/REFUSED|KEPT/);
  });
});

describe('nextHandoverState', () => {
  it('changes nothing when a message comes twice', () => {
    for (const state of HANDOVER_STATES) {
      for (const event of HANDOVER_EVENTS) {
        const next = nextHandoverState(event, state);
        if (next !== undefined) expect(nextHandoverState(event, next)).toBeUndefined();
      }
    }
  });

  it('opens nothing for an offer whose withdrawal came first', () => {
    expect(nextHandoverState('withdrawal', 'none')).toBe('WITHDRAWN');
    expect(nextHandoverState('offer', 'WITHDRAWN')).toBeUndefined();
  });

  it('makes an owner of nothing but a confirmed claim', () => {
    const ways = HANDOVER_STATES.flatMap((state) =>
      HANDOVER_EVENTS.filter((event) => nextHandoverState(event, state) === 'OWNED').map((event) => [state, event]),
    );
    expect(ways).toEqual([['CLAIMED', 'granted']]);
  });
});

/** Two installations and the wire between them: what was sent stays on it, and may be delivered late, twice or never. */
function createPair(kind: TransferKind) {
  let sent: TransferState = 'INITIATED';
  let received: HandoverState | 'none' = 'none';
  const toReceiver = new Set<'offer' | 'withdrawal'>(['offer']);
  const toSender = new Set<'acceptance' | 'refusal'>();

  const hear = (event: HandoverEvent) => {
    received = nextHandoverState(event, received) ?? received;
  };
  const tell = (word: 'acceptance' | 'refusal', isAnswerLost: boolean) => {
    for (const { event, from } of stepsOf(word, { kind, state: sent })) {
      sent = nextTransferState(event, { kind, state: from }) ?? sent;
    }
    if (word === 'acceptance' && !isAnswerLost) hear(isGranted(sent) ? 'granted' : 'denied');
  };
  return {
    owners: () => [...(isGranted(sent) ? [] : ['sender']), ...(received === 'OWNED' ? ['receiver'] : [])],
    isOfReceiver: () => isGranted(sent),
    received: () => received,
    seat(event: 'claim' | 'refuse') {
      if (nextHandoverState(event, received) === undefined) return;
      hear(event);
      toSender.add(event === 'claim' ? 'acceptance' : 'refusal');
    },
    end(event: 'cancel' | 'time-out') {
      const next = nextTransferState(event, { kind, state: sent });
      if (next === undefined) return;
      sent = next;
      toReceiver.add('withdrawal');
    },
    deliver(what: 'offer' | 'withdrawal' | 'acceptance' | 'refusal', isAnswerLost: boolean) {
      if (what === 'acceptance' || what === 'refusal') {
        if (toSender.has(what)) tell(what, isAnswerLost);
      } else if (toReceiver.has(what)) hear(what);
    },
    heal() {
      for (const what of [...toReceiver]) hear(what);
      for (const word of [...toSender]) tell(word, false);
    },
  };
}

describe('two installations', () => {
  it('never both own a matter, whatever is lost, doubled or overtaken, and agree when the link has healed', () => {
    const delivery = fc.record({
      what: fc.constantFrom('offer' as const, 'withdrawal' as const, 'acceptance' as const, 'refusal' as const),
      isAnswerLost: fc.boolean(),
    });
    const act = fc.oneof(
      fc.constantFrom('claim' as const, 'refuse' as const, 'cancel' as const, 'time-out' as const),
      delivery,
    );
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.array(act, { maxLength: 30 }), (kind, acts) => {
        const pair = createPair(kind);
        for (const one of acts) {
          if (typeof one === 'object') pair.deliver(one.what, one.isAnswerLost);
          else if (one === 'claim' || one === 'refuse') pair.seat(one);
          else pair.end(one);
          expect(pair.owners().length).toBeLessThanOrEqual(1);
        }
        pair.heal();
        expect(pair.owners()).toEqual([pair.isOfReceiver() ? 'receiver' : 'sender']);
        expect(pair.received()).not.toBe('CLAIMED');
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('retryAfterMs', () => {
  it('waits longer after every attempt and never longer than five seconds', () => {
    expect([1, 2, 3, 4, 5, 500].map(retryAfterMs)).toEqual([500, 1_000, 2_000, 4_000, 5_000, 5_000]);
  });
});
