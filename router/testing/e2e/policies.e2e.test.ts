import type { Browser, Page } from 'playwright-core';
import type { Receipt } from '#domain/intake';
import { LANGUAGES } from '#domain/language';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { PolicyRow } from '#domain/wire/policy-wire';
import { startTemporarySystem, type TemporarySystem } from '#platform/launcher/start-temporary';
import { createApiUser } from '../api-user';
import { openBrowser, openPage, signIn } from '../browser';

jest.setTimeout(180_000);

const POLICY = '12345/any/P3/dispatch';
const MINUTE_MS = 60_000;
const PAGES = [
  ...['sla-policy', 'calendar', 'ladder', 'category', 'department', 'dispatch-rule', 'run-card', 'knowledge'],
  'changes',
];

let system: TemporarySystem;
let browser: Browser;
let sent = 0;

beforeAll(async () => {
  system = await startTemporarySystem();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

const credentialsOf = (username: string) => {
  const password = system.credentials.users.find((user) => user.username === username)?.password ?? '';
  return { username, password };
};

const supervisor = async () => {
  const session = await createApiUser(system.url, {}).post('/v1/session', credentialsOf('supervisor'));
  return createApiUser(system.url, { cookie: session.headers.get('set-cookie')?.split(';')[0] ?? '' });
};

/** The unit in which the form shows the limit as it is: the largest whole one. */
async function minutesPerUnit(): Promise<number> {
  const { body } = await (await supervisor()).get<{ items: PolicyRow<'sla-policy'>[] }>('/v1/policies/sla-policy');
  const minutes = (body.items.find(({ id }) => id === POLICY)?.value.targetMs ?? 0) / MINUTE_MS;
  return [24 * 60, 60].find((size) => minutes % size === 0) ?? 1;
}

/** How long the next ordinary case may wait for its dispatch, in ms. */
async function dispatchTarget(): Promise<number> {
  sent += 1;
  const client = createApiUser(system.url, { authorization: `Bearer ${system.credentials.apiClients[0]?.key}` });
  const text = '小区门口的路灯坏了一个多星期,晚上很黑,麻烦派人来修一下';
  const call = { externalId: `policy-${sent}`, dialled: '12345', text };
  const { body: receipt } = await client.post<Receipt>('/v1/intake/phone', call);
  const { body } = await (await supervisor()).get<CaseDetail>(`/v1/cases/${receipt.caseId}`);
  expect(body.priority).toBe('P3');
  const clock = body.clocks.find(({ metric }) => metric === 'dispatch');
  return Date.parse(clock?.dueAt ?? '') - Date.parse(body.createdAt);
}

const rowOf = (page: Page) =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name: new RegExp(`${POLICY}$`) }) });

describe.each(LANGUAGES)('the rules in %s', (language) => {
  it('are changed by the administrator, seen by others at once, and count for the next case', async () => {
    const minutes = 31 + LANGUAGES.indexOf(language);
    const watching = await openPage(browser, system.url, language);
    await signIn(watching.page, credentialsOf('supervisor'));
    await watching.page.goto(`${system.url}/#/policies/sla-policy`);
    await rowOf(watching.page).waitFor();

    const { page, faults } = await openPage(browser, system.url, language);
    await signIn(page, credentialsOf('admin'));
    await page.goto(`${system.url}/#/policies`);
    await rowOf(page).getByRole('button').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').last().waitFor();
    await dialog.getByRole('spinbutton').fill(String(minutes / (await minutesPerUnit())));
    await dialog.locator('input[maxlength="500"]').fill('例会决定');
    await dialog.getByRole('status').locator('ins').first().waitFor();
    await dialog.locator('button.MuiButton-contained').click();
    await dialog.waitFor({ state: 'detached' });

    const shown = new RegExp(`(^|\\D)${minutes} `);
    await rowOf(page).filter({ hasText: shown }).waitFor();
    await rowOf(watching.page).filter({ hasText: shown }).waitFor();
    expect(await dispatchTarget()).toBe(minutes * MINUTE_MS);

    await rowOf(page).getByRole('button').last().click();
    await page.getByRole('dialog').getByText('例会决定').first().waitFor();
    expect([...faults, ...watching.faults]).toEqual([]);
    await page.context().close();
    await watching.page.context().close();
  });

  it('open on every page without a fault', async () => {
    const { page, faults } = await openPage(browser, system.url, language);
    await signIn(page, credentialsOf('admin'));
    for (const name of PAGES) {
      await page.goto(`${system.url}/#/policies/${name}`);
      await page
        .locator(name === 'changes' ? 'ol > li' : 'tbody > tr, thead')
        .first()
        .waitFor();
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
