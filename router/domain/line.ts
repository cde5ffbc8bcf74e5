/** The two lines of a city: the government service hotline and the police emergency desk. */
export const LINES = ['110', '12345'] as const;
export type Line = (typeof LINES)[number];

/** A lane is a queue of cases with a worker pool of its own; emergency and administrative traffic never share one. */
export const LANES = ['line-110', 'needs-human', 'line-12345'] as const;
export type Lane = (typeof LANES)[number];

export const LANE_OF_LINE: Record<Line, Lane> = { '110': 'line-110', '12345': 'line-12345' };
