import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BayesClassifier } from '../natural-tools';
import { createTriageEngine } from '../triage-engine';
import { readCorpus } from './read-corpus';

const ROUNDS = 3;
const BAYES_TEXTS = 1_000;
const BAYES_CALLS = 30;

/** Processor time of this process in milliseconds: what one core spends, whoever else is using the machine. */
const timeOf = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

const artefact: unknown = JSON.parse(readFileSync(join('router', 'engine', 'shipped-model.json'), 'utf8'));
let engine = createTriageEngine(artefact);
console.log(`model load ${timeOf(() => (engine = createTriageEngine(artefact))).toFixed(0)} ms`);

const rows = readCorpus();
const pass = () => rows.forEach(({ text }) => engine.triage({ text }));
pass();
const elapsed = timeOf(() => {
  for (let round = 0; round < ROUNDS; round++) pass();
});
console.log(`${Math.round((rows.length * ROUNDS * 1000) / elapsed)} texts/s over the corpus' length mix, one core`);

const long = rows.map(({ text }) => text).join(' ');
for (const length of [100, 500, 1_000, 2_000, 5_000]) {
  const texts = Array.from({ length: 60 }, (_, at) => long.slice(at * length, (at + 1) * length));
  texts.forEach((text) => engine.triage({ text }));
  const each = timeOf(() => texts.forEach((text) => engine.triage({ text }))) / texts.length;
  console.log(
    `${String(length).padStart(5)} characters: ${each.toFixed(3)} ms, ${((each * 1e6) / length).toFixed(0)} ns a character`,
  );
}

const { rss, heapUsed } = process.memoryUsage();
console.log(`memory ${Math.round(rss / 2 ** 20)} MB resident, ${Math.round(heapUsed / 2 ** 20)} MB heap`);

const bayes = new BayesClassifier();
const tokensOf = (text: string) => [...text].map((sign, at, signs) => sign + (signs[at + 1] ?? ''));
rows.slice(0, BAYES_TEXTS).forEach(({ text, category }) => bayes.addDocument(tokensOf(text), category));
const training = timeOf(() => bayes.train());
const calls = timeOf(() => rows.slice(0, BAYES_CALLS).forEach(({ text }) => bayes.getClassifications(tokensOf(text))));
console.log(
  `natural's Bayes on ${BAYES_TEXTS} of the texts: ${(training / 1000).toFixed(1)} s to train, ${Math.round((BAYES_CALLS * 1000) / calls)} texts/s`,
);
