import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Receipt } from '#domain/intake';
import type { Language } from '#domain/language';
import type { CaseDetail } from '#domain/wire/case-wire';
import { startTemporarySystem, type TemporarySystem } from '#platform/launcher/start-temporary';
import { type ApiUser, createApiUser } from '../api-user';
import { openBrowser, openPage, type WatchedPage } from '../browser';
import { markLanguage } from '../marked-language';
import { until } from '../until';

/** The night's colours; the Vietnamese words with marks around them. */
type Look = { isDark?: boolean; isMarked?: boolean };

/** A whole system with its console built, one browser, and people at it who are signed in. */
export type ConsoleRoom = {
  url: string;
  /** Who sees the cases of both lines, without a screen. */
  supervisor: ApiUser;
  /** A system that reports contacts. */
  client: ApiUser;
  credentialsOf(username: string): { username: string; password: string };
  /** Somebody signed in without a screen. */
  signIn(username: string): Promise<ApiUser>;
  /** Somebody signed in at a screen of their own. */
  open(username: string, language: Language, path?: string, options?: Look): Promise<WatchedPage>;
  /** A call comes in. */
  call(text: string, options?: { dialled?: '110' | '12345'; phone?: string }): Promise<Receipt>;
  caseOf(caseId: string): Promise<CaseDetail>;
  reaches(caseId: string, status: CaseDetail['status']): Promise<unknown>;
  close(): Promise<void>;
};

export async function openConsoleRoom(settings: Record<string, string> = {}): Promise<ConsoleRoom> {
  const system: TemporarySystem = await startTemporarySystem(settings);
  const browser: Browser = await openBrowser();
  const cookies = new Map<string, Promise<string>>();
  let sent = 0;

  const credentialsOf = (username: string) => {
    const password = system.credentials.users.find((user) => user.username === username)?.password ?? '';
    return { username, password };
  };
  const cookieOf = (username: string): Promise<string> => {
    const known = cookies.get(username);
    if (known !== undefined) return known;
    const cookie = createApiUser(system.url, {})
      .post('/v1/session', credentialsOf(username))
      .then(({ headers }) => headers.get('set-cookie')?.split(';')[0] ?? '');
    cookies.set(username, cookie);
    return cookie;
  };
  const signIn = async (username: string) => createApiUser(system.url, { cookie: await cookieOf(username) });
  const supervisor = await signIn('supervisor');
  const client = createApiUser(system.url, { authorization: `Bearer ${system.credentials.apiClients[0]?.key}` });
  const caseOf = async (caseId: string) => (await supervisor.get<CaseDetail>(`/v1/cases/${caseId}`)).body;

  return {
    url: system.url,
    supervisor,
    client,
    credentialsOf,
    signIn,
    async open(username, language, path = '/', { isDark, isMarked = false } = {}) {
      const [name = '', value = ''] = (await cookieOf(username)).split('=');
      const enter = async (context: BrowserContext) => {
        await context.addCookies([{ name, value, url: system.url }]);
        if (isMarked) await markLanguage(context);
      };
      return openPage(browser, system.url, language, { path, enter, isDark });
    },
    async call(text, { dialled = '12345', phone } = {}) {
      sent += 1;
      const caller = phone === undefined ? {} : { caller: { phone } };
      const body = { externalId: `browser-${sent}`, dialled, text, ...caller };
      return (await client.post<Receipt>('/v1/intake/phone', body)).body;
    },
    caseOf,
    reaches: (caseId, status) => until(`case ${status}`, async () => (await caseOf(caseId)).status === status),
    async close() {
      await browser.close();
      await system.stop();
    },
  };
}

/** Until a form that was sent is gone, a key would be a letter in it. */
export const leaveForm = (page: Page): Promise<void> => page.locator('form :focus').waitFor({ state: 'detached' });

/** Presses a shortcut once the screen shows it on its button, as a person would. */
export async function press(page: Page, key: string): Promise<void> {
  await leaveForm(page);
  const isShifted = /^[A-Z]$/.test(key);
  const shown = isShifted ? `⇧${key}` : key.toUpperCase();
  await page
    .locator('kbd', { hasText: new RegExp(`^${shown}$`) })
    .first()
    .waitFor();
  await page.keyboard.press(isShifted ? `Shift+${key}` : key);
}

/** Opens the form of an action by its key, types into the field that has the focus, and sends it. */
export async function act(page: Page, key: string, text?: string): Promise<void> {
  await openForm(page, key);
  if (text !== undefined) await page.keyboard.type(text);
  await page.keyboard.press('Control+Enter');
}

/** Opens the form of an action by its key and waits until its first field has the focus. */
export async function openForm(page: Page, key: string): Promise<void> {
  await press(page, key);
  await page.locator('form :focus').waitFor();
}
