/** `npm run screenshots`: starts a system of its own, lets the demo's day pass in it and takes the pictures of the READMEs. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Language } from '#domain/language';
import type { CaseRow } from '#domain/wire/case-wire';
import { startTemporarySystem, type TemporarySystem } from '#platform/launcher/start-temporary';
import { createApiUser } from './api-user';
import { openBrowser, openPage, signIn } from './browser';
import { PICTURE_CALLS } from './picture-calls';

const FOLDER = join('admin-ui', 'screenshots');
/** The day passes in so many seconds. */
const DAY_SECONDS = 20;

/** After what was asked for has come it takes a moment until it is drawn, in ms. */
const PAINT_MS = 1_000;

/** The main screens that need nothing but to be opened: name, who opens it, in which language, where, and at night. */
const SCREENS: [name: string, username: string, language: Language, path: string, isDark?: true][] = [
  ['board-en', 'supervisor', 'en', '/board'],
  ['cases-en', 'supervisor', 'en', '/cases'],
  ['staffing-zh', 'supervisor', 'zh', '/staffing'],
  ['shop-vi', 'admin', 'vi', '/policies/sla-policy'],
  ['audit-en', 'auditor', 'en', '/audit', true],
];

async function takePictures(system: TemporarySystem): Promise<void> {
  const browser = await openBrowser();
  const credentialsOf = (username: string) => ({
    username,
    password: system.credentials.users.find((user) => user.username === username)?.password ?? '',
  });
  const open = async (username: string, language: Language, path: string, isDark = false) => {
    const { page } = await openPage(browser, system.url, language, { isDark });
    await signIn(page, credentialsOf(username));
    await page.goto(`${system.url}/#${path}`);
    await settle(page);
    return page;
  };
  const take = (page: Page, name: string) => page.screenshot({ path: join(FOLDER, `${name}.png`) });

  const client = createApiUser(system.url, { authorization: `Bearer ${system.credentials.apiClients[0]?.key}` });
  for (const [index, { channel = 'phone', name, phone, ...said }] of PICTURE_CALLS.entries()) {
    await client.post(`/v1/intake/${channel}`, { externalId: `picture-${index}`, ...said, caller: { name, phone } });
  }

  const desk = await open('seat-110-1', 'zh', '/desk');
  await desk.locator('kbd', { hasText: /^R$/ }).first().waitFor();
  await desk.keyboard.press('r');
  await desk.getByRole('alertdialog').waitFor();
  await take(desk, 'offer-zh');
  await desk.keyboard.press('a');
  await desk.getByRole('article').waitFor();
  await settle(desk);
  await take(desk, 'desk-zh');

  const { body } = await client
    .post('/v1/session', credentialsOf('supervisor'))
    .then(({ headers }) => createApiUser(system.url, { cookie: headers.get('set-cookie')?.split(';')[0] ?? '' }))
    .then((supervisor) => supervisor.get<{ items: CaseRow[] }>('/v1/cases?perPage=50&sort=createdAt&order=DESC'));
  const shown = body.items.find(({ language, status }) => language === 'vi' && status === 'WAITING') ?? body.items[0];
  await take(await open('supervisor', 'vi', `/cases/${shown?.id}/show`, true), 'case-vi');

  for (const [name, ...where] of SCREENS) await take(await open(...where), name);
  await browser.close();
}

/** What the page asked for has come. */
async function settle(page: Page): Promise<void> {
  await page.getByRole('main').waitFor();
  const loading = page.locator('main .RaLoading-icon, main [role=progressbar]:not([aria-hidden])');
  await loading.first().waitFor({ state: 'detached' });
  await page.waitForTimeout(PAINT_MS);
}

/** Callers and operators of a made-up day, played through the API. */
async function letTheDayPass({ url, dataDir }: TemporarySystem): Promise<void> {
  const demo = ['-C', 'source', 'load-tests/demo/run-demo.ts', '--seconds', String(DAY_SECONDS)];
  const child = spawn(join('node_modules', '.bin', 'tsx'), demo, {
    env: { ...process.env, BASE_URL: url, DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await once(child, 'exit');
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const system = await startTemporarySystem();
  try {
    await letTheDayPass(system);
    await takePictures(system);
  } finally {
    await system.stop();
  }
}

void main();
