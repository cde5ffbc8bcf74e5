import type { Evaluation, Figure, Figures, Objection } from '#domain/model';

/**
 * How much worse a figure may be before the gate refuses. About 1,000 texts are held back, of which a share has a 95 %
 * interval of 1.5 to 3 points to either side: a smaller loss cannot be told from chance. Two figures are guarded more
 * closely. Emergencies that go straight to 110: batches of 50 to 300 right labels moved them by 0.3 points at most, 300
 * emergencies labelled as noise by 2.4. Emergencies that reach 110 or a person: right labels took none away.
 */
const TOLERANCE = {
  urgentSafe: 0.005,
  urgentStraight: 0.01,
  lifeStraight: 0.015,
  pairs: 0.03,
  top1: 0.02,
  top3: 0.02,
  administrativeTo110: 0.02,
  administrativeToPerson: 0.03,
  calibrationError: 0.02,
} as const satisfies Partial<Record<Figure, number>>;

/** A loss of fewer texts than this is never held against a candidate, so that a small held-out set is not a lottery. */
const LEAST_TEXTS = 3;

/** Differences of fractions are not exact. */
const ROUNDING = 1e-9;

/** Of these figures less is better. */
const LESS_IS_BETTER: ReadonlySet<Figure> = new Set([
  'administrativeTo110',
  'administrativeToPerson',
  'calibrationError',
]);

/** A class is forgotten when its recall falls by more than this; with fewer texts a single one would weigh too much. */
const CLASS_TOLERANCE = 0.15;
const LEAST_OF_CLASS = 15;

const valueOf = (figures: Figures, figure: Figure): number => {
  const value = figures[figure];
  return typeof value === 'number' ? value : value.share;
};

/** A calibration error has no count of its own; measured on n texts it moves by up to about half of 1/√n by chance. */
const CALIBRATION_NOISE = 0.5;

/** How much a figure may lose, in [0, 1]: as much as chance takes away with this many texts. */
function allowance(figures: Figures, figure: keyof typeof TOLERANCE): number {
  const value = figures[figure];
  if (typeof value === 'number') {
    return Math.max(TOLERANCE[figure], CALIBRATION_NOISE / Math.sqrt(Math.max(1, figures.top1.of))) + ROUNDING;
  }
  const fewTexts = value.of === 0 ? 0 : (LEAST_TEXTS - 1) / value.of;
  return Math.max(TOLERANCE[figure], fewTexts) + ROUNDING;
}

/** Why a candidate must not go live; empty when nothing speaks against it. */
export function objectionsTo({
  candidate,
  live,
  classes,
  missed,
}: Pick<Evaluation, 'candidate' | 'live' | 'classes' | 'missed'>): Objection[] {
  const figures = Object.keys(TOLERANCE) as (keyof typeof TOLERANCE)[];
  return [
    ...(missed.length > 0 ? [{ code: 'misses-emergencies' as const, count: missed.length }] : []),
    ...figures.flatMap((figure): Objection[] => {
      const [ours, theirs] = [valueOf(candidate, figure), valueOf(live, figure)];
      const loss = LESS_IS_BETTER.has(figure) ? ours - theirs : theirs - ours;
      return loss > allowance(live, figure) ? [{ code: 'figure-worse', figure, candidate: ours, live: theirs }] : [];
    }),
    ...classes
      .filter(({ count, recall, liveRecall }) => count >= LEAST_OF_CLASS && liveRecall - recall > CLASS_TOLERANCE)
      .map(({ category, recall, liveRecall }): Objection => ({
        code: 'class-forgotten',
        category,
        candidate: recall,
        live: liveRecall,
      })),
  ];
}
