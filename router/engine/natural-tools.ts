import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier';
import porter from 'natural/lib/natural/stemmers/porter_stemmer';

/** Words seen before: the stemmer is a chain of regular expressions, and callers use few words. */
const stems = new Map<string, string>();
const MOST_STEMS = 20_000;

/** Porter stem of a lower-case English word. */
export function stemEnglish(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = porter.stem(word);
  if (stems.size < MOST_STEMS) stems.set(word, stem);
  return stem;
}

export { BayesClassifier };
