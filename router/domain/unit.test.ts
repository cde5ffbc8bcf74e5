import { isOnShift, STAGE_STEPS, stageAfter, standingOf, UNIT_STAGES } from './unit';

const CHINA = 480;
/** An instant at this hour of the city. */
const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour - 8, 0, 0));

describe('a shift', () => {
  it('begins with its first minute and ends before its last', () => {
    const day = { shiftFrom: 8 * 60, shiftTo: 20 * 60 };
    expect([7, 8, 19, 20].map((hour) => isOnShift(day, at(hour), CHINA))).toEqual([false, true, true, false]);
  });

  it('goes on past midnight when it ends before it begins', () => {
    const night = { shiftFrom: 20 * 60, shiftTo: 8 * 60 };
    expect([19, 20, 23, 3, 8].map((hour) => isOnShift(night, at(hour), CHINA))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('never ends when it ends where it begins', () => {
    expect([0, 12, 23].every((hour) => isOnShift({ shiftFrom: 0, shiftTo: 0 }, at(hour), CHINA))).toBe(true);
  });
});

describe('how a unit stands', () => {
  const day = { shiftFrom: 8 * 60, shiftTo: 20 * 60, isBusy: false, status: 'BY_SHIFT' as const };
  it('follows its shift unless it was called in or is out of service', () => {
    expect(standingOf(day, at(10), CHINA)).toBe('FREE');
    expect(standingOf(day, at(22), CHINA)).toBe('OFF_SHIFT');
    expect(standingOf({ ...day, status: 'CALLED_IN' }, at(22), CHINA)).toBe('FREE');
    expect(standingOf({ ...day, status: 'OUT_OF_SERVICE' }, at(10), CHINA)).toBe('OUT_OF_SERVICE');
  });

  it('is busy on a case also when the shift has ended meanwhile', () => {
    expect(standingOf({ ...day, isBusy: true }, at(22), CHINA)).toBe('BUSY');
  });
});

describe('the steps of a unit', () => {
  it('lead through every stage in order, and none is left out', () => {
    const steps = Object.keys(STAGE_STEPS) as (keyof typeof STAGE_STEPS)[];
    expect(UNIT_STAGES.map((stage) => steps.filter((step) => stageAfter(step, stage)))).toEqual([
      ['sign'],
      ['depart'],
      ['arrive'],
      ['feedback'],
      ['feedback'],
    ]);
  });
});
