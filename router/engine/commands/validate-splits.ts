import { evaluateModel } from '../train/evaluate-model';
import { labelledText, trainLabelled } from '../train/labelled-text';
import { shuffled } from '../train/shuffle';
import { readOptions } from './options';
import { readJsonl } from './read-jsonl';

const SPLITS = 5;
/** Share of the texts that a model learns from; it is measured on the rest. */
const LEARNED = 0.8;

const { data, label } = readOptions('npm run validate:splits -- --data FILE --label FIELD', ['data', 'label']);
const texts = readJsonl(data).map((row) => labelledText(row, label));
const accuracies = Array.from({ length: SPLITS }, (_, seed) => {
  const order = [...shuffled(texts.length, seed)].map((at) => texts[at]!);
  const cut = Math.floor(texts.length * LEARNED);
  const model = trainLabelled(order.slice(0, cut), label, `split ${seed}`);
  const { accuracy, macroF1 } = evaluateModel(model, label, order.slice(cut));
  console.log(`split ${seed + 1}: accuracy ${accuracy.share.toFixed(4)}, macro-F1 ${macroF1.toFixed(4)}`);
  return accuracy.share;
});
console.log(`mean accuracy ${(accuracies.reduce((sum, one) => sum + one, 0) / SPLITS).toFixed(4)}`);
