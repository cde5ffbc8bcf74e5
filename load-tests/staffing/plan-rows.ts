import { SLOT_MS } from '#domain/forecast';
import type { Line } from '#domain/line';
import {
  allotSeats,
  outlookOf,
  planSeats,
  type SeatOutlook,
  type SeatPlan,
  type StaffingPolicy,
} from '#domain/staffing';
import type { StaffingWire } from '#domain/wire/staffing-wire';
import type { readProfileFile } from './profile-file';

/** One half hour of one line. */
export type PlanRow = SeatPlan & {
  /** HH:MM by the clock of the city. */
  time: string;
  line: Line;
  contacts: number;
  policy: StaffingPolicy;
  handlingMs: number;
};

/** With what callers can expect of the seats that the line is given. */
export type GivenRow = PlanRow & { given: SeatOutlook };

const timeOf = (ms: number): string => new Date(ms).toISOString().slice(11, 16);

/** The plan that the system has made from its history. */
export const rowsOfAnswer = ({ lines, utcOffsetMinutes }: StaffingWire): PlanRow[] =>
  lines.flatMap(({ line, policy, handlingMs, slots }) =>
    slots.map(({ at, expected, ...plan }) => ({
      ...plan,
      ...{ time: timeOf(Date.parse(at) + utcOffsetMinutes * 60_000), line, contacts: expected, policy, handlingMs },
    })),
  );

/** The plan of a day that was written down. */
export const rowsOfProfile = (lines: ReturnType<typeof readProfileFile>): PlanRow[] =>
  lines.flatMap(({ contacts, policy }) =>
    contacts.map((count, slot) => ({
      ...{ time: timeOf(slot * SLOT_MS), line: policy.line, contacts: count, policy, handlingMs: policy.handlingMs },
      ...planSeats({ contacts: count, handlingMs: policy.handlingMs }, policy),
    })),
  );

/** What callers can expect in each half hour if so many people are there for both lines, 110 first. */
export function withPeople(rows: readonly PlanRow[], people: number): GivenRow[] {
  const needed = (time: string, line: Line): number =>
    rows.find((row) => row.time === time && row.line === line)?.needed.seats ?? 0;
  return rows.map((row) => {
    const { time, line, contacts, handlingMs, policy } = row;
    const seats = allotSeats(people, { '110': needed(time, '110'), '12345': needed(time, '12345') })[line];
    return { ...row, given: outlookOf(seats, { contacts, handlingMs }, policy) };
  });
}
