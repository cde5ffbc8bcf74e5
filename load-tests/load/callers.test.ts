import type { Receipt } from '#domain/intake';
import type { IntakeClient } from '../lib/intake-client';
import { type CallersSettings, startCallers } from './callers';
import { waitOf } from './contact-record';
import type { PlannedContact } from './planned-contact';
import { type ScenarioClock, startClock } from './scenario-clock';
import { scenarioSchema, type Stream } from './scenario-file';
import { createSwitchboard } from './switchboard';

const COMPRESSION = 1_000;
const planned = (key: string, at: number, changes: Partial<PlannedContact> = {}): PlannedContact => ({
  ...{ key, at, stream: 'calls', channel: 'phone', dialled: '110', text: '着火了', phone: '13900000000' },
  truth: { line: '110', category: '51', priority: 'P0', incident: key },
  place: { address: '青石路1号', lat: 30.5, lon: 114.3 },
  ...{ isRetold: false, isDoubled: false, patience: 100_000, talk: 10, attempt: 0, seed: 7 },
  ...changes,
});
const stream = (redial?: object): Stream =>
  scenarioSchema.shape.streams.element.parse({
    ...{ name: 'calls', dialled: '110', perDay: 1, matters: [{ weight: 1, categories: ['51'] }] },
    callers: { patienceSeconds: 60, redial },
  });

/** A system that acknowledges after `ms`, and what it was sent. */
const systemThatTakes = (ms: number) => {
  const sent: string[] = [];
  const client: Pick<IntakeClient, 'accept'> = {
    async accept(_channel, { externalId }) {
      sent.push(externalId);
      await new Promise((resolve) => setTimeout(resolve, ms));
      const receipt = { contactId: externalId, caseId: externalId, line: '110', priority: 'P0' } as Receipt;
      return { status: 201, receipt, text: externalId };
    },
  };
  return { sent, client };
};

const clocks: ScenarioClock[] = [];
afterEach(() => clocks.splice(0).forEach((clock) => clock.callOff()));

const play = (plan: PlannedContact[], takesMs: number, changes: Partial<CallersSettings> = {}) => {
  const clock = startClock(COMPRESSION);
  clocks.push(clock);
  const switchboard = createSwitchboard(clock);
  const { sent, client } = systemThatTakes(takesMs);
  const callers = startCallers(plan, {
    ...{ clock, client, switchboard, runId: 'run', streams: [stream()], endsAt: 200 },
    limits: { underWay: 100, contacts: 100 },
    ...changes,
  });
  return { clock, switchboard, sent, callers };
};
const TEN = Array.from({ length: 10 }, (_, index) => planned(`calls-${index}`, index * 10));

describe('startCallers', () => {
  it('is not slowed down by a slow system: all start on time, and the wait counts from the intended start', async () => {
    const { callers, sent } = play(TEN, 400);
    await callers.done;
    expect(sent).toHaveLength(10);
    for (const { lateMs, acknowledgedMs } of callers.records) {
      expect(lateMs).toBeLessThan(300); // one after the other would have taken four seconds
      expect(acknowledgedMs).toBeGreaterThanOrEqual(395 + Math.max(0, lateMs - 1));
    }
  });

  it('drops what its limits do not allow, and says how many', async () => {
    const { callers, sent } = play(TEN, 1_000, { limits: { underWay: 3, contacts: 100 } });
    await callers.done;
    expect(callers.dropped()).toBe(7);
    expect(sent).toHaveLength(3);
  });

  it('lets a caller hang up when patience ends, and call again as often as the scenario says', async () => {
    const again = stream({ probability: 1, atMost: 2, medianSeconds: 5, sigma: 0 });
    const { callers } = play([planned('calls-1', 0, { patience: 30 })], 1, { streams: [again], endsAt: 1_000 });
    await callers.done;
    expect(callers.records.map(({ contact }) => contact.key)).toEqual([
      'calls-1',
      'calls-1-again-1',
      'calls-1-again-2',
    ]);
    for (const record of callers.records) expect(record.hungUpAt).toBeGreaterThanOrEqual(record.contact.at + 30);
  });

  it('does not hang up on whoever answers in time', async () => {
    const { callers, switchboard } = play([planned('calls-1', 0, { patience: 400 })], 1, { endsAt: 600 });
    const look = setInterval(() => callers.records[0]?.receipt && switchboard.answer('run-calls-1'), 2);
    await callers.done;
    clearInterval(look);
    expect(callers.records[0]?.hungUpAt).toBeUndefined();
    expect(waitOf(callers.records[0]!)).toBeGreaterThan(0);
  });

  it('sends a doubled message twice under one id', async () => {
    const { callers, sent } = play([planned('sms-1', 0, { channel: 'sms', isDoubled: true })], 1);
    await callers.done;
    expect(sent).toEqual(['run-sms-1', 'run-sms-1']);
    expect(callers.records).toHaveLength(1);
  });

  it('starts nobody any more when the run is called off', async () => {
    const { callers, clock } = play([planned('calls-1', 0), planned('calls-2', 900_000)], 1, { endsAt: 1_000_000 });
    clock.callOff();
    await callers.done;
    expect(callers.started()).toBeLessThanOrEqual(1);
  });
});

describe('createSwitchboard', () => {
  it('knows a case that was taken before its sender had the answer', async () => {
    const switchboard = createSwitchboard(startClock(COMPRESSION));
    expect(switchboard.answer('case')).toBeUndefined();
    const record = { contact: planned('calls-1', 0), lateMs: 0, repeats: 0, hasChangedAnswer: false, isLinked: false };
    await switchboard.untilAnswered('case', record);
    expect(record).toHaveProperty('answeredAt');
  });
});
