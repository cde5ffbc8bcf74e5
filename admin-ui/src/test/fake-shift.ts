import { LINES } from '#domain/line';
import { SHIFT_FIGURE_KEYS, SHIFT_FIGURES, type ShiftFigure } from '#domain/shift-figures';
import { SHIFT_SPANS, type ShiftWire } from '#domain/wire/shift-wire';

/** The figures of a shift: 110 answers too few within fifteen seconds, and nobody has corrected the engine. */
export function fakeShift(now: number): ShiftWire {
  const value = (line: string, figure: ShiftFigure): number | null => {
    if (figure === 'overrideRate') return null;
    if (figure === 'serviceLevel15') return line === '110' ? 0.72 : 0.93;
    return { count: 12, share: 0.96, ms: 9_000 }[SHIFT_FIGURES[figure].unit];
  };
  const lines = LINES.map((line) => ({
    line,
    figures: Object.fromEntries(SHIFT_FIGURE_KEYS.map((figure) => [figure, value(line, figure)])) as Record<
      ShiftFigure,
      number | null
    >,
  }));
  return {
    dataAt: new Date(now).toISOString(),
    spans: SHIFT_SPANS.map((span) => ({ span, from: new Date(now - 1_800_000).toISOString(), lines })),
  };
}
