import type { SameIncidentPolicy } from '#domain/same-incident';
import { isAccusation } from './accusation';
import { findPlates, isSamePlate } from './plates';
import type { Report } from './read-report';
import { distanceM, scoreReports } from './score';

const MINUTE = 60_000;
const POLICY: SameIncidentPolicy = {
  line: '110',
  nearMs: 10 * MINUTE,
  windowMs: 120 * MINUTE,
  nearM: 200,
  farM: 1_000,
  minScore: 0.5,
};
const NOON = Date.parse('2026-11-19T04:00:00Z');
/** A crash on a bridge; latitude and longitude of no real place. */
const BRIDGE = { lat: 30.5, lon: 114.3 };
/** About 111 m north a step. */
const north = (metres: number) => ({ ...BRIDGE, lat: BRIDGE.lat + metres / 111_195 });

const crash = (text: string, seed: Partial<Report> = {}): Report => ({
  at: NOON,
  line: '110',
  category: '59',
  ...BRIDGE,
  address: null,
  text,
  ...seed,
});
const likeness = (one: Report, other: Report, crowd: Report[] = []) =>
  scoreReports(one, [other, ...crowd], POLICY).find(({ of }) => of === other)!;
const isSuggested = (one: Report, other: Report, crowd?: Report[]) =>
  likeness(one, other, crowd).score >= POLICY.minScore;

const ZH = crash('长江大桥上三辆车追尾了,有个司机卡在驾驶室里出不来');
const EN = crash('Three cars have crashed on the bridge and a driver is trapped', {
  at: NOON + 3 * MINUTE,
  ...north(90),
});
const VI = crash('Ba xe đâm liên hoàn trên cầu, có tài xế kẹt trong ca bin', { at: NOON + 5 * MINUTE, ...north(150) });

describe('reports of the same incident', () => {
  it('are found across the three languages, with what speaks for it', () => {
    for (const [one, other] of [
      [ZH, EN],
      [EN, VI],
      [VI, ZH],
    ] as const) {
      expect(likeness(one, other).score).toBeGreaterThan(0.7);
      expect(likeness(one, other).reasons).toEqual(expect.arrayContaining(['time', 'place', 'category']));
    }
  });

  it('are found by the address where nobody knows the coordinates, also when it is only in the words', () => {
    const nowhere = { lat: null, lon: null };
    const one = crash('两辆车撞了,有人受伤', { ...nowhere, address: '解放大道循礼门地铁站C口' });
    const other = crash('出车祸了,在解放大道循礼门地铁站C口这边,快来人', nowhere);
    expect(likeness(one, other)).toMatchObject({ reasons: expect.arrayContaining(['address']) });
    expect(isSuggested(one, other)).toBe(true);
    const vi = { ...nowhere, address: '12 Đường Nguyễn Huệ, Bến Nghé' };
    const bare = { ...nowhere, address: 'so 12 nguyen hue, ben nghe' };
    expect(
      isSuggested(crash('Có tai nạn, hai xe máy đâm nhau', vi), crash('Tai nan xe may, co nguoi chay mau', bare)),
    ).toBe(true);
  });

  it('are found by a number plate, however it is written and told', () => {
    const nowhere = { lat: null, lon: null, at: NOON + 30 * MINUTE };
    const one = crash('一辆白色面包车撞了人跑了,车牌粤B·12345');
    expect(likeness(one, crash('看到一辆车逃逸,粤b 123 45', nowhere)).reasons).toContain('plate');
    expect(isSuggested(one, crash('A white van drove off, number plate B12345', nowhere))).toBe(true);
    expect(isSuggested(one, crash('一辆白色轿车乱停,车牌沪B12345', nowhere))).toBe(false);
  });

  it('are told apart by place, time and kind', () => {
    expect(isSuggested(ZH, { ...ZH, ...north(3_000) })).toBe(false);
    expect(isSuggested(ZH, { ...ZH, at: NOON + 24 * 60 * MINUTE })).toBe(false);
    const noise = crash('大桥下面的烧烤摊放音响太吵了,天天扰民', { line: '12345', category: '04', ...north(50) });
    expect(isSuggested(ZH, noise)).toBe(false);
    const theft = crash('我停在路边的电动车电池昨晚被偷了', { category: '60', ...north(50) });
    expect(isSuggested(ZH, theft)).toBe(false);
  });

  it('are not guessed from the hour and the class alone', () => {
    const nowhere = { lat: null, lon: null };
    const one = crash('路上两辆车刮蹭了,没人受伤,要出警吗', nowhere);
    const other = crash('一个老人被电动车撞倒在斑马线上,头流血了', nowhere);
    expect(isSuggested(one, other, [ZH, EN, VI])).toBe(false);
  });
});

describe('distanceM', () => {
  it('is right to a percent within a city, and unknown without coordinates', () => {
    expect(distanceM(BRIDGE, north(3_000))).toBeCloseTo(3_000, -2);
    expect(distanceM(BRIDGE, { lat: 30.5, lon: 114.31 })! / 958.1).toBeCloseTo(1, 2);
    expect(distanceM(BRIDGE, { lat: null, lon: 114.3 })).toBeNull();
  });
});

describe('findPlates', () => {
  it('reads plates of both countries and takes no other number for one', () => {
    expect(findPlates('粤B·D12345 和 京A-8K 888')).toEqual([
      { area: '粤', number: 'BD12345' },
      { area: '京', number: 'A8K888' },
    ]);
    expect(findPlates('biển số 51F-123.45')).toEqual([{ area: null, number: '51F12345' }]);
    expect(findPlates('电话13912345678,3号楼B座1203,G15高速,2026年11月19日')).toEqual([]);
    expect(isSamePlate({ area: null, number: 'B12345' }, { area: '粤', number: 'B12345' })).toBe(true);
  });
});

describe('isAccusation', () => {
  it('knows words that are for no other caller, in three languages', () => {
    for (const text of [
      '我要举报隔壁工厂夜里偷排,别说是我打的',
      '实名检举某科长收回扣',
      'I want to report my boss, he takes bribes',
      'Tôi muốn tố cáo cán bộ nhận hối lộ',
    ]) {
      expect([text, isAccusation(text)]).toEqual([text, true]);
    }
    for (const text of [ZH.text, EN.text, VI.text, '我想报案,车被撞了', 'I want to report an accident']) {
      expect([text, isAccusation(text)]).toEqual([text, false]);
    }
  });
});
