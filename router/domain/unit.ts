/** Who sends units to incidents: 110 itself, 119, 120, 122, and the utilities (domain 3.8). */
export const AGENCIES = ['POLICE', 'FIRE', 'AMBULANCE', 'TRAFFIC', 'UTILITY'] as const;
export type Agency = (typeof AGENCIES)[number];

/** What a unit can do beyond being there. */
export const UNIT_CAPABILITIES = [
  'PATROL',
  'ARMED',
  'NEGOTIATION',
  'ANTI_FRAUD',
  'TRAFFIC_CONTROL',
  'FIREFIGHTING',
  'RESCUE',
  'WATER_RESCUE',
  'HAZMAT',
  'LIFE_SUPPORT',
  'GAS',
  'POWER',
  'WATER_SUPPLY',
  'INSPECTION',
] as const;
export type UnitCapability = (typeof UNIT_CAPABILITIES)[number];

/** Misconduct of police that is happening now. */
const MISCONDUCT = '900500';

/** Whether a unit may be sent to a case of this class: of the police only inspectors go where police are complained of. */
export const maySend = (
  category: string,
  { agency, capabilities }: { agency: Agency; capabilities: readonly UnitCapability[] },
): boolean => category !== MISCONDUCT || agency !== 'POLICE' || capabilities.includes('INSPECTION');

/** What people say of a unit: it works by its shift, was called in outside of it, or cannot be sent at all. */
export const UNIT_STATUSES = ['BY_SHIFT', 'CALLED_IN', 'OUT_OF_SERVICE'] as const;
export type UnitStatus = (typeof UNIT_STATUSES)[number];

/** What follows for whoever looks for a unit; the order is the order in which one would take them. */
export const UNIT_STANDINGS = ['FREE', 'BUSY', 'OFF_SHIFT', 'OUT_OF_SERVICE'] as const;
export type UnitStanding = (typeof UNIT_STANDINGS)[number];

/** Minutes after midnight of the city; a shift that ends where it begins never ends, one that ends before goes on past midnight. */
export type Shift = { shiftFrom: number; shiftTo: number };

const DAY_MINUTES = 1_440;
const MINUTE_MS = 60_000;

export function isOnShift({ shiftFrom, shiftTo }: Shift, now: Date, utcOffsetMinutes: number): boolean {
  const minute = (Math.floor(now.getTime() / MINUTE_MS) + utcOffsetMinutes) % DAY_MINUTES;
  if (shiftFrom === shiftTo) return true;
  const isWithin = minute >= Math.min(shiftFrom, shiftTo) && minute < Math.max(shiftFrom, shiftTo);
  return shiftFrom < shiftTo ? isWithin : !isWithin;
}

/** How a unit stands now. A busy one is busy whatever its shift says. */
export function standingOf(
  unit: Shift & { status: UnitStatus; isBusy: boolean },
  now: Date,
  utcOffsetMinutes: number,
): UnitStanding {
  if (unit.isBusy) return 'BUSY';
  if (unit.status === 'OUT_OF_SERVICE') return 'OUT_OF_SERVICE';
  return unit.status === 'CALLED_IN' || isOnShift(unit, now, utcOffsetMinutes) ? 'FREE' : 'OFF_SHIFT';
}

/** How far a unit has come with what it was instructed to do; the case stands where its lead stands. */
export const UNIT_STAGES = ['INSTRUCTED', 'SIGNED', 'EN_ROUTE', 'ON_SCENE', 'FEEDBACK'] as const;
export type UnitStage = (typeof UNIT_STAGES)[number];

/** The steps of a unit. Feedback may be given again. */
export const STAGE_STEPS = {
  sign: { from: ['INSTRUCTED'], to: 'SIGNED' },
  depart: { from: ['SIGNED'], to: 'EN_ROUTE' },
  arrive: { from: ['EN_ROUTE'], to: 'ON_SCENE' },
  feedback: { from: ['ON_SCENE', 'FEEDBACK'], to: 'FEEDBACK' },
} as const satisfies Record<string, { from: readonly UnitStage[]; to: UnitStage }>;
export type StageStep = keyof typeof STAGE_STEPS;

/** Where a step leads a unit that stands at `stage`; undefined when it is not its next one. */
export function stageAfter(step: StageStep, stage: UnitStage): UnitStage | undefined {
  const { from, to }: { from: readonly UnitStage[]; to: UnitStage } = STAGE_STEPS[step];
  return from.includes(stage) ? to : undefined;
}

/** How an assignment ended: with its case, by a person who let the unit go, or because another case needed it more. */
export const ASSIGNMENT_ENDS = ['CLOSED', 'STOOD_DOWN', 'REASSIGNED'] as const;
export type AssignmentEnd = (typeof ASSIGNMENT_ENDS)[number];
