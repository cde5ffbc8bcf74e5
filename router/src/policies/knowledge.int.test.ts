import { LANGUAGES } from '#domain/language';
import type { Problem } from '#domain/wire/problem-wire';
import type { ApiUser } from '#testing/api-user';
import { policyEditor } from '#testing/policy-editor';
import { createTestClock } from '#testing/test-clock';
import { startTestRouter, type TestRouter } from '#testing/test-router';

const names = { zh: '低空飞行', en: 'Low flights', vi: 'Bay thấp' };
let router: TestRouter;
let admin: ApiUser;
beforeAll(async () => {
  router = await startTestRouter({ clock: createTestClock() });
  admin = await router.signIn('admin');
});
afterAll(() => router.close());

const { list, change, edit, faultOf } = policyEditor(() => admin);

describe('knowledge', () => {
  const article = {
    ...{ code: 'lamp-repair', use: 'REPLY', category: '01', title: names, words: names, source: names },
    ...{
      departmentCode: 'D02',
      audience: 'PUBLIC',
      lines: ['110', '12345'],
      status: 'PUBLISHED',
      validFrom: '2026-11-19',
      validTo: null,
    },
    reviewBy: '2027-05-01',
  };
  const found = async (query: string, user = admin) =>
    (await user.get<{ items: { code: string }[] }>(`/v1/knowledge?${query}`)).body.items.map(({ code }) => code);
  const codes = (category: string, user = admin) => found(`category=${category}`, user);

  it('says of each emergency class what a caller is told until help arrives, in every language, and who must confirm it', async () => {
    const told = (await list('knowledge')).map(({ value }) => value).filter(({ use }) => use === 'INSTRUCTION');
    const classes = ['51', '52', '53', '54', '55', '56', '57', '58', '59', '65'];
    expect(told.map(({ category }) => category).sort()).toEqual(classes);
    for (const { words, source, status } of told) {
      expect(LANGUAGES.filter((language) => words[language] !== '')).toEqual(LANGUAGES);
      expect(source).toEqual({
        zh: expect.stringMatching(/急救中心和消防救援机构确认$/),
        en: expect.stringMatching(/^[^·\p{Script=Han}]+$/u),
        vi: expect.stringMatching(/^[^·\p{Script=Han}]+$/u),
      });
      expect(status).toBe('PUBLISHED');
    }
  });

  it('is shown for its class while it is in force, what is for every class last', async () => {
    await change('knowledge', { version: 0, value: { ...article, code: 'any-class', category: 'any' } });
    await change('knowledge', { version: 0, value: article });
    await change('knowledge', { version: 0, value: { ...article, code: 'draft', status: 'DRAFT' } });
    await change('knowledge', { version: 0, value: { ...article, code: 'later', validFrom: '2026-11-20' } });
    const old = { validFrom: '2026-01-01', validTo: '2026-11-18' };
    await change('knowledge', { version: 0, value: { ...article, code: 'over', ...old } });
    const shipped = ['street-lamp', 'more-needed', 'passed-on', 'which-line'];
    expect((await codes('01')).filter((code) => !shipped.includes(code))).toEqual(['lamp-repair', 'any-class']);
    expect(await codes('02')).not.toContain('lamp-repair');
    await edit('knowledge', 'lamp-repair', { status: 'WITHDRAWN' });
    expect(await codes('01')).not.toContain('lamp-repair');
  });

  it('is read at the seats of its line, or shared by both, and found there by its words', async () => {
    const [of110, of12345] = [await router.signIn('seat-110-1'), await router.signIn('seat-12345-1')];
    const drones = { zh: '无人机黑飞处置', en: 'Drones', vi: 'Máy bay không người lái' };
    const article110 = { ...article, code: 'drones', title: drones, lines: ['110'] };
    await change('knowledge', { version: 0, value: article110 });
    const search = `words=${encodeURIComponent('无人机 黑飞')}`;
    const seen = async () => [
      ...(await Promise.all([of110, of12345, admin].map((user) => found(search, user)))),
      ...(await Promise.all([of110, of12345].map((user) => codes('01', user)))).map((all) => all.includes('drones')),
    ];
    expect(await seen()).toEqual([['drones'], [], ['drones'], true, false]);
    await edit('knowledge', 'drones', { lines: ['110', '12345'] });
    expect(await seen()).toEqual([['drones'], ['drones'], ['drones'], true, true]);
    expect(await faultOf(edit('knowledge', 'drones', { lines: [] }))).toEqual([400, 'value.lines']);
    await edit('knowledge', 'drones', { status: 'WITHDRAWN' });
    expect(await found(search)).toEqual([]);
    expect((await of110.get<Problem>('/v1/knowledge')).body.issues?.[0]?.path).toBe('words');
  });

  it('is not taken with days that cannot be', async () => {
    const value = { ...article, code: 'wrong', validTo: '2026-11-01' };
    expect(await faultOf(change('knowledge', { version: 0, value }))).toEqual([400, 'value.validTo']);
  });
});
