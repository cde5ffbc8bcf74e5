import { lineOfCategory } from '#domain/category';
import type { Triage } from '#domain/triage';
import type { CorpusRow } from './corpus-row';
import { calibrationError, type Share, shareOf, shareWhere } from './statistics';

/** A labelled text and what the engine said of it. */
export type Judged = { row: Pick<CorpusRow, 'category' | 'priority' | 'language' | 'pair'>; triage: Triage };

/** What the engine is judged by, over texts of situations it never met. */
export type Measures = {
  texts: number;
  /** Texts of danger to life (P0) that reached 110 or a person. */
  lifeSafe: Share;
  /** The same texts straight on 110 at P0 or P1. */
  lifeStraight: Share;
  /** All urgent texts (110, P0 or P1) that reached 110 or a person. */
  urgentSafe: Share;
  /** Minimal pairs with both halves right. */
  pairs: Share;
  /** Administrative texts sent to 110, and those that a person is asked about. */
  administrativeTo110: Share;
  administrativeToPerson: Share;
  top1: Share;
  top3: Share;
  calibrationError: number;
};

const isUrgent = (row: Judged['row']) =>
  lineOfCategory(row.category) === '110' && (row.priority === 'P0' || row.priority === 'P1');
const isAdministrative = ({ category }: Judged['row']) => category < '13';
const isStraight = ({ line, priority }: Triage) => line === '110' && (priority === 'P0' || priority === 'P1');
const isSafe = (triage: Triage) => triage.line === '110' || triage.needsHuman;

/** Right for a minimal pair: urgent and straight on 110, or not urgent and not so. */
const isRightHalf = ({ row, triage }: Judged) => isUrgent(row) === isStraight(triage);

function pairShare(verdicts: Judged[]): Share {
  const pairs = new Map<string, Judged[]>();
  for (const verdict of verdicts) {
    if (verdict.row.pair === undefined) continue;
    const halves = pairs.get(verdict.row.pair);
    if (halves) halves.push(verdict);
    else pairs.set(verdict.row.pair, [verdict]);
  }
  const whole = [...pairs.values()].filter((halves) => halves.length === 2);
  return shareOf(whole.filter((halves) => halves.every(isRightHalf)).length, whole.length);
}

export function measure(verdicts: Judged[]): Measures {
  const life = verdicts.filter(({ row }) => isUrgent(row) && row.priority === 'P0');
  const administrative = verdicts.filter(({ row }) => isAdministrative(row));
  return {
    texts: verdicts.length,
    lifeSafe: shareWhere(life, ({ triage }) => isSafe(triage)),
    lifeStraight: shareWhere(life, ({ triage }) => isStraight(triage)),
    urgentSafe: shareWhere(
      verdicts.filter(({ row }) => isUrgent(row)),
      ({ triage }) => isSafe(triage),
    ),
    pairs: pairShare(verdicts),
    administrativeTo110: shareWhere(administrative, ({ triage }) => triage.line === '110' && !triage.needsHuman),
    administrativeToPerson: shareWhere(administrative, ({ triage }) => triage.needsHuman),
    top1: shareWhere(verdicts, ({ row, triage }) => triage.category === row.category),
    top3: shareWhere(verdicts, ({ row, triage }) =>
      triage.alternatives.some(({ category }) => category === row.category),
    ),
    calibrationError: calibrationError(
      verdicts.map(({ row, triage }) => ({ confidence: triage.confidence, isRight: triage.category === row.category })),
    ),
  };
}

/** The measures of everything and of each language apart. */
export function measureByLanguage(verdicts: Judged[]): Record<string, Measures> {
  const languages = [...new Set(verdicts.map(({ row }) => row.language))].sort();
  return Object.fromEntries([
    ['all', measure(verdicts)],
    ...languages.map((language) => [language, measure(verdicts.filter(({ row }) => row.language === language))]),
  ]) as Record<string, Measures>;
}
