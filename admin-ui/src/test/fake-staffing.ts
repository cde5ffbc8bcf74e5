import { SLOT_MS, SLOTS_PER_DAY, slotOf } from '#domain/forecast';
import { LINES } from '#domain/line';
import { outlookOf, planSeats, type StaffingPolicy } from '#domain/staffing';
import { staffingSchema, type StaffingWire } from '#domain/wire/staffing-wire';
import type { Route } from './fake-route';

const POLICY = {
  ...{ withinMs: 15_000, levelPercent: 95, patienceMs: 120_000, handlingMs: 120_000, wrapUpMs: 30_000 },
  ...{ maxOccupancyPercent: 85, shrinkagePercent: 25, minSeats: 1 },
};
const HANDLING_MS = 150_000;

/** A day in which every half hour brings forty contacts, and three people are there. */
export function createFakeStaffing(now: () => number) {
  let people = 3;
  const plan = (): StaffingWire => ({
    dataAt: new Date(now()).toISOString(),
    utcOffsetMinutes: 480,
    lines: LINES.map((line) => {
      const policy: StaffingPolicy = { ...POLICY, line };
      const demand = { contacts: 40, handlingMs: HANDLING_MS };
      const slots = Array.from({ length: SLOTS_PER_DAY }, (_, index) => ({
        at: new Date(slotOf(new Date(now())).getTime() + index * SLOT_MS).toISOString(),
        ...{ expected: 40, low: 27.6, high: 52.4, weeks: index === 0 ? 8 : 0, dayBefore: index === 0 ? 37 : null },
        ...planSeats(demand, policy),
      }));
      return {
        ...{ line, policy, slots, handlingMs: HANDLING_MS, isHandlingMeasured: line === '110' },
        forecast:
          line === '110'
            ? { slots: 1_344, error: 0.082, weekBeforeError: 0.104, inRange: 0.947, isPublished: true }
            : { slots: 1_344, error: 0.2, weekBeforeError: 0.15, inRange: 0.7, isPublished: false },
        ...{ now: outlookOf(people, demand, policy), breaches: { waiting: 2, coming: 5.4 } },
      };
    }),
  });
  return {
    setPeople(next: number) {
      people = next;
    },
    staffingRoutes: [
      ['GET', /^\/v1\/staffing$/, () => ({ status: 200, body: staffingSchema.parse(plan()) })],
    ] satisfies Route[],
  };
}
