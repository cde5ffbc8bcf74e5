/**
 * What the figures of the reports on orders, units and quality mean, beside those of the shift in `shift-figures.ts`: each a
 * formula over what was counted in a period. Targets are those of the KPI table of the domain notes (10).
 */
import {
  countOf,
  type FigureDefinition,
  NORMS,
  type Norm,
  share,
  shareOf,
  SHIFT_FIGURES,
  type ShiftCounts,
} from './shift-figures';
import { BUCKET_ENDS, type Stage } from './stage-times';

/** How soon after a call was lost somebody must have tried to call back, in ms. Source: domain notes 10. */
export const CALL_BACK_WITHIN_MS = 15 * 60_000;
/** How soon the other line takes a caller who is handed over, in ms. Source: domain notes 10. */
export const TRANSFER_WITHIN_MS = 20_000;
/** How soon a unit is sent to a danger to life that was answered, in ms. Source: domain notes 10 (NFPA). */
export const P0_DISPATCH_WITHIN_MS = 60_000;
/** A number that calls again about the same class within this long repeats itself, in ms. Source: domain notes 10. */
export const REPEAT_WITHIN_MS = 30 * 24 * 3_600_000;
/** A contact is settled when its number has not come about the same class again for this long, in ms. Source: domain notes 2.7. */
export const SETTLED_AFTER_MS = 7 * 24 * 3_600_000;
/** Hand-overs of one matter from which on the lines play ping-pong. Source: domain notes 10. */
export const PING_PONG = 2;

/** Work orders of a period, all together or of one unit. */
export type OrderCounts = {
  /** Hand-outs to a leading unit, those of them that came back, first ones, and first ones that stayed. */
  dispatched: number;
  returned: number;
  first: number;
  firstKept: number;
  /** Signatures and replies that were due, made or missed by now, and how many were in time. */
  signsDue: number;
  signsInTime: number;
  repliesDue: number;
  repliesLate: number;
  /** Numerators and denominators of the three rates. */
  contactsDue: number;
  contactsInTime: number;
  solvable: number;
  solved: number;
  rated: number;
  satisfied: number;
  closed: number;
  /** Of the closed ones, those that were worked on again, and how long they took from the first call. */
  reworked: number;
  closeP50Ms: number | null;
  closeP90Ms: number | null;
};

export const ORDER_FIGURES = {
  dispatched: countOf('dispatched'),
  firstDispatchAccuracy: shareOf('firstKept', 'first'),
  returnRate: shareOf('returned', 'dispatched'),
  signInTime: shareOf('signsInTime', 'signsDue'),
  overdueRate: shareOf('repliesLate', 'repliesDue'),
  responseRate: shareOf('contactsInTime', 'contactsDue'),
  resolutionRate: shareOf('solved', 'solvable'),
  satisfactionRate: shareOf('satisfied', 'rated'),
  closed: countOf('closed'),
  reworkRate: shareOf('reworked', 'closed'),
  closeP50: { unit: 'ms', of: ({ closeP50Ms }) => closeP50Ms },
  closeP90: { unit: 'ms', of: ({ closeP90Ms }) => closeP90Ms },
} as const satisfies Record<string, FigureDefinition<OrderCounts>>;

/** How a stage of police units went: how many ended it, within the first bucket, and how long they took. */
export type StageCounts = { ended: number; quick: number; p50Ms: number | null; p90Ms: number | null };
/** Units in a period, all together or one of them. Only all together know the dangers to life. */
export type PoliceCounts = { instructions: number; p0Answered: number; p0SentInTime: number } & Record<
  Stage,
  StageCounts
>;

/** What counts of a stage: the units that ended it, and those of them within the first bucket. */
export const STAGE_COUNTS = {
  sign: { ended: 'signEnded', quick: 'signQuick' },
  depart: { ended: 'departEnded', quick: 'departQuick' },
  arrive: { ended: 'arriveEnded', quick: 'arriveQuick' },
  feedback: { ended: 'feedbackEnded', quick: 'feedbackQuick' },
} as const satisfies Record<Stage, { ended: string; quick: string }>;

const quickShare = <S extends Stage>(stage: S) => ({
  unit: 'share' as const,
  of: (counts: Record<S, StageCounts>) => share(counts[stage].quick, counts[stage].ended),
  counts: { part: STAGE_COUNTS[stage].quick, whole: [STAGE_COUNTS[stage].ended] as const },
});

export const POLICE_FIGURES = {
  instructions: countOf('instructions'),
  p0DispatchLe60s: shareOf('p0SentInTime', 'p0Answered'),
  signLe30s: quickShare('sign'),
  signP50: { unit: 'ms', of: ({ sign }) => sign.p50Ms },
  signP90: { unit: 'ms', of: ({ sign }) => sign.p90Ms },
  departLe5min: quickShare('depart'),
  departP50: { unit: 'ms', of: ({ depart }) => depart.p50Ms },
  departP90: { unit: 'ms', of: ({ depart }) => depart.p90Ms },
  arriveLe5min: quickShare('arrive'),
  arriveP50: { unit: 'ms', of: ({ arrive }) => arrive.p50Ms },
  arriveP90: { unit: 'ms', of: ({ arrive }) => arrive.p90Ms },
  feedbackLe30min: quickShare('feedback'),
  feedbackP50: { unit: 'ms', of: ({ feedback }) => feedback.p50Ms },
  feedbackP90: { unit: 'ms', of: ({ feedback }) => feedback.p90Ms },
} as const satisfies Record<string, FigureDefinition<PoliceCounts>>;

/** Where the first bucket of a stage ends, in ms: what the figures above call quick. */
export const quickEnd = (stage: Stage): number => BUCKET_ENDS[stage][0]!;

/** How a line judged, handed over and called back in a period. Transfers are those that it began. */
export type QualityCounts = Pick<ShiftCounts, 'triaged' | 'leftToPerson' | 'reviewed' | 'overridden'> & {
  /** Proposed for 12345 without doubt, and found urgent for 110 by a person. */
  missedEmergencies: number;
  transfers: number;
  /** With the caller on the line and over: all, and taken within twenty seconds. */
  liveTransfers: number;
  liveTakenInTime: number;
  transfersRefused: number;
  pingPong: number;
  /** Contacts of a known number, and those of them that repeat themselves. */
  known: number;
  repeated: number;
  /** Contacts of a known number whose week is over, and those of them that were the last of their number and class in it. */
  followed: number;
  settled: number;
  /** Calls that were lost, and those of them that somebody tried to call back in time. */
  lost: number;
  lostCalledBack: number;
  alarms: number;
  /** From raised to acknowledged, of the alarms that were. */
  alarmP50Ms: number | null;
};

export const QUALITY_FIGURES = {
  abstainRate: SHIFT_FIGURES.abstainRate,
  overrideRate: SHIFT_FIGURES.overrideRate,
  missedEmergencyRate: shareOf('missedEmergencies', 'reviewed'),
  transfers: countOf('transfers'),
  transferAcceptedLe20s: shareOf('liveTakenInTime', 'liveTransfers'),
  transferRefusedRate: shareOf('transfersRefused', 'transfers'),
  pingPongRate: shareOf('pingPong', 'transfers'),
  repeatRate: shareOf('repeated', 'known'),
  firstContactResolution: shareOf('settled', 'followed'),
  missedCallCallbackRate: shareOf('lostCalledBack', 'lost'),
  alarms: countOf('alarms'),
  alarmP50: { unit: 'ms', of: ({ alarmP50Ms }) => alarmP50Ms },
} as const satisfies Record<string, FigureDefinition<QualityCounts>>;

/** The figures of the shift that a period can have: what waits now and comes due belongs to the board. */
const {
  waiting: _waiting,
  dueSoon: _dueSoon,
  abstainRate: _abstain,
  overrideRate: _override,
  ...calls
} = SHIFT_FIGURES;
export const CALL_FIGURES = calls;

/** The figures of every report, in the order in which they are shown. */
export const REPORT_FIGURES = {
  calls: CALL_FIGURES,
  orders: ORDER_FIGURES,
  police: POLICE_FIGURES,
  quality: QUALITY_FIGURES,
} as const;
export type ReportName = keyof typeof REPORT_FIGURES;
/** What each report counts. */
export type ReportCounts = { calls: ShiftCounts; orders: OrderCounts; police: PoliceCounts; quality: QualityCounts };
export const REPORT_NAMES = Object.keys(REPORT_FIGURES) as ReportName[];
/** A figure of any report. */
export type ReportFigure = { [N in ReportName]: keyof (typeof REPORT_FIGURES)[N] }[ReportName];

/** The figures of a report by their formulas. */
export function figuresOf<N extends ReportName>(report: N, counts: ReportCounts[N]): Record<string, number | null> {
  const formulas = REPORT_FIGURES[report] as Record<string, FigureDefinition<ReportCounts[N]>>;
  return Object.fromEntries(Object.entries(formulas).map(([key, { of }]) => [key, of(counts)]));
}

/** What the KPI table asks of figures that are the same for both lines. */
export const TARGETS: Partial<Record<ReportFigure, Norm>> = {
  firstDispatchAccuracy: { atLeast: 0.92 },
  returnRate: { atMost: 0.05 },
  overdueRate: { atMost: 0.005 },
  p0DispatchLe60s: { atLeast: 0.9 },
  signLe30s: { atLeast: 0.97 },
  departLe5min: { atLeast: 0.7 },
  feedbackLe30min: { atLeast: 0.6 },
  missedEmergencyRate: { atMost: 0 },
  transferAcceptedLe20s: { atLeast: 0.95 },
  pingPongRate: { atMost: 0.005 },
  missedCallCallbackRate: { atLeast: 1 },
};

/** What is asked of a figure; of a call also by the norms of its line. */
export const normOf = (figure: ReportFigure, line: '110' | '12345' | null): Norm | undefined =>
  (line === null ? undefined : NORMS[line][figure as keyof (typeof NORMS)['110']]) ?? TARGETS[figure];
