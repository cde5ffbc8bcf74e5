import { CHANNELS } from '#domain/channel';
import { CATEGORY_POLICY } from '#domain/category';
import { intakeSchema } from '#domain/intake';
import { DEMO_DAY } from './demo-day';
import { dueMs } from './send-day';

describe('the demo day', () => {
  it('has at least sixty contacts, in the order of their times, whose words differ', () => {
    expect(DEMO_DAY.length).toBeGreaterThanOrEqual(60);
    const times = DEMO_DAY.map((contact) => dueMs(contact, 1_440));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(DEMO_DAY.map(({ text, channel }) => `${channel} ${text}`)).size).toBe(DEMO_DAY.length);
  });

  it('uses every channel, dials rightly and wrongly in both directions, and sends again in both ways', () => {
    expect(new Set(DEMO_DAY.map(({ channel }) => channel))).toEqual(new Set(CHANNELS));
    const ways = new Set(DEMO_DAY.map(({ dialled, truth }) => `${dialled} → ${truth.line}`));
    expect(ways).toEqual(new Set(['110 → 110', '110 → 12345', '12345 → 110', '12345 → 12345']));
    expect(new Set(DEMO_DAY.flatMap(({ resend }) => resend?.when ?? []))).toEqual(new Set(['at-once', 'later']));
  });

  it('holds contacts that the intake takes, on the line that owns their category', () => {
    for (const { dialled, text, caller, location, truth } of DEMO_DAY) {
      const body = { externalId: 'demo-1', dialled, text, caller, location };
      expect(intakeSchema.safeParse(body)).toMatchObject({ success: true });
      expect(CATEGORY_POLICY[truth.category].line).toBe(truth.line);
    }
  });
});

describe('dueMs', () => {
  it('shrinks the day to the time it may take', () => {
    const [first] = DEMO_DAY;
    expect(first && dueMs({ ...first, time: '12:00' }, 60_000)).toBe(30_000);
  });
});
