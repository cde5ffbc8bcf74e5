import { execFileSync } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import type { Receipt } from '#domain/intake';
import { LANGUAGES } from '#domain/language';
import type { CaseDetail } from '#domain/wire/case-wire';
import { startTemporarySystem, type TemporarySystem } from '#platform/launcher/start-temporary';
import { type ApiUser, createApiUser } from '../api-user';
import { openBrowser, openPage, signIn } from '../browser';
import { until } from '../until';

jest.setTimeout(180_000);

let system: TemporarySystem;
let browser: Browser;
let supervisor: ApiUser;
let sent = 0;

beforeAll(async () => {
  execFileSync(process.execPath, ['.config/build.mjs'], { stdio: 'ignore' });
  system = await startTemporarySystem();
  browser = await openBrowser();
  supervisor = await userOf('supervisor');
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

const credentialsOf = (username: string) => {
  const password = system.credentials.users.find((user) => user.username === username)?.password ?? '';
  return { username, password };
};

async function userOf(username: string): Promise<ApiUser> {
  const answer = await createApiUser(system.url, {}).post('/v1/session', credentialsOf(username));
  return createApiUser(system.url, { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' });
}

async function call(text: string): Promise<Receipt> {
  sent += 1;
  const client = createApiUser(system.url, { authorization: `Bearer ${system.credentials.apiClients[0]?.key}` });
  return (await client.post<Receipt>('/v1/intake/phone', { externalId: `browser-${sent}`, dialled: '12345', text }))
    .body;
}

const reaches = (caseId: string, status: CaseDetail['status']) =>
  until(`case ${status}`, async () => (await supervisor.get<CaseDetail>(`/v1/cases/${caseId}`)).body.status === status);

/** Presses a shortcut once the screen shows it on its button, as a person would. */
async function press(page: Page, key: string): Promise<void> {
  await page
    .locator('kbd', { hasText: new RegExp(`^${key.toUpperCase()}$`) })
    .first()
    .waitFor();
  await page.keyboard.press(key);
}

/** Fills the first field of an action's form and sends it, as the keyboard does. */
async function act(page: Page, key: string, text?: string): Promise<void> {
  await press(page, key);
  const form = page.getByRole('form').last();
  await form.waitFor();
  if (text !== undefined) await form.getByRole('textbox').first().fill(text);
  await page.keyboard.press('Control+Enter');
}

describe.each(LANGUAGES)('the console in %s', (language) => {
  it('takes a P0 that was dialled wrongly, informs and closes it without the mouse', async () => {
    const { page, faults } = await openPage(browser, system.url, language);
    await signIn(page, credentialsOf('seat-110-1'));
    await press(page, 'r');
    const { caseId, priority, line } = await call('着火了,二楼阳台全是火,屋里还有人没出来');
    expect([priority, line]).toEqual(['P0', '110']);

    const offer = page.getByRole('alertdialog');
    await offer.waitFor();
    expect(await offer.getAttribute('data-priority')).toBe('P0');
    await page.keyboard.press('a');
    await reaches(caseId, 'ACCEPTED');

    await page.getByRole('article').waitFor();
    await act(page, 'i', '消防已在路上');
    await reaches(caseId, 'INFO_ONLY');
    await press(page, 'x');
    const form = page.getByRole('form').last();
    await form.getByRole('radio').first().check();
    await page.keyboard.press('Control+Enter');
    await reaches(caseId, 'CLOSED');
    await page.keyboard.press('O');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('shows hostile text as text', async () => {
    const { page, faults } = await openPage(browser, system.url, language);
    await signIn(page, credentialsOf('supervisor'));
    const evil = '<img src=x onerror="document.title=\'owned\'"> 小区路灯坏了,请派人来修';
    const { caseId } = await call(evil);
    await page.goto(`${system.url}/#/cases/${caseId}/show`);
    await page.getByText('onerror', { exact: false }).first().waitFor();
    expect(await page.title()).not.toBe('owned');
    expect(await page.locator('img[src=x]').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('shows the supervisor what waits, without a reload', async () => {
    const { page, faults } = await openPage(browser, system.url, language);
    await signIn(page, credentialsOf('supervisor'));
    await page.goto(`${system.url}/#/board`);
    const { caseNumber } = await call('小区门口的路灯坏了一个多星期,晚上很黑,麻烦派人来修一下');
    await page.getByText(caseNumber).first().waitFor({ timeout: 15_000 });
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
