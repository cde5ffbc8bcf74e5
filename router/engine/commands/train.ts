import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { encodeModel } from '../model/artefact';
import { labelledText, trainLabelled } from '../train/labelled-text';
import { readOptions } from './options';
import { readJsonl } from './read-jsonl';

const { data, label, out } = readOptions('npm run train -- --data FILE --label FIELD --out MODEL.json', [
  'data',
  'label',
  'out',
]);
const texts = readJsonl(data).map((row) => labelledText(row, label));
const version = createHash('sha256').update(readFileSync(data)).digest('hex').slice(0, 12);
const model = trainLabelled(texts, label, version);
writeFileSync(out, `${JSON.stringify(encodeModel(model))}\n`);
console.log(`${out}: ${texts.length} texts, ${model.heads[0]?.labels.length} labels, ${model.hashes.length} features`);
