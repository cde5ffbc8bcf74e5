/** The figures of the board counted anew, row by row: see `recount-reports.ts`. */
import type { Database } from '#db/client';
import { SEAT_STATES } from '#domain/seat';

const DAY = 86_400_000;
const CITY_OFFSET = 8 * 3_600_000;
const PRIORITIES = ['P0', 'P1', 'P2', 'P3'];
const METRICS = ['answer', 'review', 'dispatch', 'sign', 'reply', 'contact', 'consult'];

/** How many of these have each key. */
const tally = (keys: readonly string[], found: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [key, found.filter((one) => one === key).length]));

export async function recountBoard(db: Database, now: Date) {
  const cases = await db.case.findMany();
  const clocks = await db.slaClock.findMany({ include: { case: true } });
  const people = await db.user.findMany({ where: { disabledAt: null }, include: { seat: true } });
  const midnight = new Date(Math.floor((now.getTime() + CITY_OFFSET) / DAY) * DAY - CITY_OFFSET);
  const lanes = ['line-110', 'needs-human', 'line-12345'].map((lane) => {
    const here = cases.filter((one) => one.lane === lane);
    const waiting = here.filter(({ status }) => status === 'WAITING');
    const since = waiting.map(({ waitingSince }) => waitingSince.toISOString()).sort();
    return {
      ...{
        lane,
        waiting: tally(
          PRIORITIES,
          waiting.map(({ priority }) => priority),
        ),
      },
      ringing: here.filter(({ status }) => status === 'OFFERED').length,
      held: here.filter(({ status }) => status === 'ACCEPTED').length,
      oldestWaitingSince: since[0] ?? null,
    };
  });
  const lines = ['110', '12345'].map((line) => {
    const own = cases.filter((one) => one.line === line);
    const running = clocks.filter((k) => k.case.line === line && k.stoppedAt === null && k.pausedAt === null);
    return {
      line,
      open: own.filter(({ status }) => status !== 'CLOSED' && status !== 'MERGED').length,
      acceptedToday: own.filter(({ createdAt }) => createdAt >= midnight).length,
      closedToday: own.filter(({ closedAt }) => closedAt !== null && closedAt >= midnight).length,
      breached: tally(
        METRICS,
        running.filter((k) => k.dueAt <= now && k.warnAt <= now).map(({ metric }) => metric),
      ),
      warned: tally(
        METRICS,
        running.filter((k) => k.dueAt > now && k.warnAt <= now).map(({ metric }) => metric),
      ),
      seats: tally(
        SEAT_STATES,
        people.filter(({ role }) => role === `CALL_TAKER_${line}`).map(({ seat }) => seat?.state ?? 'offline'),
      ),
    };
  });
  return { lanes, lines };
}

/** Whether a ray from the point to the east leaves the outline once more than it enters it. */
function isInside(outline: [number, number][], lon: number, lat: number): boolean {
  let inside = false;
  outline.forEach(([x, y], index) => {
    const [beforeX, beforeY] = outline.at(index - 1)!;
    const crosses = y > lat !== beforeY > lat && lon < ((beforeX - x) * (lat - y)) / (beforeY - y) + x;
    if (crosses) inside = !inside;
  });
  return inside;
}

export async function recountPlaces(db: Database) {
  const districts = await db.district.findMany({ orderBy: { position: 'asc' } });
  const outlines = districts.map(({ code, names, outline, retiredAt }) => ({
    code,
    retiredAt,
    name: (names as { zh: string }).zh,
    corners: JSON.parse((outline ?? '()').replaceAll('(', '[').replaceAll(')', ']')) as [number, number][],
  }));
  const open = await db.case.findMany({
    where: { status: { notIn: ['CLOSED', 'MERGED'] } },
    include: { contacts: true },
  });
  const found = open.map((one) => {
    const contact =
      one.contacts.find(({ lat }) => lat !== null) ?? one.contacts.find(({ address }) => address !== null);
    const { lat, lon, address } = contact ?? { lat: null, lon: null, address: null };
    const there = outlines.filter(({ corners, name }) =>
      lat !== null && lon !== null ? isInside(corners, lon, lat) : address?.includes(name),
    );
    const district =
      there.find(({ retiredAt }) => retiredAt === null) ?? there.find(({ retiredAt }) => one.createdAt < retiredAt!);
    return { category: one.category, district: district?.code ?? null, hasPlace: lat !== null };
  });
  const cells = new Map<string, number>();
  for (const { category, district } of found) {
    const key = JSON.stringify([category, district]);
    cells.set(key, (cells.get(key) ?? 0) + 1);
  }
  const heat = [...cells].map(([key, cases]) => {
    const [category, district] = JSON.parse(key) as [string, string | null];
    return JSON.stringify({ category, district, cases });
  });
  return { heat, placed: found.filter(({ hasPlace }) => hasPlace).length };
}
