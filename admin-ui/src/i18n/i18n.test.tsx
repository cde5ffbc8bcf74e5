import { fireEvent, screen, waitFor } from '@testing-library/react';
import raEnglish from 'ra-language-english';
import { LANGUAGES, type Language } from '#domain/language';
import { createFakeServer } from '../test/fake-server';
import { renderApp } from '../test/render-app';
import { en } from './en';
import { LANGUAGE_TAGS } from './languages';
import { vi } from './vi';
import { zh } from './zh';

const CATALOGUES = { zh, en, vi };

const flat = (messages: object, path = ''): [key: string, text: string][] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
const placeholders = (text: string) => [...new Set(text.match(/%\{\w+\}/g) ?? [])].sort();

const PAGES: [account: string, path: string, landmark: string][] = [
  ['taker110', '/desk', 'main'],
  ['supervisor', '/board', 'main'],
  ['supervisor', '/staffing', 'table'],
  ['supervisor', '/reports', 'table'],
  ['supervisor', '/three-rates', 'main'],
  ['supervisor', '/cases', 'table'],
  ['supervisor', '/call-backs', 'main'],
  ['supervisor', '/contacts', 'table'],
  ['supervisor', '/notifications', 'main'],
  ['supervisor', '/triage', 'main'],
  ['supervisor', '/units', 'table'],
  ['supervisor', '/policies', 'table'],
  ['supervisor', '/boundary-rules', 'table'],
  ['security-admin', '/users', 'table'],
  ['security-admin', '/api-clients', 'table'],
];

/** The entry of the rail under which a page stands. */
const navOf = (path: string) => (path === '/boundary-rules' ? 'policies' : (path.slice(1) as keyof typeof zh.nav));

describe('catalogues', () => {
  it.each(LANGUAGES)('say everything that react-admin asks for in %s', (language) => {
    const known = new Set(flat(CATALOGUES[language].ra).map(([key]) => key));
    expect(flat(raEnglish.ra).flatMap(([key]) => (known.has(key) ? [] : [key]))).toEqual([]);
  });

  it.each(['en', 'vi'] as const)('keep every value that the Chinese sentence holds in %s', (language) => {
    const { ra: _ra, ...own } = zh;
    const texts = new Map(flat(CATALOGUES[language]));
    for (const [key, text] of flat(own))
      expect([key, placeholders(texts.get(key) ?? '')]).toEqual([key, placeholders(text)]);
  });

  it('leave no sentence empty', () => {
    for (const language of LANGUAGES) {
      const { ra: _ra, ...own } = CATALOGUES[language];
      expect(flat(own).filter(([, text]) => text.trim() === '')).toEqual([]);
    }
  });

  it('hold no Chinese but the name of the language in the others', () => {
    for (const language of ['en', 'vi'] as const) {
      const chinese = flat(CATALOGUES[language]).filter(
        ([key, text]) => key !== 'language.zh' && /\p{Script=Han}/u.test(text),
      );
      expect(chinese).toEqual([]);
    }
  });
});

describe('screens', () => {
  const cases = LANGUAGES.flatMap((language) =>
    PAGES.map(([as, path, landmark]) => ({ language, as, path, landmark })),
  );

  it.each(cases)('show no key and miss none: $path in $language', async ({ language, as, path, landmark }) => {
    const server = createFakeServer();
    server.add({ text: 'words', needsHuman: true, line: '110', category: '63' });
    const { missing, container } = renderApp({ as, path, language, server });
    await waitFor(() => expect(container.querySelector('header')).not.toBeNull());
    await screen.findAllByRole(landmark);
    await waitFor(() => expect(document.documentElement.lang).toBe(LANGUAGE_TAGS[language]));
    await waitFor(() => expect(container.textContent).toContain(CATALOGUES[language].nav[navOf(path)]));
    expect(missing).toEqual([]);
    expect(container.textContent).not.toMatch(/\b(ra|resources|app|desk|case|board|errors|status|field)\.[a-z]/i);
  });

  it('change language where they stand, and remember it after signing out', async () => {
    const { unmount } = renderApp({ as: 'supervisor', path: '/board' });
    fireEvent.click(await screen.findByRole('button', { name: /界面语言/ }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Tiếng Việt' }));
    await screen.findAllByText('Hàng đợi 110');
    expect(document.documentElement.lang).toBe('vi-VN');
    fireEvent.click(screen.getByRole('button', { name: 'Đăng xuất' }));
    await screen.findByRole('heading', { name: 'Đăng nhập' });
    unmount();
    const remembered: Language = JSON.parse(localStorage.getItem('RaStorehotline.locale') ?? '""');
    expect(remembered).toBe('vi');
  });
});
