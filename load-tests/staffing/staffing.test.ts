import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simulateQueue } from '../theory/simulate-queue';
import { interval95 } from '../theory/interval';
import { rowsOfProfile, withPeople } from './plan-rows';
import { readProfileFile } from './profile-file';

const dir = mkdtempSync(join(tmpdir(), 'staffing-'));
afterAll(() => rmSync(dir, { recursive: true }));

const write = (content: unknown): string => {
  const file = join(dir, 'day.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};
const contacts = Array.from({ length: 48 }, (_, slot) => (slot < 12 ? 20 : 200));
const DAY = {
  lines: [
    { line: '110', contacts, handlingS: 120, patienceS: 60 },
    { line: '12345', contacts, handlingS: 150, levelPercent: 80, withinS: 20, maxOccupancyPercent: 100 },
  ],
};

describe('a day that was written down', () => {
  it('is planned half hour by half hour', () => {
    const rows = rowsOfProfile(readProfileFile(write(DAY)));
    expect(rows).toHaveLength(96);
    expect(rows[13]).toMatchObject({ time: '06:30', line: '110', contacts: 200 });
    expect(rows[13]!.needed.serviceLevel).toBeGreaterThanOrEqual(0.95);
  });

  it('gives 110 its seats before 12345 gets any', () => {
    const rows = rowsOfProfile(readProfileFile(write(DAY)));
    const [emergency, administrative] = [rows[20]!, rows[68]!];
    const given = withPeople([emergency, administrative], emergency.needed.seats + 3).map((row) => row.given);
    expect(given.map(({ seats }) => seats)).toEqual([emergency.needed.seats, 3]);
    expect(given[0]!.serviceLevel).toBeGreaterThanOrEqual(0.95);
    expect(given[1]!.serviceLevel).toBeLessThan(0.1);
  });

  it('gets what the plan says when it is played', () => {
    const { needed, policy, handlingMs } = rowsOfProfile(readProfileFile(write(DAY)))[68]!;
    const model = {
      ...{ arrivalRates: [200 / 1_800], handlingTime: handlingMs / 1_000, seats: needed.seats },
      ...{ patience: policy.patienceMs / 1_000, callers: 20_000, warmUp: 2_000 },
    };
    const runs = Array.from({ length: 20 }, (_, seed) => simulateQueue(model, seed, policy.withinMs / 1_000));
    const played = interval95(runs.map(({ serviceLevel }) => serviceLevel));
    expect(needed.serviceLevel).toBeGreaterThan(played.low);
    expect(needed.serviceLevel).toBeLessThan(played.high);
  });

  it.each([
    ['no JSON', '{', 'is no JSON'],
    ['half a day', { lines: [{ ...DAY.lines[0], contacts: contacts.slice(24) }] }, 'lines.0.contacts'],
    ['a line twice', { lines: [DAY.lines[0], DAY.lines[0]] }, 'names a line twice'],
    ['a word that is unknown', { lines: [{ ...DAY.lines[0], handling: 1 }] }, 'handling'],
  ])('is refused with the reason: %s', (_what, content, reason) => {
    expect(() => readProfileFile(write(content))).toThrow(reason);
  });

  it('must be there', () => {
    expect(() => readProfileFile(join(dir, 'none.json'))).toThrow('cannot be read');
  });
});
