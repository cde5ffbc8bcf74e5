import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Language } from '#domain/language';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Headless and quiet: nothing is looked up outside this machine. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @throws Error when there is no Chromium: a console that no browser opened is not tested */
export function openBrowser(): Promise<Browser> {
  const executablePath = CHROMIUM.find((path) => existsSync(path));
  if (executablePath === undefined)
    throw new Error('CHROMIUM IS MISSING: install Debian’s chromium; the console was NOT tested');
  return chromium.launch({ executablePath, args: FLAGS });
}

/** A page in one language that remembers every error it showed and every request that left the origin. */
export type WatchedPage = { page: Page; faults: string[] };

type OpenOptions = { path?: string; enter?(context: BrowserContext): Promise<void>; isDark?: boolean };

/**
 * @param options `path` is the page of the console, `enter` prepares the context (a session), `isDark` the night colours
 */
export async function openPage(
  browser: Browser,
  origin: string,
  language: Language,
  { path = '', enter, isDark = false }: OpenOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
    colorScheme: isDark ? 'dark' : 'light',
  });
  await context.addInitScript(`
    if (localStorage.getItem('RaStorehotline.version') === null) {
      localStorage.setItem('RaStorehotline.version', '1');
      localStorage.setItem('RaStorehotline.locale', '"${language}"');
    }`);
  await enter?.(context);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message.text())) faults.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.protocol !== 'blob:' && url.origin !== origin)
      faults.push(`left the origin: ${url.origin}`);
  });
  await page.goto(path === '' ? origin : `${origin}/#${path}`);
  return { page, faults };
}

/** Before the sign-in the console asks who is signed in, and Chromium reports the 401 as an error. */
const isExpected = (text: string): boolean => text.includes('401 (Unauthorized)');

export async function signIn(
  page: Page,
  { username, password }: { username: string; password: string },
): Promise<void> {
  await page.locator('input[name=username]').fill(username);
  await page.locator('input[name=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.locator('input[name=password]').waitFor({ state: 'detached' });
}
