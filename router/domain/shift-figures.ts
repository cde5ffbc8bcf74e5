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
  waitP50Ms: number | null;
  waitP90Ms: number | null;
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
/** What is counted of cases: of `whole`, whose counts exclude each other, those of `part`. */
export type Counted = { part: string; whole: readonly string[] };
/** A figure as a formula over what was counted; null where there is nothing to divide by. What counts no cases has no `counts`. */
export type FigureDefinition<Counts> = { unit: FigureUnit; of(counts: Counts): number | null; counts?: Counted };

export const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** A figure that is a count itself. */
export const countOf = <K extends string>(key: K) => ({
  unit: 'count' as const,
  of: (counts: Record<K, number>): number | null => counts[key],
  counts: { part: key, whole: [key] as const },
});

/** The share of one count of the sum of others, in which it is contained. */
export const shareOf = <P extends string, W extends string>(part: P, ...whole: W[]) => ({
  unit: 'share' as const,
  of: (counts: Record<P | W, number>): number | null =>
    share(
      counts[part],
      whole.reduce((sum, key) => sum + counts[key], 0),
    ),
  counts: { part, whole },
});

export const SHIFT_FIGURES = {
  offered: countOf('offered'),
  answered: countOf('answered'),
  abandoned: countOf('abandoned'),
  shortAbandoned: countOf('shortAbandoned'),
  waiting: countOf('waiting'),
  connectionRate: shareOf('answered', 'answered', 'abandoned'),
  serviceLevel15: shareOf('answeredWithin15s', 'answered', 'abandonedAfter15s', 'waitingOver15s'),
  serviceLevel20: shareOf('answeredWithin20s', 'answered', 'abandonedAfter20s', 'waitingOver20s'),
  asa: { unit: 'ms', of: (c) => share(c.waitMs, c.answered) },
  waitP50: { unit: 'ms', of: ({ waitP50Ms }) => waitP50Ms },
  waitP90: { unit: 'ms', of: ({ waitP90Ms }) => waitP90Ms },
  waitP95: { unit: 'ms', of: ({ waitP95Ms }) => waitP95Ms },
  longestWait: { unit: 'ms', of: (c) => (c.answered + c.waiting === 0 ? null : c.longestWaitMs) },
  aht: { unit: 'ms', of: (c) => share(c.handlingMs, c.handled) },
  occupancy: { unit: 'share', of: (c) => share(c.handlingMs, c.staffedMs) },
  abstainRate: shareOf('leftToPerson', 'triaged'),
  overrideRate: shareOf('overridden', 'reviewed'),
  dueSoon: countOf('dueSoon'),
} as const satisfies Record<string, FigureDefinition<ShiftCounts>>;

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
export function keepsNorm(norm: Norm | undefined, value: number | null): boolean | undefined {
  if (norm === undefined || value === null) return undefined;
  return 'atLeast' in norm ? value >= norm.atLeast : value <= norm.atMost;
}
