/**
 * What the figures of a shift mean: the one place that the board, the reports and the load tests take them from. A call
 * is a contact by telephone, counted on the line that it was first for; answered is a call whose case a person took.
 */

/** Who hangs up sooner than this did not wait, in ms; figures are given with and without them. Source: domain notes 2.7. */
export const SHORT_ABANDON_MS = 5_000;

/** How far ahead breaches are foretold, in ms. */
export const FORESIGHT_MS = 15 * 60_000;

/** What is counted on a line over a span of time. Durations are sums in ms. */
export type ShiftCounts = {
  offered: number;
  answered: number;
  answeredWithin15s: number;
  answeredWithin20s: number;
  /** Hung up before anybody spoke with them, however soon. */
  abandoned: number;
  shortAbandoned: number;
  abandonedAfter15s: number;
  abandonedAfter20s: number;
  /** Not answered, not given up, and waiting for longer than that. */
  waiting: number;
  waitingOver15s: number;
  waitingOver20s: number;
  waitMs: number;
  longestWaitMs: number;
  waitP95Ms: number | null;
  /** Time of seats with a case in hand or finishing one, and with somebody at work: these and ready or ringing ones. */
  handlingMs: number;
  staffedMs: number;
  /** Cases that seats of the line took, by whatever channel they came. */
  handled: number;
  /** What the engine read, and where it asked a person. */
  triaged: number;
  leftToPerson: number;
  /** Read by the engine and looked at by a person, and where that person decided otherwise. */
  reviewed: number;
  overridden: number;
  /** Promises that break within fifteen minutes unless somebody acts. */
  dueSoon: number;
};

export type FigureUnit = 'count' | 'share' | 'ms';
export type FigureDefinition = { unit: FigureUnit; of(counts: ShiftCounts): number | null };

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Each figure as a formula over the counts; null where there is nothing to divide by. */
export const SHIFT_FIGURES = {
  offered: { unit: 'count', of: ({ offered }) => offered },
  answered: { unit: 'count', of: ({ answered }) => answered },
  abandoned: { unit: 'count', of: ({ abandoned }) => abandoned },
  shortAbandoned: { unit: 'count', of: ({ shortAbandoned }) => shortAbandoned },
  waiting: { unit: 'count', of: ({ waiting }) => waiting },
  connectionRate: { unit: 'share', of: (c) => share(c.answered, c.offered - c.waiting) },
  serviceLevel15: {
    unit: 'share',
    of: (c) => share(c.answeredWithin15s, c.answered + c.abandonedAfter15s + c.waitingOver15s),
  },
  serviceLevel20: {
    unit: 'share',
    of: (c) => share(c.answeredWithin20s, c.answered + c.abandonedAfter20s + c.waitingOver20s),
  },
  asa: { unit: 'ms', of: (c) => share(c.waitMs, c.answered) },
  waitP95: { unit: 'ms', of: ({ waitP95Ms }) => waitP95Ms },
  longestWait: { unit: 'ms', of: (c) => (c.answered + c.waiting === 0 ? null : c.longestWaitMs) },
  aht: { unit: 'ms', of: (c) => share(c.handlingMs, c.handled) },
  occupancy: { unit: 'share', of: (c) => share(c.handlingMs, c.staffedMs) },
  abstainRate: { unit: 'share', of: (c) => share(c.leftToPerson, c.triaged) },
  overrideRate: { unit: 'share', of: (c) => share(c.overridden, c.reviewed) },
  dueSoon: { unit: 'count', of: ({ dueSoon }) => dueSoon },
} as const satisfies Record<string, FigureDefinition>;

export type ShiftFigure = keyof typeof SHIFT_FIGURES;
export const SHIFT_FIGURE_KEYS = Object.keys(SHIFT_FIGURES) as ShiftFigure[];

/** What a norm asks of a figure on a line: at least, or at most, this much. */
export type Norm = { atLeast: number } | { atMost: number };

/**
 * 110: 90 % within 15 s and 95 % within 20 s (NENA notice 514408). 12345: answered within 15 s, and 95 % connected
 * (GB/T 33358-2016). Occupancy above 85 % for long drives people out (APCO RETAINS).
 */
export const NORMS: Record<'110' | '12345', Partial<Record<ShiftFigure, Norm>>> = {
  '110': { serviceLevel15: { atLeast: 0.9 }, serviceLevel20: { atLeast: 0.95 }, occupancy: { atMost: 0.85 } },
  '12345': { connectionRate: { atLeast: 0.95 }, asa: { atMost: 15_000 }, occupancy: { atMost: 0.85 } },
};

/** Whether a figure keeps its norm; undefined when there is none, or nothing was counted. */
export function keepsNorm(line: '110' | '12345', figure: ShiftFigure, value: number | null): boolean | undefined {
  const norm = NORMS[line][figure];
  if (norm === undefined || value === null) return undefined;
  return 'atLeast' in norm ? value >= norm.atLeast : value <= norm.atMost;
}
