import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier';
import porter from 'natural/lib/natural/stemmers/porter_stemmer';

/** Porter stem of a lower-case English word. */
export const stemEnglish = (word: string): string => porter.stem(word);

export { BayesClassifier };
