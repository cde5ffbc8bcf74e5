import { decodeModel, encodeModel } from '../model/artefact';
import { probabilities, scoresOf, vectorsOf } from '../model/text-model';
import { readText } from '../read-text';
import { evaluateModel } from './evaluate-model';
import { trainLabelled } from './labelled-text';
import { DEFAULT_OPTIONS, trainModel } from './train-model';

const texts = [
  ...['水管漏水了', '停水三天了', '自来水发黄', '水压太低'].map((text) => ({ text, label: 'water' })),
  ...['公交车不来', '公交站牌倒了', '公交绕路', '公交司机态度差'].map((text) => ({ text, label: 'bus' })),
];

describe('trainModel', () => {
  it('gives the same file for the same texts', () => {
    const file = () => JSON.stringify(encodeModel(trainLabelled(texts, 'label', 'v')));
    expect(file()).toBe(file());
  });

  it('answers the same after it was written and read', () => {
    const model = trainLabelled(texts, 'label', 'v');
    const again = decodeModel(JSON.parse(JSON.stringify(encodeModel(model))));
    expect(evaluateModel(again, 'label', texts)).toMatchObject({ accuracy: { share: 1 } });
  });

  it('gives a rare label more weight where the head is balanced', () => {
    const examples = [...texts, ...texts, ...texts, { text: '水管漏水了', label: 'rare' }].map(({ text, label }) => ({
      reading: readText(text),
      labels: { label },
    }));
    const shareOfRare = (balanced: string[]) => {
      const model = trainModel(examples, { ...DEFAULT_OPTIONS, heads: ['label'], version: 'v', balanced });
      const head = model.heads[0]!;
      const scores = scoresOf(model, vectorsOf(model, readText('水管漏水了')).whole);
      return probabilities(head, scores)[head.labels.indexOf('rare')]!;
    };
    expect(shareOfRare(['label'])).toBeGreaterThan(shareOfRare([]));
  });

  it('refuses texts with nothing to learn', () => {
    expect(() => trainLabelled([{ text: '。。', label: 'a' }], 'label', 'v')).toThrow('nothing to learn');
  });
});

describe('decodeModel', () => {
  it('refuses a model that learned nothing', () => {
    const artefact = encodeModel(trainLabelled(texts, 'label', 'v'));
    const bytes = Buffer.from(artefact.weights, 'base64').fill(0).toString('base64');
    expect(() => decodeModel({ ...artefact, weights: bytes })).toThrow('learned nothing');
  });

  it('refuses a file that was cut off', () => {
    const artefact = encodeModel(trainLabelled(texts, 'label', 'v'));
    expect(() => decodeModel({ ...artefact, weights: artefact.weights.slice(0, 40) })).toThrow('incomplete');
  });
});
