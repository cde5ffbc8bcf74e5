import { CASE_STATUSES } from './case-status';
import type { Line } from './line';
import { maskNumbers } from './mask';
import { carriedPriority, isOver, linkFault, type LinkStanding, mergeFault } from './same-incident';
import { UNIT_STAGES } from './unit';

const standing = (change: Partial<LinkStanding> = {}): LinkStanding => ({
  line: '110',
  status: 'WAITING',
  priority: 'P1',
  needsHuman: false,
  isInTransfer: false,
  hasUnits: false,
  isMember: false,
  isMain: false,
  ...change,
});

describe('linking', () => {
  it('joins two open cases whatever their lines, and nothing that is over', () => {
    expect(linkFault(standing({ line: '12345' }), standing())).toBeUndefined();
    for (const status of CASE_STATUSES) {
      expect([status, linkFault(standing({ status }), standing()) !== undefined]).toEqual([status, isOver(status)]);
      expect([status, linkFault(standing(), standing({ status })) !== undefined]).toEqual([status, isOver(status)]);
    }
  });

  it('makes an incident of a main case and its members, and nothing deeper', () => {
    expect(linkFault(standing(), standing({ isMain: true }))).toBeUndefined();
    expect(linkFault(standing({ isMember: true }), standing())).toBeDefined();
    expect(linkFault(standing({ isMain: true }), standing())).toBeDefined();
    expect(linkFault(standing(), standing({ isMember: true }))).toBeDefined();
  });
});

describe('merging', () => {
  it('is possible from every open status but ringing, until a unit was sent', () => {
    const possibleOn = (line: Line) =>
      CASE_STATUSES.filter(
        (status) => mergeFault(standing({ line, status, priority: 'P2' }), standing({ line })) === undefined,
      );
    const quiet = CASE_STATUSES.filter((status) => !isOver(status) && status !== 'OFFERED');
    expect(possibleOn('12345')).toEqual(quiet);
    expect(possibleOn('110')).toEqual(quiet.filter((status) => !UNIT_STAGES.some((stage) => stage === status)));
    expect(mergeFault(standing({ hasUnits: true }), standing())).toBeDefined();
    expect(mergeFault(standing(), standing({ hasUnits: true }))).toBeUndefined();
    expect(mergeFault(standing(), standing({ status: 'OFFERED' }))).toBeUndefined();
  });

  it('needs one line, clear cases, no transfer under way, and danger to life at 110', () => {
    const both = (change: Partial<LinkStanding>) => [
      mergeFault(standing(change), standing()),
      mergeFault(standing(), standing(change)),
    ];
    for (const change of [{ line: '12345' }, { needsHuman: true }, { isInTransfer: true }] as const) {
      expect(both(change).every((fault) => fault !== undefined)).toBe(true);
    }
    const at12345 = standing({ line: '12345' });
    expect(mergeFault({ ...at12345, priority: 'P0' }, at12345)).toBeDefined();
    expect(mergeFault(standing({ priority: 'P0' }), standing())).toBeUndefined();
  });

  it('never makes the main case less urgent', () => {
    expect(carriedPriority('P1', ['P3', 'P2'])).toBe('P1');
    expect(carriedPriority('P2', ['P3', 'P0', 'P1'])).toBe('P0');
    expect(carriedPriority('P3', [])).toBe('P3');
  });
});

describe('maskNumbers', () => {
  it('leaves out what may be a person’s number, and nothing that finds a place or a car', () => {
    expect(maskNumbers('打13912345678或139 1234-5678,身份证11010119900101123x')).toBe('打••••或••••,身份证••••');
    expect(maskNumbers('解放路1203号,粤B12345,51F-123.45')).toBe('解放路1203号,粤B12345,51F-123.45');
  });
});
