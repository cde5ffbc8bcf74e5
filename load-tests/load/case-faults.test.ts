import type { SlaClockWire } from '#domain/wire/case-wire';
import { clockFaults, hasTwoOwners, notificationFaults } from './case-faults';
import { judgeContacts } from './oracle';
import type { ContactRecord } from './contact-record';

const events = (...types: string[]) =>
  types.map((type, index) => ({
    ...{ id: String(index), type, actor: null, data: {} },
    at: new Date(Date.UTC(2026, 0, 5, 0, 0, index)).toISOString(),
  }));
const at = (seconds: number) => new Date(Date.UTC(2026, 0, 5) + seconds * 1_000).toISOString();
const clock = (changes: Partial<SlaClockWire>): SlaClockWire => ({
  ...{ metric: 'answer', startedAt: at(0), warnAt: at(8), dueAt: at(15) },
  ...{ warnedAt: null, breachedAt: null, stoppedAt: null, pausedAt: null },
  ...changes,
});

describe('hasTwoOwners', () => {
  it('finds a case that was taken while somebody had it', () => {
    expect(hasTwoOwners(events('case-received', 'case-accepted', 'case-accepted'))).toBe(true);
  });

  it.each(['case-released', 'claim-expired', 'case-decided', 'transfer-accepted'])('%s lets go of it', (type) => {
    expect(hasTwoOwners(events('case-accepted', type, 'case-accepted'))).toBe(false);
  });
});

describe('clockFaults', () => {
  const faults = (changes: Partial<SlaClockWire>, ...types: string[]) =>
    clockFaults({ clocks: [clock(changes)], events: events(...types) });

  it.each([
    [{}],
    [{ stoppedAt: at(10) }],
    [{ breachedAt: at(15.2), stoppedAt: at(20) }],
    [{ breachedAt: at(16) }],
    [{ stoppedAt: at(60), pausedAt: at(5) }],
  ])('finds nothing in %j', (changes) => expect(faults(changes)).toEqual([]));

  it.each([
    [{ warnAt: at(20) }, 'warns after it is due'],
    [{ startedAt: at(20) }, 'due before it started'],
    [{ stoppedAt: at(-20) }, 'stopped before it started'],
    [{ breachedAt: at(14) }, 'breached before it was due'],
    [{ breachedAt: at(16), stoppedAt: at(10) }, 'breached though it was stopped in time'],
    [{ stoppedAt: at(60) }, 'late and not told'],
  ])('finds the fault of %j', (changes, fault) => expect(faults(changes)).toEqual([`answer: ${fault}`]));

  it('finds an answer clock that ran on after the case was taken', () => {
    expect(faults({ stoppedAt: at(10) }, 'case-received', 'case-accepted')).toEqual([
      'answer: stopped after it was taken',
    ]);
  });
});

describe('notificationFaults', () => {
  const told = { template: 'case-closed', audience: 'CITIZEN', channel: 'sms' } as const;
  const order = { line: '12345' as const, events: events('case-accepted', 'case-closed') };

  it('finds one that came twice, and one that never came', () => {
    expect(notificationFaults(order, [told])).toEqual({ doubled: [], missed: [] });
    expect(notificationFaults(order, [told, told])).toEqual({ doubled: ['case-closed'], missed: [] });
    expect(notificationFaults(order, [])).toEqual({ doubled: [], missed: ['case-closed'] });
  });

  it('knows that nobody who called 110 is sent one, and that a second closing is told again', () => {
    expect(notificationFaults({ ...order, line: '110' }, []).missed).toEqual([]);
    const closedTwice = { line: '12345' as const, events: events('case-closed', 'case-reopened', 'case-closed') };
    expect(notificationFaults(closedTwice, [told, told]).doubled).toEqual([]);
  });
});

describe('judgeContacts', () => {
  const record = (id: string | undefined, changes: Partial<ContactRecord> = {}) =>
    ({
      contact: { key: `key-${id}`, text: '路灯坏了', truth: { priority: 'P3' } },
      ...(id === undefined ? { refusal: 'nobody answered' } : { receipt: { contactId: id, line: '12345' } }),
      hasChangedAnswer: false,
      ...changes,
    }) as ContactRecord;
  const stored = (...ids: string[]) => ids.map((id) => ({ id, text: '路灯坏了' }));

  it('finds what is lost and what is doubled', () => {
    expect(judgeContacts([record('a'), record('b')], stored('a', 'b'))).toMatchObject({ lost: [], doubled: [] });
    expect(judgeContacts([record('a'), record('b')], stored('a')).lost).toEqual(['key-b']);
    expect(judgeContacts([record('a')], stored('a', 'x')).doubled).toEqual(['x']);
  });

  it('allows one that was stored although its sender never had an answer', () => {
    expect(judgeContacts([record('a'), record(undefined)], stored('a', 'x')).doubled).toEqual([]);
  });

  it('finds a danger that went to 12345 as a clear matter', () => {
    const danger = record('a', { contact: { ...record('a').contact, truth: { priority: 'P0' } as never } });
    expect(judgeContacts([danger], stored('a')).missedDanger).toEqual(['key-a']);
  });
});
