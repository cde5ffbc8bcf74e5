import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeModel } from '../model/artefact';
import { crossValidate } from '../train/cross-validate';
import { exampleOf, trainEngineModel } from '../train/train-engine-model';
import { readCorpus } from './read-corpus';

const OUT = join('router', 'engine', 'shipped-model.json');
const FOLDS = 5;

const rows = readCorpus();
const version = `shipped-${createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 10)}`;
const { temperatures } = crossValidate(rows, FOLDS);
const model = trainEngineModel(rows.map(exampleOf), version);
const heads = model.heads.map((head) => ({ ...head, temperature: temperatures.get(head.name) ?? 1 }));
writeFileSync(OUT, `${JSON.stringify(encodeModel({ ...model, heads }))}\n`);
console.log(`${OUT}: ${version}, ${rows.length} texts, ${model.hashes.length} features`);
