import type { BrowserContext, Page } from 'playwright-core';

/** Puts its signs around every sentence of a catalogue, and around each form of one that has several. */
const MARK = `const mark = (one) =>
  typeof one === 'string'
    ? one.split(' |||| ').map((part) => '⟦' + part + '⟧').join(' |||| ')
    : one !== null && typeof one === 'object'
      ? Object.fromEntries(Object.entries(one).map(([key, value]) => [key, mark(value)]))
      : one;`;

/** Serves the Vietnamese catalogue with every sentence marked, so that text without marks came from somewhere else. */
export async function markLanguage(context: BrowserContext): Promise<void> {
  await context.route(/\/assets\/vi-[^/]+\.js$/, async (route) => {
    const url = new URL(route.request().url());
    const body = `import { vi as words } from '${url.pathname}?unmarked';\n${MARK}\nexport const vi = mark(words);`;
    await route.fulfill({ contentType: 'text/javascript', body });
  });
}

/**
 * What the server answers to this page from now on, as one text: what of it is shown is data. It is read on its way, since
 * a browser that is busy forgets what it was sent.
 */
export async function rememberData(page: Page): Promise<() => string> {
  const answers: string[] = [];
  await page.route(/\/v1\/(?!stream$)/, async (route) => {
    const pass = async () => {
      const response = await route.fetch();
      answers.push(valuesOf(await response.text()));
      await route.fulfill({ response });
    };
    // A page that is left no longer waits for its answers.
    await pass().catch(() => undefined);
  });
  return () => answers.join('\n');
}

/** A code of a closed list is for machines: shown as it is, it is a word that somebody forgot to translate. */
const isCode = (value: string): boolean => /^[A-Z]+(_[A-Z]+)+$/.test(value);

function valuesOf(json: string): string {
  const values: string[] = [];
  if (!/^[[{]/.test(json)) return '';
  JSON.parse(json, (_key, value: unknown) => {
    if (typeof value === 'string' && !isCode(value)) values.push(value);
    return value;
  });
  return values.join('\n');
}

/** Every text and name on the page but the caps of keys, the words of callers and dates, which the browser writes. */
const TEXTS = `[...document.querySelectorAll('body *')].flatMap((one) => {
  if (one.closest('kbd, time, script, style, [lang=""]')) return [];
  const named = ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) => one.getAttribute(name) ?? []);
  const own = [...one.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data);
  return [...named, own.join(' ')].filter((text) => !/GMT/.test(text));
})`;

/** Keys are called the same in every language. */
const KEYS = ['Ctrl', 'Enter', 'Esc'];

/** The words of dates, which the browser writes: every weekday and month, long and short. */
const DATE_WORDS = new Set(
  Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day))).flatMap((date) =>
    (['full', 'medium'] as const).flatMap((dateStyle) =>
      new Intl.DateTimeFormat('vi', { dateStyle })
        .format(date)
        .toLowerCase()
        .split(/[^\p{L}]+/u),
    ),
  ),
);

/** The words on the page that are neither of the catalogue nor of the data. */
export async function strayWords(page: Page, data: string): Promise<string[]> {
  const texts = await page.evaluate<string[]>(TEXTS);
  const left = texts.map(withoutMarked).flatMap((text) => text.split(/[^\p{L}]+/u));
  return [...new Set(left)].filter(
    (word) => word.length > 1 && !KEYS.includes(word) && !DATE_WORDS.has(word.toLowerCase()) && !data.includes(word),
  );
}

/** A sentence may hold another as its value: the innermost goes first. */
function withoutMarked(text: string): string {
  const next = text.replace(/⟦[^⟦⟧]*⟧/gu, ' ');
  return next === text ? text : withoutMarked(next);
}
