import { CATEGORIES } from '#db/seed/categories';
import { LANGUAGES } from '#domain/language';
import { QUESTION_TOPICS } from '#domain/question';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { Problem } from '#domain/wire/problem-wire';
import type { GuidedQuestions } from '#domain/wire/question-wire';
import type { ApiUser } from '#testing/api-user';
import { startTestSystem, type TestSystem } from '#testing/test-system';
import { until } from '#testing/until';

jest.setTimeout(60_000);

let system: TestSystem;
let taker: ApiUser;
/** Who sees the cases of both lines. */
let reader: ApiUser;
beforeAll(async () => {
  system = await startTestSystem({ settings: { SEAT_LEASE_MS: '600000', OFFER_RING_MS: '600000' } });
  taker = await system.signIn('seat-110-1');
  reader = await system.signIn('supervisor');
});
afterAll(() => system.close());

const questionsOf = async (user: ApiUser, caseId: string) =>
  (await user.get<GuidedQuestions>(`/v1/cases/${caseId}/questions`)).body;
const answer = (user: ApiUser, { id, version, fence }: CaseDetail, answers: object) =>
  user.post<GuidedQuestions & Problem>(`/v1/cases/${id}/answers`, { version, fence: fence ?? undefined, answers });

async function hold(): Promise<CaseDetail> {
  await system.send('fire', { dialled: '110' });
  await taker.ready();
  await until('it rings', async () => (await taker.get<{ offer: unknown }>('/v1/seat')).body.offer);
  return taker.accept();
}

describe('the questions of a case', () => {
  it('are those of its class, in their order, in three languages', async () => {
    const rows = await system.database.guidedQuestion.findMany();
    const classes = CATEGORIES.filter(({ kind }) => kind === 'emergency').map(({ code }) => code);
    for (const category of [...classes, 'any']) {
      const asked = rows.filter((row) => row.category === category);
      expect(asked.map(({ topic }) => topic).sort()).toEqual([...QUESTION_TOPICS].sort());
      for (const { words } of asked) expect(Object.keys(words as object).sort()).toEqual([...LANGUAGES].sort());
    }
    const { caseId } = await system.send('lamp');
    const lamp = await questionsOf(reader, caseId);
    expect(lamp).toMatchObject({ category: 'any', version: 1, mayAnswer: false });
    expect(lamp.questions.map(({ topic }) => topic)).toEqual([...QUESTION_TOPICS]);
  });

  it('are answered by who holds it: the answers stand in the history, and a place that nobody knew is its place', async () => {
    const held = await hold();
    expect(await questionsOf(taker, held.id)).toMatchObject({ category: '51', mayAnswer: true });
    const first = await answer(taker, held, { place: '解放路1号', safety: '二楼还有人' });
    expect(first.status).toBe(200);
    expect((await answer(taker, held, { who: '房东' })).status).toBe(409);
    const now = (await taker.get<CaseDetail>(`/v1/cases/${held.id}`)).body;
    const second = await answer(taker, now, { safety: '都出来了', who: '房东' });
    const answers = Object.fromEntries(second.body.questions.map((one) => [one.topic, one.answer]));
    expect(answers).toEqual({ place: '解放路1号', safety: '都出来了', what: null, when: null, who: '房东' });
    const { body } = await taker.get<CaseDetail>(`/v1/cases/${held.id}`);
    expect(body.contacts[0]?.address).toBe('解放路1号');
    expect(body.events.filter(({ type }) => type === 'questions-answered').map(({ data }) => data.note)).toEqual([
      '解放路1号；二楼还有人',
      '都出来了；房东',
    ]);
    await answer(taker, body, { place: '解放路2号' });
    const after = (await taker.get<CaseDetail>(`/v1/cases/${held.id}`)).body;
    expect(after.contacts[0]?.address).toBe('解放路1号');
    const other = await system.signIn('seat-110-2');
    expect((await answer(other, after, { when: '刚才' })).status).toBe(409);
    const supervisor = await system.signIn('supervisor');
    expect((await answer(supervisor, after, { when: '刚才' })).status).toBe(403);
    const wrong = await answer(taker, after, { weather: '晴' });
    expect([wrong.status, wrong.body.issues?.[0]?.path]).toEqual([400, 'answers.weather']);
    expect((await answer(taker, after, {})).status).toBe(400);
  });

  it('stay as they were asked: a change is a new version', async () => {
    const { database } = system;
    await expect(database.guidedQuestion.updateMany({ data: { words: {} } })).rejects.toThrow('append-only');
    const key = { cityId: 'city-1', category: 'any', version: 2, topic: 'what', createdAt: new Date() };
    await database.guidedQuestion.create({ data: { ...key, words: { zh: '何事？', en: 'What?', vi: 'Việc gì?' } } });
    const { caseId } = await system.send('lamp');
    expect(await questionsOf(reader, caseId)).toMatchObject({ version: 2, questions: [{ topic: 'what' }] });
  });
});
