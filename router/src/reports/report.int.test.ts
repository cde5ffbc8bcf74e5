import { isCaseFigure } from '#domain/case-figures';
import type { BoardWire } from '#domain/wire/board-wire';
import type { PatternsWire } from '#domain/wire/pattern-wire';
import type { ReportWire } from '#domain/wire/report-wire';
import type { ApiUser } from '#testing/api-user';
import { playHistory } from '#testing/play-history';
import { openFigure } from '#testing/open-figure';
import { recountBoard, recountPlaces } from '#testing/recount-board';
import { recount } from '#testing/recount-reports';
import { startTestRouter, type TestRouter } from '#testing/test-router';
import { until } from '#testing/until';

jest.setTimeout(120_000);

const DAY = 86_400_000;
/** Midnight of the city thirty days ago, so that every day of the report is a whole one. */
const BEGAN = new Date(Math.floor((Date.now() - 32 * DAY) / DAY) * DAY - 8 * 3_600_000);
const PERIOD = { from: BEGAN.toISOString(), to: new Date(BEGAN.getTime() + 31 * DAY).toISOString() };

let router: TestRouter;
let supervisor: ApiUser;
const pathOf = (report: string, by: string, { from, to } = PERIOD) =>
  `/v1/reports/${report}?from=${from}&to=${to}&by=${by}`;
const read = async (report: string, by: string) => (await supervisor.get<ReportWire>(pathOf(report, by))).body;

beforeAll(async () => {
  router = await startTestRouter();
  supervisor = await router.signIn('supervisor');
  await supervisor.get('/v1/session');
});
afterAll(() => router.close());

describe('failure 14: the reports of a month', () => {
  beforeAll(() => playHistory(router.database, 14, BEGAN));

  it.each([
    ['calls', 'day'],
    ['calls', 'week'],
    ['orders', 'day'],
    ['orders', 'unit'],
    ['police', 'week'],
    ['police', 'unit'],
    ['quality', 'day'],
    ['quality', 'month'],
  ] as const)('%s by %s are what a recount of the raw rows says', async (report, by) => {
    const { rows, dataAt } = await read(report, by);
    const said = rows.map(({ group, line, figures }) => ({ group, line, figures }));
    const counted = await recount(router.database, report, by, { ...PERIOD, dataAt });
    expect(said.length).toBeGreaterThan(2);
    expect(said.map(({ group, line }) => [group, line])).toEqual(counted.map(({ group, line }) => [group, line]));
    for (const [index, { group, line, figures }] of said.entries()) {
      const expected = counted[index]!.figures;
      expect(Object.keys(figures).sort()).toEqual(Object.keys(expected).sort());
      for (const [figure, value] of Object.entries(figures)) {
        const should = expected[figure] ?? null;
        const isEqual =
          value === null || should === null ? value === should : Math.abs(value - should) < 1e-6 * Math.max(1, should);
        expect({ group, line, figure, value, isEqual }).toEqual({
          group,
          line,
          figure,
          value: isEqual ? value : should,
          isEqual: true,
        });
      }
    }
  });
});

describe('failure 14: a figure of a report', () => {
  it.each([
    ['calls', 'month'],
    ['orders', 'unit'],
    ['police', 'unit'],
    ['quality', 'month'],
  ] as const)('of %s by %s opens exactly the cases that it counts', async (report, by) => {
    const { rows } = await read(report, by);
    const opens = new Set<string>();
    for (const { group, line, from, to, figures } of rows.slice(0, 4)) {
      for (const [figure, value] of Object.entries(figures).filter(([name]) => isCaseFigure(name))) {
        const asked: Record<string, string> = { figure, figureFrom: from, figureTo: to };
        if (by === 'unit' && group !== null) asked.figureUnit = group;
        if (line !== null) asked.figureLine = line;
        const opened = await openFigure(supervisor, asked);
        expect({ group, line, figure, shown: opened.value(figure) }).toEqual({ group, line, figure, shown: value });
        expect({ figure, cases: new Set(opened.ids).size }).toEqual({ figure, cases: opened.counts.cases });
        if (report === 'calls') expect(opened.ids).toHaveLength(opened.counts.whole);
        if (opened.ids.length > 0) opens.add(figure);
      }
    }
    expect(opens.size).toBeGreaterThan(4);
  });

  it('shows of a share what counts in it and what does not, page by page and with other filters', async () => {
    const of = { figure: 'returnRate', figureFrom: PERIOD.from, figureTo: PERIOD.to };
    const whole = await openFigure(supervisor, of, 7);
    const part = await openFigure(supervisor, { ...of, figurePart: 'part', sort: 'number', order: 'ASC' }, 7);
    const rest = await openFigure(supervisor, { ...of, figurePart: 'rest' });
    expect(part.ids.length).toBeGreaterThan(7);
    expect(new Set([...part.ids, ...rest.ids])).toEqual(new Set(whole.ids));
    const numbers = part.rows.map(({ number }) => number);
    expect(numbers).toEqual([...numbers].sort());
    const closed = await openFigure(supervisor, { ...of, status: 'CLOSED' });
    expect(closed.ids).toEqual(whole.rows.flatMap(({ id, status }) => (status === 'CLOSED' ? [id] : [])));
  });

  it('says of no informant whether the number called before, neither by a case nor by a count', async () => {
    const repeats = { figure: 'repeatRate', figureFrom: PERIOD.from, figureTo: PERIOD.to, figurePart: 'part' };
    const [sealed, ...others] = (await openFigure(supervisor, repeats)).ids;
    const at = (await router.database.contact.findFirstOrThrow({ where: { caseId: sealed! } })).acceptedAt;
    const alone = { figureFrom: at.toISOString(), figureTo: new Date(at.getTime() + 1).toISOString() };
    const counted = async () => (await openFigure(supervisor, { ...repeats, ...alone })).counts;
    expect(await counted()).toMatchObject({ part: 1 });
    const seal = (confidentiality: string) =>
      router.database.case.updateMany({ where: { id: sealed! }, data: { confidentiality } });
    await seal('INFORMANT_SEALED');
    expect((await openFigure(supervisor, repeats)).ids).toEqual(others);
    expect(await counted()).toEqual({ whole: 0, part: 0, cases: 0 });
    await seal('CALLER_MASKED');
  });

  it.each([
    [{ figure: 'closed' }, 'figureTo'],
    [{ figure: 'breached', figureUnit: 'D01' }, 'figureUnit'],
    [{ figureMetric: 'reply' }, 'figureMetric'],
    [{ figure: 'asa' }, 'figure'],
  ])('refuses %p by naming %s', async (query, field) => {
    const path = `/v1/cases?${new URLSearchParams(query as Record<string, string>)}`;
    const { status, body } = await supervisor.get<{ issues: { path: string }[] }>(path);
    expect([status, body.issues.map((issue) => issue.path)]).toEqual([400, [field]]);
  });

  it('opens nothing for who may not read it', async () => {
    for (const name of ['seat-110-1', 'auditor']) {
      expect((await (await router.signIn(name)).get('/v1/cases?figure=breached')).status).toBe(403);
    }
  });
});

describe('failure 14: the board of a city with a history', () => {
  it('opens the clocks that ran out, and who is owed a call', async () => {
    const { body } = await supervisor.get<BoardWire>('/v1/board');
    const late = body.lines.find(({ line }) => line === '12345')!.breached.reply;
    const clocks = await openFigure(supervisor, { figure: 'breached', figureLine: '12345', figureMetric: 'reply' });
    expect([late, clocks.ids.length]).toEqual([clocks.counts.whole, late]);
    const owed = await openFigure(supervisor, { figure: 'callBacksOverdue' });
    expect([late > 0, owed.ids.length]).toEqual([true, body.callBacks.overdue]);
  });

  it('lists the open cases of a class and district that it counts there', async () => {
    const { body } = await supervisor.get<PatternsWire>('/v1/board/patterns');
    for (const { category, district, cases } of body.heat) {
      const { ids } = await openFigure(supervisor, { category, district: district ?? 'none', isOpen: 'true' }, 3);
      expect({ category, district, cases: ids.length }).toEqual({ category, district, cases });
    }
  });

  it('leaves an informant out of every list by district', async () => {
    const { heat } = (await supervisor.get<PatternsWire>('/v1/board/patterns')).body;
    const district = heat.find((cell) => cell.district !== null)!.district!;
    const before = await openFigure(supervisor, { district });
    await router.database.case.updateMany({
      where: { id: before.ids[0]! },
      data: { confidentiality: 'INFORMANT_SEALED' },
    });
    expect((await openFigure(supervisor, { district })).ids).toEqual(before.ids.slice(1));
    const seat = await openFigure(await router.signIn('seat-110-1'), { district }, 5);
    expect(seat.rows.length).toBeGreaterThan(0);
    expect(seat.rows.filter(({ line, needsHuman }) => line !== '110' && !needsHuman)).toEqual([]);
  });

  it('counts lanes, lines, clocks and seats as a recount of the raw rows does', async () => {
    await (await router.signIn('seat-12345-1')).ready();
    const where = { username: 'seat-12345-2' };
    await router.database.user.updateMany({ where, data: { disabledAt: new Date() } });
    const [changed] = await router.database.$queryRaw<[{ at: Date }]>`SELECT now() AS at`;
    // All who look within a second share one reading.
    const body = await until('the board is read anew', async () => {
      const board = (await supervisor.get<BoardWire>('/v1/board')).body;
      return new Date(board.dataAt) >= changed.at ? board : undefined;
    });
    const { lanes, lines } = await recountBoard(router.database, new Date(body.dataAt));
    expect({ lanes: body.lanes, lines: body.lines }).toMatchObject({ lanes, lines });
    const { seats } = body.lines.find(({ line }) => line === '12345')!;
    // Free, or rung at once: cases wait in this city.
    expect({ there: seats.ready + seats.ringing, isAnybodyOff: seats.offline > 0 }).toEqual({
      there: 1,
      isAnybodyOff: true,
    });
  });

  it('puts every open case into the class and district where it lies', async () => {
    const { body } = await supervisor.get<PatternsWire>('/v1/board/patterns');
    const { heat, placed } = await recountPlaces(router.database);
    expect(new Set(body.heat.map((cell) => JSON.stringify(cell)))).toEqual(new Set(heat));
    expect({ placed: body.placed, shown: body.places.length }).toEqual({ placed, shown: placed });
    expect(new Set(body.heat.map(({ district }) => district)).size).toBeGreaterThan(3);
  });
});

describe('a report', () => {
  it.each([
    [pathOf('calls', 'unit'), 'by'],
    [pathOf('calls', 'hour'), 'by'],
    [pathOf('calls', 'day', { from: PERIOD.to, to: PERIOD.from }), 'to'],
    [pathOf('calls', 'day', { from: '2025-01-01T00:00:00Z', to: '2026-01-01T00:00:00Z' }), 'to'],
    ['/v1/reports/calls?from=yesterday', 'from'],
    ['/v1/reports/everything?from=2026-01-01T00:00:00Z', 'report'],
  ])('%s is refused by naming %s', async (path, field) => {
    const { status, body } = await supervisor.get<{ issues: { path: string }[] }>(path);
    expect({ status, paths: body.issues.map((issue) => issue.path) }).toEqual({
      status: 400,
      paths: expect.arrayContaining([field]),
    });
  });

  it('is for supervisors', async () => {
    for (const name of ['seat-110-1', 'admin', 'auditor']) {
      expect((await (await router.signIn(name)).get(pathOf('calls', 'day'))).status).toBe(403);
    }
  });

  it('leaves the system as a file only after a fresh proof, with a line in the audit and no formula in it', async () => {
    const department = await router.database.department.findFirstOrThrow({ orderBy: { code: 'asc' } });
    await router.database.department.update({
      where: { cityId_code: { cityId: 'city-1', code: department.code } },
      data: { names: { zh: '=cmd()', en: '=cmd()', vi: '=cmd()' } },
    });
    const path = pathOf('orders', 'unit').replace('?', '/export?');
    const cookie = await cookieOf('supervisor');
    const ask = () => fetch(router.baseUrl + path, { headers: { cookie } });
    expect((await ask()).status).toBe(403);
    const { password } = router.credentialsOf('supervisor');
    const proof = {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ password }),
    };
    expect((await fetch(`${router.baseUrl}/v1/session/step-up`, proof)).status).toBe(200);
    const file = await ask();
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.headers.get('content-disposition')).toContain('orders-');
    const bytes = Buffer.from(await file.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString()).toContain(`"${department.code}","'=cmd()",`);
    const [written] = await router.database.auditEvent.findMany({
      where: { kind: 'export' },
      orderBy: { seq: 'desc' },
    });
    expect(written).toMatchObject({ action: 'GET /v1/reports/orders/export', outcome: 'ok', actorName: 'supervisor' });
  });
});

async function cookieOf(name: string): Promise<string> {
  const body = JSON.stringify(router.credentialsOf(name));
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${router.baseUrl}/v1/session`, { method: 'POST', headers, body });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}
