import type { AuditRecord } from './audit-recorder';
import { createPortions, PORTION_MS } from './portions';

const refused = (source: string, action = 'GET /v1/cases'): AuditRecord =>
  ({
    source,
    action,
    outcome: 'unauthenticated',
    actorId: null,
    objectIds: ['1'],
    note: null,
    words: null,
  }) as unknown as AuditRecord;

function setUp() {
  const written: AuditRecord[] = [];
  const time = { now: 0 };
  const portions = createPortions(
    (record) => {
      written.push(record);
      return Promise.resolve();
    },
    () => time.now,
  );
  return { written, time, portions };
}

describe('refusals that anybody can cause', () => {
  it('are one row and one count a minute for each place and route', async () => {
    const { written, time, portions } = setUp();
    for (let index = 0; index < 1_000; index++) await portions.submit(refused('1.1.1.1'));
    await portions.submit(refused('1.1.1.1', 'GET /v1/audit-events'));
    await portions.submit(refused('2.2.2.2'));
    expect(written.map(({ source, note }) => [source, note])).toEqual([
      ['1.1.1.1', null],
      ['1.1.1.1', null],
      ['2.2.2.2', null],
    ]);
    time.now += PORTION_MS;
    await portions.submit(refused('3.3.3.3'));
    expect(written.slice(3).map(({ source, note }) => [source, note])).toEqual([
      ['1.1.1.1', '999 more within a minute'],
      ['3.3.3.3', null],
    ]);
  });

  it('are counted together when they come from everywhere, and nothing is forgotten at the end', async () => {
    const { written, portions } = setUp();
    for (let index = 0; index < 5_000; index++) await portions.submit(refused(`10.0.${index >> 8}.${index & 255}`));
    expect(written.length).toBeLessThanOrEqual(1_001);
    await portions.flush(true);
    expect(written.at(-1)?.note).toBe('3999 more within a minute');
  });
});
