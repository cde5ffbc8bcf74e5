import { crossValidate } from '../train/cross-validate';
import { measureByLanguage, type Measures } from '../train/measure-engine';
import type { Share } from '../train/statistics';
import { readCorpus } from './read-corpus';

const FOLDS = 5;

const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
const show = (value: number | Share) =>
  typeof value === 'number'
    ? value.toFixed(3)
    : `${percent(value.share)} (${value.hits}/${value.of}, ${percent(value.low)} to ${percent(value.high)})`;

/**
 * Situations of everyday calls. The others were written to be hard: minimal pairs, dangerous words said calmly, danger
 * said mildly, posts from disasters.
 */
const EVERYDAY = /^w\d-(zh|en|vi)-(?!p-)/;

const { verdicts, temperatures } = crossValidate(readCorpus(), FOLDS);
const everyday = measureByLanguage(
  verdicts.filter(({ row }) => row.pair === undefined && EVERYDAY.test(row.situation)),
);
const measures: Record<string, Measures> = {
  ...measureByLanguage(verdicts),
  ...Object.fromEntries(Object.entries(everyday).map(([language, found]) => [`everyday, ${language}`, found])),
};
if (process.argv.includes('--json')) console.log(JSON.stringify({ measures, temperatures: [...temperatures] }));
else {
  for (const [language, found] of Object.entries(measures)) {
    console.log(`\n${language}: ${found.texts} texts`);
    for (const name of Object.keys(found) as (keyof Measures)[]) {
      if (name !== 'texts') console.log(`  ${name.padEnd(24)} ${show(found[name])}`);
    }
  }
  console.log(`\ntemperatures ${[...temperatures].map(([name, value]) => `${name} ${value.toFixed(3)}`).join(', ')}`);
}
