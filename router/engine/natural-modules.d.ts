/** The two parts of `natural` that are used, by their own paths: the package root would load databases and dotenv. */
declare module 'natural/lib/natural/stemmers/porter_stemmer' {
  const stemmer: { stem(word: string): string };
  export = stemmer;
}

declare module 'natural/lib/natural/classifiers/bayes_classifier' {
  class BayesClassifier {
    docs: { label: string; text: string[] }[];
    addDocument(tokens: string[], label: string): void;
    train(): void;
    getClassifications(tokens: string[]): { label: string; value: number }[];
    static restore(state: object): BayesClassifier;
  }
  export = BayesClassifier;
}
