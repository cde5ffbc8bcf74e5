/** The figures that open their cases: those of the board, the shift and the reports which count cases, by one name each. */
import { REPORT_FIGURES, type ReportName } from './report-figures';
import { type Counted, countOf, type FigureDefinition, SHIFT_FIGURES } from './shift-figures';

/** What the board counts at this moment; today begins at midnight of the city. */
const BOARD_FIGURES = {
  acceptedToday: countOf('acceptedToday'),
  closedToday: countOf('closedToday'),
  breached: countOf('breached'),
  warned: countOf('warned'),
  deferred: countOf('deferred'),
  transfersOpen: countOf('transfersOpen'),
  callBacksOpen: countOf('callBacksOpen'),
  callBacksOverdue: countOf('callBacksOverdue'),
  callBacksForSupervisor: countOf('callBacksForSupervisor'),
} as const;

type Counting<F> = { [K in keyof F]: F[K] extends { counts: Counted } ? K : never }[keyof F];
export type BoardFigure = keyof typeof BOARD_FIGURES;
export type CaseFigure =
  | BoardFigure
  | Counting<typeof SHIFT_FIGURES>
  | { [N in ReportName]: Counting<(typeof REPORT_FIGURES)[N]> }[ReportName];

/** What a figure can be taken apart by. */
type By = 'line' | 'unit' | 'metric';
export type CaseFigureDefinition = { counts: Counted; by: readonly By[]; isOfPeriod: boolean };

const BY_OF_BOARD: Partial<Record<BoardFigure, readonly By[]>> = {
  acceptedToday: ['line'],
  closedToday: ['line'],
  breached: ['line', 'metric'],
  warned: ['line', 'metric'],
};
const BY_OF_REPORT: Record<ReportName, readonly By[]> = {
  calls: ['line'],
  quality: ['line'],
  orders: ['unit'],
  police: ['unit'],
};

const counting = (
  figures: Record<string, FigureDefinition<never>>,
  rest: (figure: string) => Omit<CaseFigureDefinition, 'counts'>,
) =>
  Object.fromEntries(
    Object.entries(figures).flatMap(([figure, { counts }]) =>
      counts === undefined ? [] : [[figure, { counts, ...rest(figure) }]],
    ),
  );

export const CASE_FIGURES = {
  ...counting(BOARD_FIGURES, (figure) => ({ by: BY_OF_BOARD[figure as BoardFigure] ?? [], isOfPeriod: false })),
  ...counting(SHIFT_FIGURES, () => ({ by: ['line'], isOfPeriod: true })),
  ...Object.assign(
    {},
    ...Object.entries(REPORT_FIGURES).map(([report, figures]) =>
      counting(figures, () => ({ by: BY_OF_REPORT[report as ReportName], isOfPeriod: true })),
    ),
  ),
} as Record<CaseFigure, CaseFigureDefinition>;

export const CASE_FIGURE_KEYS = Object.keys(CASE_FIGURES) as [CaseFigure, ...CaseFigure[]];
export const isCaseFigure = (figure: string): figure is CaseFigure => Object.hasOwn(CASE_FIGURES, figure);

/** What is known of the number of an informant is not shown, not even that it called before or again: such cases are not listed. */
export const showsNumbers = (figure: CaseFigure): boolean =>
  figure === 'repeatRate' || figure === 'firstContactResolution';

/** Of the cases of a share: all that it is of, those that count in it, or the others. */
export const FIGURE_PARTS = ['whole', 'part', 'rest'] as const;
export type FigurePart = (typeof FIGURE_PARTS)[number];
