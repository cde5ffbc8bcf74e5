import { LINES } from './line';
import { PRIORITIES } from './priority';
import {
  agreementFault,
  isLive,
  mayRefuse,
  needsThreeWay,
  nextTransferState,
  OPEN_TRANSFER_STATES,
  otherLineThan,
  returnsWhenLate,
  TRANSFER_EVENTS,
  TRANSFER_KINDS,
  TRANSFER_STATES,
  TRANSFER_TRANSITIONS,
  transferDueAt,
  type TransferState,
} from './transfer';

const isOpen = (state: TransferState) => OPEN_TRANSFER_STATES.some((open) => open === state);

describe('the ways of a transfer', () => {
  it('use every event and every state, and lead out of nothing that has ended', () => {
    expect(new Set(TRANSFER_TRANSITIONS.map(({ event }) => event))).toEqual(new Set(TRANSFER_EVENTS));
    const used = new Set(TRANSFER_TRANSITIONS.flatMap(({ from, to }) => [...from, to]));
    expect(TRANSFER_STATES.filter((state) => !used.has(state))).toEqual(['GUIDED']);
    expect(TRANSFER_TRANSITIONS.flatMap(({ from }) => from).every(isOpen)).toBe(true);
  });

  it('are unambiguous: an event leads a transfer to one place', () => {
    for (const kind of TRANSFER_KINDS) {
      for (const state of TRANSFER_STATES) {
        for (const event of TRANSFER_EVENTS) {
          const rows = TRANSFER_TRANSITIONS.filter(
            (row) => row.event === event && row.kinds.includes(kind) && row.from.includes(state),
          );
          expect(rows.length).toBeLessThan(2);
        }
      }
    }
  });

  it.each(['ONE_KEY', 'THREE_WAY', 'ORDER_PUSH'] as const)('can end %s in an acceptance and in a return', (kind) => {
    const reached = new Set<TransferState>(['INITIATED']);
    for (const state of reached) {
      for (const event of TRANSFER_EVENTS) {
        const next = nextTransferState(event, { kind, state });
        if (next) reached.add(next);
      }
    }
    expect(reached).toContain('ACCEPTED');
    expect([...reached].filter((state) => !isOpen(state) && state !== 'ACCEPTED').length).toBeGreaterThan(2);
  });

  it('move nothing by guidance, and take a three-way call through the call', () => {
    expect(TRANSFER_TRANSITIONS.some(({ kinds }) => kinds.includes('VERBAL_GUIDANCE'))).toBe(false);
    expect(nextTransferState('accept', { kind: 'THREE_WAY', state: 'RINGING' })).toBeUndefined();
    expect(nextTransferState('agree-move', { kind: 'THREE_WAY', state: 'JOINED' })).toBe('ACCEPTED');
  });
});

describe('danger to life', () => {
  const push = { kind: 'ORDER_PUSH', senderId: 'somebody', isDecided: false } as const;

  it('is not refused by 110, does not come back from it, and is not held up by an agreement', () => {
    expect(mayRefuse({ ...push, toLine: '110', priority: 'P0' })).toBe(false);
    expect(returnsWhenLate({ ...push, toLine: '110', priority: 'P0' })).toBe(false);
    expect(needsThreeWay(9, 'P0')).toBe(false);
  });

  it('leaves a live transfer in the hands of its sender when nobody answers', () => {
    expect(returnsWhenLate({ ...push, kind: 'ONE_KEY', toLine: '110', priority: 'P0' })).toBe(true);
  });

  it.each(['P1', 'P2', 'P3'] as const)('is the only thing that 110 must take: %s may be refused', (priority) => {
    expect(mayRefuse({ ...push, toLine: '110', priority })).toBe(true);
    expect(mayRefuse({ ...push, toLine: '110', priority, senderId: null })).toBe(false);
  });

  it('is not the only thing that must be taken: what a consultation decided is not refused either', () => {
    const decided = { ...push, toLine: '12345', priority: 'P3', isDecided: true } as const;
    expect(mayRefuse(decided)).toBe(false);
    expect(returnsWhenLate(decided)).toBe(false);
  });
});

describe('the third bounce', () => {
  it.each([
    [0, false],
    [1, false],
    [2, true],
    [3, true],
  ])('after %i bounces a three-way call is asked for: %s', (bounces, expected) => {
    expect(needsThreeWay(bounces, 'P2')).toBe(expected);
  });
});

describe('an agreement', () => {
  const standing = { firstReceiver: '12345', priority: 'P2', speaker: '110', toLine: '110' } as const;

  it('gives the case to the line that says yes itself', () => {
    expect(agreementFault({ owner: '110', isAgreed: true }, standing)).toBeUndefined();
    expect(agreementFault({ owner: '110', isAgreed: true }, { ...standing, speaker: '12345' })).toContain(
      'only the line',
    );
  });

  it('leaves the case with the first receiver when the lines disagree', () => {
    expect(agreementFault({ owner: '110', isAgreed: false }, standing)).toContain('first');
    expect(agreementFault({ owner: '12345', isAgreed: false }, standing)).toBeUndefined();
  });

  it('never gives danger to life to 12345', () => {
    expect(agreementFault({ owner: '12345', isAgreed: true }, { ...standing, priority: 'P0' })).toContain('110');
  });

  it('always leaves somebody who can end the call', () => {
    for (const firstReceiver of LINES) {
      for (const toLine of LINES) {
        for (const priority of PRIORITIES) {
          for (const isAgreed of [true, false]) {
            const ends = LINES.flatMap((owner) =>
              LINES.filter(
                (speaker) => !agreementFault({ owner, isAgreed }, { firstReceiver, priority, speaker, toLine }),
              ),
            );
            expect(ends.length).toBeGreaterThan(0);
          }
        }
      }
    }
  });
});

describe('the time to answer', () => {
  const now = new Date('2026-11-19T02:00:00Z');
  const signDueAt = new Date('2026-11-20T02:00:00Z');
  const within = { now, timers: { lifeMs: 10_000, liveMs: 20_000 }, signDueAt };
  const seconds = (at: Date) => (at.getTime() - now.getTime()) / 1_000;

  it.each(TRANSFER_KINDS)('is short for danger to life by %s', (kind) => {
    expect(seconds(transferDueAt({ kind, priority: 'P0' }, within))).toBe(10);
  });

  it('is that of the caller on the line where there is one, and that of the signature for an order', () => {
    expect(seconds(transferDueAt({ kind: 'ONE_KEY', priority: 'P3' }, within))).toBe(20);
    expect(transferDueAt({ kind: 'ORDER_PUSH', priority: 'P3' }, within)).toEqual(signDueAt);
  });
});

describe('otherLineThan', () => {
  it.each(LINES)('is never %s itself', (line) => {
    expect(otherLineThan(line)).not.toBe(line);
    expect(otherLineThan(otherLineThan(line))).toBe(line);
    expect(isLive('ORDER_PUSH')).toBe(false);
  });
});
