import type { Triage } from '#domain/triage';
import { loadShippedEngine } from '../shipped-engine';
import { type Measures, measureByLanguage } from '../train/measure-engine';
import { type Share, shareWhere } from '../train/statistics';
import { type BlindRow, readBlind } from './read-blind';

type BlindVerdict = { row: BlindRow; triage: Triage };

/** Adversarial texts that ended up where they may, by language. */
export type BlindResult = { measures: Record<string, Measures>; adversarial: Record<string, Share> };

const isWell = ({ row, triage }: BlindVerdict) =>
  row.safe?.includes(triage.needsHuman ? 'person' : triage.line) ?? false;

/** What the shipped engine makes of the blind set: everyday texts apart, and all that are not adversarial. */
export function judgeBlind(): BlindResult {
  const engine = loadShippedEngine();
  const judged = readBlind().map((row): BlindVerdict => ({
    row,
    triage: engine.triage({ text: row.text, channel: row.channel }),
  }));
  const ordinary = judged.filter(({ row }) => row.kind !== 'adversarial');
  const everyday = measureByLanguage(judged.filter(({ row }) => row.kind === 'everyday'));
  const adversarial = judged.filter(({ row }) => row.kind === 'adversarial');
  const languages = ['zh', 'en', 'vi'] as const;
  return {
    measures: {
      ...Object.fromEntries(Object.entries(everyday).map(([language, found]) => [`everyday, ${language}`, found])),
      ...measureByLanguage(ordinary),
    },
    adversarial: Object.fromEntries(
      languages.map((language) => [
        language,
        shareWhere(
          adversarial.filter(({ row }) => row.language === language),
          isWell,
        ),
      ]),
    ),
  };
}
