import { fillIn, languageFor, quietUntil, retryAt, unknownPlaceholder } from './notification';

const at = (time: string) => new Date(`2026-11-19T${time}:30.000+08:00`);
const night = { fromMinute: 22 * 60, toMinute: 8 * 60, butPriorities: ['P0', 'P1'] as const };
const ask = (time: string, priority: 'P1' | 'P3' = 'P3') =>
  quietUntil(night, { now: at(time), utcOffsetMinutes: 480, priority })?.toISOString();

describe('quietUntil', () => {
  it.each([
    ['21:59', undefined],
    ['22:00', '2026-11-20T00:00:00.000Z'],
    ['23:59', '2026-11-20T00:00:00.000Z'],
    ['00:00', '2026-11-19T00:00:00.000Z'],
    ['07:59', '2026-11-19T00:00:00.000Z'],
    ['08:00', undefined],
  ])('at %s in the city: %s', (time, until) => expect(ask(time)).toBe(until));

  it('does not hold up what is urgent', () => expect(ask('03:00', 'P1')).toBeUndefined());
});

describe('the words of a notification', () => {
  const values = {
    ...{ caseNumber: '261119000001', trackingCode: 'AB12', priority: 'P3', department: 'D02' },
    ...{ metric: 'reply', dueAt: '11/19 10:00', step: '1', code: '042137' },
    ...{ event: '水管爆裂', level: 'III', area: '解放路', words: '' },
  };

  it('are filled with what is known, and keep braces that mean nothing', () => {
    expect(fillIn({ subject: '{caseNumber}', body: '{trackingCode}, {trackingCode} {}' }, values)).toEqual({
      subject: '261119000001',
      body: 'AB12, AB12 {}',
    });
  });

  it('may ask only for what is known when they are sent', () => {
    expect(unknownPlaceholder('case-accepted', '{caseNumber} {trackingCode}')).toBeUndefined();
    expect(unknownPlaceholder('case-accepted', '{caseNumber} {phone}')).toBe('phone');
    expect(unknownPlaceholder('sla-breached', '{trackingCode}')).toBe('trackingCode');
    expect(unknownPlaceholder('case-closed', '{}')).toBe('');
  });

  it('are in the language of the person, else of the city', () => {
    expect(languageFor('vi', 'zh-CN')).toBe('vi');
    expect(languageFor('mixed', 'en-GB')).toBe('en');
    expect(languageFor('unknown', 'xx')).toBe('zh');
  });
});

describe('retryAt', () => {
  it('waits longer each time and gives up in the end', () => {
    const now = at('10:00');
    const waits = [1, 2, 3, 4, 5].map((attempts) => (retryAt(attempts, now)?.getTime() ?? 0) - now.getTime());
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(retryAt(6, now)).toBeUndefined();
  });
});
