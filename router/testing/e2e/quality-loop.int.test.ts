import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { insertCorrection } from '#db/stores/correction-store';
import type { Receipt } from '#domain/intake';
import type { ModelDetail } from '#domain/wire/model-wire';
import { readCorpus } from '#engine/commands/read-corpus';
import { type CorpusRow, routeOf } from '#engine/train/corpus-row';
import { foldOf } from '#engine/train/folds';
import type { ApiUser } from '#testing/api-user';
import { startTestSystem, type TestSystem } from '#testing/test-system';
import { until } from '#testing/until';

/** Seven trainings on a machine that does other things too. */
const TRAINING_MS = 240_000;
jest.setTimeout(2 * TRAINING_MS);

const reason = 'weekly training';
let corpusDir: string;
let english: CorpusRow[];
let corpus: CorpusRow[];
let system: TestSystem;
let supervisor: ApiUser;

/** A fourteenth of the English situations is enough to learn from; the whole corpus takes minutes. */
beforeAll(() => {
  corpusDir = mkdtempSync(join(tmpdir(), 'hotline-corpus-'));
  english = readCorpus().filter(({ language }) => language === 'en');
  corpus = english.filter(({ situation }) => foldOf(situation, 14) === 0);
  writeFileSync(join(corpusDir, 'en.jsonl'), corpus.map((row) => JSON.stringify(row)).join('\n'));
});
afterAll(() => rmSync(corpusDir, { recursive: true, force: true }));
beforeEach(async () => {
  system = await startTestSystem({ corpusDir });
  supervisor = await system.signIn('supervisor');
});
afterEach(() => system.close());

/** Contacts with these texts, and what a person decided of each. */
async function teach(rows: CorpusRow[], decide: (row: CorpusRow) => Pick<CorpusRow, 'category' | 'priority'>) {
  const actor = await system.database.user.findFirstOrThrow({ where: { username: 'seat-110-1' } });
  const receipts = await Promise.all(
    rows.map((row, at) =>
      system.client.post<Receipt>('/v1/intake/sms', {
        externalId: `taught-${at}`,
        dialled: '12345',
        text: `${row.text} (${at})`,
      }),
    ),
  );
  for (const [at, { body }] of receipts.entries()) {
    const { category, priority } = decide(rows[at]!);
    await insertCorrection(system.database, {
      cityId: actor.cityId,
      caseId: body.caseId,
      actorId: actor.id,
      at: system.clock.now(),
      line: category.startsWith('5') || category.startsWith('6') ? '110' : '12345',
      category,
      priority,
    });
  }
}

const trained = async (): Promise<ModelDetail> => {
  const { body, status } = await supervisor.post<ModelDetail>('/v1/models', { reason });
  expect([status, body.status]).toEqual([202, 'candidate']);
  return until(
    'the model is trained',
    async () => {
      const { body: now } = await supervisor.get<ModelDetail>(`/v1/models/${body.id}`);
      return now.status === 'candidate' ? undefined : now;
    },
    TRAINING_MS,
  );
};
const versionOf = async ({ contactId }: Receipt): Promise<string> =>
  (await system.database.triageDecision.findFirstOrThrow({ where: { contactId } })).modelVersion;
const decidedBy = (version: RegExp) =>
  until(`${version} decides`, async () => version.test(await versionOf(await system.send('fire'))));

/** A matter with a class, and not the one that seals its callers: an informant's words teach nothing. */
const isPlain = ({ category }: CorpusRow) => category < '90' && category !== '64';
const isEmergency = (row: CorpusRow) => ['110/P0', '110/P1'].includes(routeOf(row));
const everyNth = <T>(items: T[], count: number) =>
  items.filter((_, at) => at % Math.floor(items.length / count) === 0).slice(0, count);

describe('a model', () => {
  it('learns from confirmed cases, watches in shadow, goes live with a reason, and is taken back', async () => {
    await teach(everyNth(corpus.filter(isPlain), 12), (row) => row);
    const model = await trained();
    expect([model.status, model.failure, model.evaluation?.objections]).toEqual(['shadow', null, []]);
    expect(model.evaluation).toMatchObject({ learnedFrom: { corpus: corpus.length, confirmed: 12 }, missed: [] });
    expect(model.evaluation?.liveVersion).toMatch(/^shipped/);
    expect(model.evaluation?.classes.length).toBeGreaterThan(20);
    expect(model.evaluation?.drift).toMatchObject([{ day: '2026-11-19', contacts: 12 }]);

    await until('the shadow has judged what the shipped model decided', async () => {
      expect(await versionOf(await system.send('fire'))).toMatch(/^shipped/);
      const { body } = await supervisor.get<ModelDetail>(`/v1/models/${model.id}`);
      return body.shadow?.contacts;
    });

    const promoted = await supervisor.post<ModelDetail>(`/v1/models/${model.id}/promote`, {
      reason: 'a week in shadow',
    });
    expect(promoted.body).toMatchObject({ status: 'live', version: 'retrained-1' });
    await decidedBy(/^retrained-1$/);
    const taken = await supervisor.post<ModelDetail>(`/v1/models/${model.id}/roll-back`, { reason: 'asks too often' });
    expect(taken.body.events.map(({ type, reason: why }) => [type, why])).toEqual([
      ['requested', reason],
      ['passed', null],
      ['promoted', 'a week in shadow'],
      ['rolled-back', 'asks too often'],
    ]);
    await decidedBy(/^shipped/);
  });

  it('that was taught that 300 emergencies are noise is stopped at the gate', async () => {
    await teach(everyNth(english.filter(isEmergency), 300), () => ({ category: '900400', priority: 'P3' }));
    const model = await trained();
    expect(model.status).toBe('refused');
    const sealed = await system.database.case.count({ where: { confidentiality: 'INFORMANT_SEALED' } });
    expect(sealed).toBeLessThan(30);
    expect(model.evaluation?.learnedFrom).toMatchObject({ confirmed: 300 - sealed, corrected: 300 - sealed });
    expect(model.evaluation?.objections).toContainEqual(
      expect.objectContaining({ code: 'figure-worse', figure: 'urgentStraight' }),
    );
    expect((await supervisor.post(`/v1/models/${model.id}/promote`, { reason })).status).toBe(409);
    expect(await versionOf(await system.send('fire'))).toMatch(/^shipped/);
  });
});

describe('a training that fails', () => {
  it('says why, harms nobody, and the next one may be asked for', async () => {
    rmSync(corpusDir, { recursive: true });
    const model = await trained();
    expect(model).toMatchObject({ status: 'failed', evaluation: null });
    expect(model.failure).toContain('ENOENT');
    expect((await supervisor.post('/v1/models', { reason })).status).toBe(202);
    expect(await versionOf(await system.send('fire'))).toMatch(/^shipped/);
  });
});
