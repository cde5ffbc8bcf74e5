import { measureNotice, type NoticeFacts } from './measure-notice';
import type { PlannedContact } from './planned-contact';

type Stream = NoticeFacts['scenario']['streams'][number];
const stream = (name: string, oneDistrict: boolean): Stream =>
  ({
    name,
    multiplier: [
      [0, 1],
      [10, 1],
      [20, 11],
    ],
    matters: [{ oneDistrict }],
  }) as unknown as Stream;
const facts = (change: Partial<NoticeFacts> = {}): NoticeFacts => ({
  scenario: { streams: [stream('storm', false)] },
  period: { minutes: 30 },
  compression: 2,
  plan: [],
  seen: {},
  depths: [],
  ...change,
});

describe('measureNotice', () => {
  it('counts from the moment at which twice as many call, in real seconds', () => {
    // The ramp is at twice the ordinary rate a tenth of its ten minutes after its beginning.
    expect(measureNotice(facts({ seen: { surgeAt: 760 } })).surgeSeconds).toBeCloseTo(50);
    expect(measureNotice(facts({ seen: { surgeAt: 760, announcedAt: 900 } })).announcementSeconds).toBeCloseTo(120);
  });

  it('is no merit to be early, and counts to the end when it never came', () => {
    expect(measureNotice(facts({ seen: { surgeAt: 100 } })).surgeSeconds).toBe(0);
    expect(measureNotice(facts()).surgeSeconds).toBeCloseTo(570);
  });

  it('has nothing to measure where nothing grows', () => {
    const calm: Stream = { ...stream('calm', false), multiplier: [[0, 1]] };
    expect(measureNotice(facts({ scenario: { streams: [calm] } }))).toEqual({
      ...{ surgeSeconds: null, topicSeconds: null, depthAlarmSeconds: null, announcementSeconds: null },
    });
  });

  it('counts a cluster from its fifth caller', () => {
    const callers = [650, 700, 710, 720, 730, 740].map((at) => ({ stream: 'blackout', at }) as PlannedContact);
    const local = { scenario: { streams: [stream('blackout', true)] }, plan: callers };
    expect(measureNotice(facts({ ...local, seen: { topicAt: 780 } }))).toMatchObject({
      surgeSeconds: null,
      topicSeconds: 20,
    });
  });

  it('counts a queue that is deeper than its line has seats from then on', () => {
    const depths = [
      { at: 800, waiting: 3, seats: 10 },
      { at: 900, waiting: 11, seats: 10 },
    ];
    expect(measureNotice(facts({ depths, seen: { depthAlarmAt: 960 } })).depthAlarmSeconds).toBe(30);
    expect(measureNotice(facts({ depths, seen: { depthAlarmAt: 760 } })).depthAlarmSeconds).toBe(0);
  });
});
