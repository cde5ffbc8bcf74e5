import { crossValidate } from '../train/cross-validate';
import { measureByLanguage, type Measures } from '../train/measure-engine';
import { printMeasures } from './print-measures';
import { readCorpus } from './read-corpus';

const FOLDS = 5;

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
  for (const [name, found] of Object.entries(measures)) printMeasures(name, found);
  console.log(`\ntemperatures ${[...temperatures].map(([name, value]) => `${name} ${value.toFixed(3)}`).join(', ')}`);
}
