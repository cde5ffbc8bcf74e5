import type { CorpusRow } from '#engine/train/corpus-row';
import { redialOf } from './callers';
import { createCorpusTexts } from './corpus-texts';
import { planContacts } from './plan-contacts';
import { type Stream, scenarioSchema } from './scenario-file';

const row = (changes: Partial<CorpusRow>): CorpusRow => ({
  ...{
    situation: 's',
    text: '楼下着火了',
    category: '51',
    priority: 'P0',
    language: 'zh',
    channel: 'phone',
    voice: 'adult',
  },
  ...changes,
});
const ROWS = [
  row({ situation: 'fire', text: '楼下着火了' }),
  row({ situation: 'fire', text: '楼道里全是烟' }),
  row({ situation: 'lamp', text: '路灯坏了', category: '01', priority: 'P3' }),
  row({ situation: 'lamp-en', text: 'The street light is out', category: '01', priority: 'P3', language: 'en' }),
];
const texts = createCorpusTexts(ROWS);
const streamSchema = scenarioSchema.shape.streams.element;
const stream = (changes: Record<string, unknown> = {}, callers: Record<string, unknown> = {}): Stream =>
  streamSchema.parse({
    ...{ name: 'calls', dialled: '110', perDay: 50_000 },
    matters: [{ weight: 1, categories: ['51', '01'] }],
    callers: { patienceSeconds: 60, ...callers },
    ...changes,
  });
const HOUR = { startHour: 10, minutes: 60, scale: 1 };
const plan = (one: Stream, seed = 1) => planContacts([one], HOUR, seed, texts);

describe('planContacts', () => {
  it('makes the same list of the same seed, in order, with keys of their own', () => {
    const contacts = plan(stream());
    expect(contacts).toEqual(plan(stream()));
    expect(plan(stream(), 2)).not.toEqual(contacts);
    expect(contacts.map(({ at }) => at)).toEqual(contacts.map(({ at }) => at).sort((a, b) => a - b));
    expect(new Set(contacts.map(({ key }) => key)).size).toBe(contacts.length);
  });

  it('knows the truth of each', () => {
    for (const { text, truth } of plan(stream())) {
      const labelled = ROWS.find((one) => one.text === text);
      expect(truth).toMatchObject({ category: labelled?.category, priority: labelled?.priority });
    }
  });

  it('lets several tell of one incident, near each other and within its time', () => {
    const contacts = plan(stream({}, { sameIncident: 0.5, incidentMinutes: 5 }));
    const retold = contacts.filter(({ isRetold }) => isRetold);
    expect(retold.length / contacts.length).toBeCloseTo(0.5, 1);
    for (const one of retold.slice(0, 100)) {
      const first = contacts.find(({ truth, isRetold }) => truth.incident === one.truth.incident && !isRetold);
      expect(one.truth.category).toBe(first?.truth.category);
      expect(one.at - (first?.at ?? 0)).toBeLessThanOrEqual(300);
      expect(Math.abs(one.place.lat - (first?.place.lat ?? 0))).toBeLessThan(0.001);
    }
  });

  it('cuts calls off, leaves others silent, and gives messages late and twice', () => {
    const calls = plan(stream({}, { dropped: 0.3, silent: 0.2 }));
    const share = (ending: string) => calls.filter((one) => one.ending === ending).length / calls.length;
    expect(share('ABANDONED')).toBeCloseTo(0.3, 1);
    expect(share('SILENT')).toBeCloseTo(0.2, 1);
    const written = plan(stream({ channels: { sms: 1 } }, { delayed: 1, delayMinutes: 20, doubled: 0.4 }));
    expect(written.filter(({ isDoubled }) => isDoubled).length / written.length).toBeCloseTo(0.4, 1);
    expect(written.at(-1)!.at).toBeGreaterThan(3_600);
    expect(written.every(({ ending }) => ending === undefined)).toBe(true);
  });

  it('shares few numbers among nuisance callers', () => {
    expect(new Set(plan(stream({}, { numbers: 1 })).map(({ phone }) => phone)).size).toBe(1);
  });

  it('speaks the language that is wanted where the corpus has it', () => {
    const english = plan(stream({ languages: { en: 1 }, matters: [{ weight: 1, categories: ['01'] }] }));
    expect(english.every(({ text }) => text === 'The street light is out')).toBe(true);
  });
});

describe('redialOf', () => {
  const calls = stream({}, { redial: { probability: 1, atMost: 2, medianSeconds: 40 } });
  const [first] = plan(calls);

  it('calls again after a while with the same matter, so often and no more', () => {
    const again = redialOf(first!, 500, [calls]);
    expect(again).toMatchObject({ text: first!.text, phone: first!.phone, attempt: 1, isRetold: true });
    expect(again!.at).toBeGreaterThan(500);
    const twice = redialOf(again!, 900, [calls]);
    expect(twice?.key).toBe(`${first!.key}-again-2`);
    expect(redialOf(twice!, 1_300, [calls])).toBeUndefined();
  });

  it('gives up where nobody redials', () => expect(redialOf(first!, 500, [stream()])).toBeUndefined());
});
