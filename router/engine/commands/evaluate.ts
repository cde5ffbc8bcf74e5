import { readFileSync } from 'node:fs';
import { decodeModel } from '../model/artefact';
import { evaluateModel } from '../train/evaluate-model';
import { labelledText } from '../train/labelled-text';
import { readOptions } from './options';
import { readJsonl } from './read-jsonl';

const { data, label, model } = readOptions(
  'npm run evaluate -- --model MODEL.json --data FILE --label FIELD [--json]',
  ['data', 'label', 'model'],
);
const texts = readJsonl(data).map((row) => labelledText(row, label));
const found = evaluateModel(decodeModel(JSON.parse(readFileSync(model, 'utf8'))), label, texts);
if (process.argv.includes('--json')) console.log(JSON.stringify(found));
else {
  const { accuracy } = found;
  console.log(`texts ${found.texts}`);
  console.log(
    `accuracy ${accuracy.share.toFixed(4)} (95 %: ${accuracy.low.toFixed(4)} to ${accuracy.high.toFixed(4)})`,
  );
  console.log(`macro-F1 ${found.macroF1.toFixed(4)}, calibration error ${found.calibrationError.toFixed(4)}`);
  console.table(
    found.labels.map((row) => ({
      ...row,
      precision: row.precision.toFixed(3),
      recall: row.recall.toFixed(3),
      f1: row.f1.toFixed(3),
    })),
  );
  console.table(found.confusion.slice(0, 15));
}
