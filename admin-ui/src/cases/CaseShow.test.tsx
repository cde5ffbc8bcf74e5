import { screen, within } from '@testing-library/react';
import { type Language, LANGUAGES } from '#domain/language';
import { evidenceOf } from '../test/build-case';
import { createFakeServer } from '../test/fake-server';
import { renderApp } from '../test/render-app';

const RULES = {
  zh: '规则 3 · 词典 5 · 代价 2',
  en: 'rules 3 · lexicon 5 · costs 2',
  vi: 'quy tắc 3 · từ điển 5 · chi phí 2',
};

/** The page of a case, as a supervisor reads it. */
async function reading(seed: Parameters<ReturnType<typeof createFakeServer>['add']>[0], language: Language = 'zh') {
  const server = createFakeServer();
  const { id } = server.add(seed);
  renderApp({ as: 'supervisor', path: `/cases/${id}/show`, server, language });
  return screen.findByRole('article');
}

describe('the page of a case', () => {
  it.each(LANGUAGES)('names the rules that read the text in the words of the reader, in %s', async (language) => {
    const page = await reading({}, language);
    expect(page.textContent).toContain(RULES[language]);
    expect(page.textContent).not.toContain('lexicon 5,');
  });

  it('says each word that a reason rests on once, and no class that rounds to nothing', async () => {
    const text = '路灯坏了,路灯不亮';
    const light = evidenceOf(text, '路灯', 'model', '01').evidence[0]!;
    const page = await reading({
      text,
      reasons: [
        {
          kind: 'model',
          code: '01',
          evidence: [light, { ...light, start: 5, end: 7 }, { start: 1, end: 2, text: '灯' }],
        },
      ],
      alternatives: [
        { line: '12345', category: '01', confidence: 0.11 },
        { line: '12345', category: '04', confidence: 0.004 },
      ],
    });
    const proposal = within(page).getByRole('region', { name: '系统建议' });
    expect(within(proposal).getByTitle('依据原文').textContent).toBe('“路灯”');
    expect(proposal.textContent).toContain('11%');
    expect(proposal.textContent).not.toMatch(/(?<!\d)0%/);
  });

  it('numbers a limit that ran more than once, because the case waited again', async () => {
    const page = await reading({});
    const limits = within(page).getByRole('region', { name: '时限' });
    const names = within(limits)
      .getAllByRole('term')
      .map(({ textContent }) => textContent);
    expect(names).toEqual(['接听', '接听（第 2 次）', '接听（第 3 次）']);
  });
});
