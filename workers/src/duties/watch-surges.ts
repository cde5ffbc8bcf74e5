import { announce } from '#db/change-feed';
import type { Database, Db } from '#db/client';
import {
  countTopics,
  firstMinute,
  followSurge,
  forgetTopics,
  lockWatch,
  noteSurge,
  openSurges,
  readTopics,
  surgePolicies,
} from '#db/stores/surge-store';
import { readStaffing } from '#db/views/staffing-view';
import type { Clock } from '#domain/clock';
import { forecastArrivals, SLOT_MS, slotOf } from '#domain/forecast';
import type { Line } from '#domain/line';
import {
  findSurges,
  goesOn,
  hourlyOf,
  keyOf,
  minuteOf,
  sumByTopic,
  type SurgePolicy,
  type SurgeTopic,
} from '#domain/surge';
import type { Duty } from '../run-duty';

const MINUTE_MS = 60_000;
const WEEK_MS = 7 * 24 * 60 * MINUTE_MS;
/** A commit may come in so late after its contact was accepted: the minute before is counted again that long. */
const LATE_MS = 15_000;

type Forecast = Record<Line, number>;

/** Counts who calls about what, minute by minute, and says when that is far more than usual. */
export function watchSurges(database: Database, clock: Clock): Duty {
  const forecasts = new Map<string, { slot: number; perMinute: Promise<Forecast> }>();
  /** A half hour is forecast once. */
  const forecastOf = (cityId: string, now: Date): Promise<Forecast> => {
    const slot = slotOf(now).getTime();
    const known = forecasts.get(cityId);
    if (known?.slot === slot) return known.perMinute;
    const perMinute = readForecast(database, cityId, now);
    forecasts.set(cityId, { slot, perMinute });
    perMinute.catch(() => forecasts.delete(cityId));
    return perMinute;
  };
  return {
    name: 'watch-surges',
    everyMs: 10_000,
    async run() {
      let changed = 0;
      for (const { cityId, ...policy } of await surgePolicies(database)) {
        const now = clock.now();
        const forecast = await forecastOf(cityId, now);
        changed += await database.$transaction((db) => watchCity(db, cityId, policy, forecast, now));
      }
      return changed;
    },
  };
}

async function readForecast(database: Database, cityId: string, now: Date): Promise<Forecast> {
  const { days, lines } = await readStaffing(database, cityId, now);
  const specialDays = { holidays: [...days.holidays], workdays: [...days.workdays] };
  const perMinute: Forecast = { '110': 0, '12345': 0 };
  for (const { policy, counts, profiles } of lines) {
    const input = { counts, profiles, policy, specialDays, utcOffsetMinutes: days.utcOffsetMinutes };
    const [slot] = forecastArrivals([slotOf(now)], input);
    perMinute[policy.line] = (slot?.expected ?? 0) / (SLOT_MS / MINUTE_MS);
  }
  return perMinute;
}

/** @returns surges that began or ended */
async function watchCity(db: Db, cityId: string, policy: SurgePolicy, forecast: Forecast, now: Date): Promise<number> {
  if (!(await lockWatch(db, cityId))) return 0;
  await countTopics(db, cityId, minuteOf(new Date(now.getTime() - LATE_MS)));
  const from = new Date(minuteOf(now).getTime() - policy.windowMs);
  const present = await readTopics(db, cityId, [[from, new Date(now.getTime() + MINUTE_MS)]]);
  const minutes = (now.getTime() - from.getTime()) / MINUTE_MS;
  const open = await openSurges(db, cityId);
  const facts = {
    present: { counts: present, minutes },
    trailing: await readTrailing(db, cityId, from, policy),
    history: await readTopics(db, cityId, pastWeeks(now, policy)),
    forecast,
  };
  const isKnown = (topic: SurgeTopic) =>
    open.some((one) => keyOf(one) === keyOf(topic) || keyOf(one) === keyOf({ ...topic, district: null }));
  const begun = findSurges(facts, policy).filter((surge) => !isKnown(surge));
  for (const surge of begun) await noteSurge(db, cityId, surge, now);

  const sums = sumByTopic(present);
  let ended = 0;
  for (const surge of open) {
    const callers = sums.get(keyOf(surge))?.callers ?? 0;
    const lasts = goesOn(callers, minutes, surge, policy);
    const isOver = !lasts && now.getTime() - surge.lastAt.getTime() >= policy.calmMs;
    await followSurge(db, { cityId, id: surge.id }, { hourly: hourlyOf(callers, minutes), lasts, isOver, now });
    ended += Number(isOver);
  }
  await forgetTopics(db, cityId, new Date(now.getTime() - policy.historyWeeks * WEEK_MS - policy.trailingMs));
  if (begun.length + ended > 0) await announce(db, { cityId, caseIds: [], userIds: [] });
  return begun.length + ended;
}

/** The time before the window, as far as anything was counted in it. */
async function readTrailing(db: Db, cityId: string, until: Date, { trailingMs }: SurgePolicy) {
  const first = (await firstMinute(db, cityId)) ?? until;
  const from = new Date(Math.max(first.getTime(), until.getTime() - trailingMs));
  const minutes = Math.max(0, (until.getTime() - from.getTime()) / MINUTE_MS);
  return { counts: minutes === 0 ? [] : await readTopics(db, cityId, [[from, until]]), minutes };
}

/** The half hour around this moment in each of the past weeks. */
const pastWeeks = (now: Date, { historyWeeks }: SurgePolicy): [Date, Date][] =>
  Array.from({ length: historyWeeks }, (_, index) => {
    const then = now.getTime() - (index + 1) * WEEK_MS;
    return [new Date(then - SLOT_MS / 2), new Date(then + SLOT_MS / 2)];
  });
