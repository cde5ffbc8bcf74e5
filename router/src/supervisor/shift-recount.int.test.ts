import { isCaseFigure } from '#domain/case-figures';
import type { Line } from '#domain/line';
import type { SeatState } from '#domain/seat';
import type { BoardWire } from '#domain/wire/board-wire';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { SeatWire } from '#domain/wire/seat-wire';
import type { ShiftWire } from '#domain/wire/shift-wire';
import type { ApiUser } from '#testing/api-user';
import { openFigure } from '#testing/open-figure';
import { startTestSystem, type TestSystem } from '#testing/test-system';
import { until } from '#testing/until';

jest.setTimeout(120_000);

const SECOND = 1_000;
const SEEDS = [11, 12];

/** A small generator (mulberry32): the same seed plays the same half hour. */
const dice = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

/** What was seen of a seat, from outside, over a stretch of time in which the clock stood at neither end. */
type Seen = { line: Line; state: SeatState; ms: number };

describe.each(SEEDS)('failure 14: the figures of a random half hour (seed %s)', (seed) => {
  let system: TestSystem;
  let seats: { line: Line; user: ApiUser }[];
  const seen: Seen[] = [];
  const taken: Line[] = [];
  const random = dice(seed);
  const below = (limit: number) => Math.floor(random() * limit);

  const stateOf = async (user: ApiUser) => (await user.get<SeatWire>('/v1/seat')).body;
  /** Whoever is free while somebody waits for that line is about to be rung. */
  const settle = () =>
    until('offers have gone out', async () => {
      for (const { line, user } of seats) {
        const lanes = [`line-${line}`, 'needs-human'];
        const isWanted = (await system.database.case.count({ where: { status: 'WAITING', lane: { in: lanes } } })) > 0;
        if (isWanted && (await stateOf(user)).state === 'ready') return false;
      }
      return true;
    });
  async function pass(ms: number) {
    for (const { line, user } of seats) {
      const { state } = await stateOf(user);
      seen.push({ line, state, ms });
      if (state !== 'offline') await user.post('/v1/seat/heartbeat');
    }
    system.clock.advance(ms);
    await settle();
  }
  async function call() {
    const kinds = ['fire', 'theft', 'lamp'] as const;
    await system.send(kinds[below(kinds.length)]!, { dialled: random() < 0.5 ? '110' : '12345' });
  }
  async function giveUp(n: number) {
    const receivedAt = new Date(system.clock.now().getTime() - below(40) * SECOND).toISOString();
    const body = { externalId: `gone-${n}`, dialled: '12345', text: '', ended: 'ABANDONED', receivedAt };
    expect((await system.client.post('/v1/intake/phone', body)).status).toBe(201);
  }
  async function write(n: number) {
    const body = { externalId: `text-${n}`, dialled: '12345', text: '小区门口的路灯坏了一个多星期，麻烦来修' };
    expect((await system.client.post('/v1/intake/sms', body)).status).toBe(201);
  }
  async function finish(user: ApiUser) {
    const held = async () => {
      const { heldCaseId } = await stateOf(user);
      return heldCaseId === null ? undefined : (await user.get<CaseDetail>(`/v1/cases/${heldCaseId}`)).body;
    };
    let shown = await held();
    if (shown?.needsHuman) {
      const { line, category, priority } = shown;
      await user.act(shown, 'decide', { line, category, priority });
      shown = await held();
    }
    if (!shown) return;
    if (shown.line === '12345') return expect((await user.act(shown, 'answer', { reply: '已答复' })).status).toBe(200);
    if (shown.priority !== 'P0' && shown.priority !== 'P1') {
      return expect((await user.act(shown, 'inform', { reply: '已告知' })).status).toBe(200);
    }
    const sent = await user.act(shown, 'instruct', { unit: 'F-02' });
    if (sent.status !== 200) {
      expect((await user.act(shown, 'instruct', { unit: 'F-02', reassign: '就近' })).status).toBe(200);
    }
  }
  async function work({ line, user }: (typeof seats)[number]) {
    const { state, offer } = await stateOf(user);
    if (state === 'ringing' && offer) {
      const held = await user.accept();
      taken.push(line);
      if (random() < 0.5) {
        const { category, priority } = held;
        const isWrong = random() < 0.4 && priority === 'P3';
        await user.act(held, 'decide', { line: held.line, category, priority: isWrong ? 'P2' : priority });
      }
    } else if (state === 'busy' && random() < 0.4) {
      await finish(user);
    } else if (state === 'wrap-up' && random() < 0.6) {
      await user.ready();
    }
  }

  beforeAll(async () => {
    system = await startTestSystem({ startsAt: new Date(Date.now() - 25 * 60 * SECOND) });
    seats = [
      { line: '110', user: await system.signIn('seat-110-1') },
      { line: '12345', user: await system.signIn('seat-12345-1') },
    ];
    for (const { user } of seats) await user.ready();
    for (let n = 0; n < 45; n += 1) {
      const what = random();
      if (what < 0.55) await call();
      else if (what < 0.7) await giveUp(n);
      else if (what < 0.8) await write(n);
      await settle();
      for (const seat of seats) await work(seat);
      await settle();
      await pass((1 + below(12)) * SECOND);
    }
  });
  afterAll(() => system.close());

  it('are what a recount of the raw history says', async () => {
    const supervisor = await system.signIn('supervisor');
    const { body } = await supervisor.get<ShiftWire>('/v1/board/shift');
    const span = body.spans.find((one) => one.span === 'last30')!;
    const to = new Date(body.dataAt).getTime();
    const from = new Date(span.from).getTime();

    const contacts = await system.database.contact.findMany({
      include: { decision: { include: { corrections: { orderBy: { at: 'desc' } } } }, callBacks: true },
    });
    const events = await system.database.caseEvent.findMany({ orderBy: { id: 'asc' } });
    const clocks = await system.database.slaClock.findMany({ include: { case: true } });

    for (const line of ['110', '12345'] as const) {
      const mine = contacts.filter(
        (contact) => contact.decision?.line === line && contact.acceptedAt.getTime() >= from,
      );
      const calls = mine.filter(({ channel }) => channel === 'phone');
      const gone = calls.filter(({ callBacks }) => callBacks.some(({ kind }) => kind === 'ABANDONED'));
      const goneAfter = (ms: number) => gone.filter((c) => c.acceptedAt.getTime() - c.receivedAt.getTime() > ms).length;
      const rest = calls.filter((contact) => !gone.includes(contact));
      const takenAt = (caseId: string) => events.find((e) => e.caseId === caseId && e.type === 'case-accepted')?.at;
      const waits = rest.map((c) => ({ taken: takenAt(c.caseId), since: c.acceptedAt.getTime() }));
      const answered = waits
        .flatMap(({ taken: at, since }) => (at ? [at.getTime() - since] : []))
        .sort((a, b) => a - b);
      const waiting = waits.flatMap(({ taken: at, since }) => (at ? [] : [to - since]));
      const level = (ms: number) => {
        const all = answered.length + goneAfter(ms) + waiting.filter((wait) => wait > ms).length;
        return all === 0 ? null : answered.filter((wait) => wait <= ms).length / all;
      };
      const spent = (...states: SeatState[]) =>
        seen.filter((s) => s.line === line && states.includes(s.state)).reduce((sum, { ms }) => sum + ms, 0);
      // The seats went on after the last look: the clock of the test stands some minutes behind the database's.
      const lag = to - system.clock.now().getTime();
      const last = await stateOf(seats.find((seat) => seat.line === line)!.user);
      const still = (...states: SeatState[]) => (states.includes(last.state) ? lag : 0);
      const handling = spent('busy', 'wrap-up') + still('busy', 'wrap-up');
      const staffed = spent('ready', 'ringing', 'busy', 'wrap-up') + still('ready', 'ringing', 'busy', 'wrap-up');
      const handled = taken.filter((one) => one === line).length;
      const reviewed = mine.flatMap(({ decision }) => decision?.corrections[0] ?? []);
      const overridden = reviewed.filter((c) => !(c.agreesLine && c.agreesCategory && c.agreesPriority));
      const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);

      const { figures } = span.lines.find((row) => row.line === line)!;
      const recounted = {
        offered: calls.length,
        answered: answered.length,
        abandoned: gone.length,
        shortAbandoned: gone.filter((c) => c.acceptedAt.getTime() - c.receivedAt.getTime() < 5 * SECOND).length,
        waiting: waiting.length,
        connectionRate: share(answered.length, answered.length + gone.length),
        serviceLevel15: level(15 * SECOND),
        serviceLevel20: level(20 * SECOND),
        abstainRate: share(mine.filter(({ decision }) => decision?.needsHuman).length, mine.length),
        overrideRate: share(overridden.length, reviewed.length),
        dueSoon: clocks.filter(
          (k) =>
            k.case.line === line &&
            k.stoppedAt === null &&
            k.pausedAt === null &&
            k.dueAt.getTime() > to &&
            k.dueAt.getTime() <= to + 15 * 60 * SECOND,
        ).length,
      };
      expect({ line, figures }).toMatchObject({ line, figures: recounted });
      const near = (shown: number | null | undefined, counted: number | null) =>
        counted === null ? expect(shown).toBeNull() : expect(Math.abs((shown ?? NaN) - counted)).toBeLessThan(1e-3);
      near(
        figures.asa,
        share(
          answered.reduce((sum, wait) => sum + wait, 0),
          answered.length,
        ),
      );
      near(figures.waitP95, answered[Math.ceil(0.95 * answered.length) - 1] ?? null);
      near(figures.longestWait, answered.length + waiting.length === 0 ? null : Math.max(0, ...answered, ...waiting));
      near(figures.aht, share(handling, handled));
      near(figures.occupancy, share(handling, staffed));
    }
    expect(taken.length).toBeGreaterThan(5);
  });

  it('open the cases that they count, and so do the tiles of the board', async () => {
    const supervisor = await system.signIn('supervisor');
    const { body } = await supervisor.get<ShiftWire>('/v1/board/shift');
    const span = body.spans.find((one) => one.span === 'last30')!;
    for (const { line, figures } of span.lines) {
      for (const [figure, value] of Object.entries(figures).filter(([name]) => isCaseFigure(name))) {
        const of = { figure, figureLine: line, figureFrom: span.from, figureTo: body.dataAt };
        const { value: shown, ids, counts } = await openFigure(supervisor, of);
        expect({ line, figure, shown: shown(figure) }).toEqual({ line, figure, shown: value });
        if (figure !== 'dueSoon')
          expect({ line, figure, cases: ids.length }).toEqual({ line, figure, cases: counts.whole });
      }
    }
    const { lines } = (await supervisor.get<BoardWire>('/v1/board')).body;
    for (const { line, acceptedToday, closedToday } of lines) {
      const open = async (figure: string) => (await openFigure(supervisor, { figure, figureLine: line })).ids.length;
      expect([await open('acceptedToday'), await open('closedToday')]).toEqual([acceptedToday, closedToday]);
    }
    expect(lines.some(({ acceptedToday }) => acceptedToday > 0)).toBe(true);
  });
});
