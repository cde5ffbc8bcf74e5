/** `npm run screenshots`: starts a system of its own, sends a few calls through it and takes the pictures of the README. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '#domain/language';
import type { CaseDetail } from '#domain/wire/case-wire';
import { startTemporarySystem, type TemporarySystem } from '#platform/launcher/start-temporary';
import { createApiUser } from './api-user';
import { openBrowser, openPage, signIn } from './browser';
import { until } from './until';

const FOLDER = join('admin-ui', 'screenshots');

/** Calls that give the screens something to show; the first rings at the desk. */
const CALLS = [
  ['12345', '楼上着火了,窗户一直往外冒黑烟,三楼还有老人没下来,在解放路小学对面'],
  ['110', '身份证丢了,人在外地,想问问能不能就地补办'],
  ['12345', '小区门口的路灯坏了一个多星期,晚上很黑,麻烦派人来修一下'],
  ['12345', 'The developer promised to hand over our flats in June but nobody is working on the site'],
  ['110', 'Có người đang cạy cửa nhà tôi, tôi ở nhà một mình với con nhỏ'],
  ['12345', '半个小区突然停电了,是检修还是故障,什么时候能来电'],
] as const;

async function takePictures(system: TemporarySystem): Promise<void> {
  const browser = await openBrowser();
  const credentialsOf = (username: string) => ({
    username,
    password: system.credentials.users.find((user) => user.username === username)?.password ?? '',
  });
  const open = async (username: string, language: Language, path: string) => {
    const { page } = await openPage(browser, system.url, language);
    await signIn(page, credentialsOf(username));
    await page.goto(`${system.url}/#${path}`);
    return page;
  };
  const client = createApiUser(system.url, { authorization: `Bearer ${system.credentials.apiClients[0]?.key}` });
  for (const [index, [dialled, text]] of CALLS.entries()) {
    const caller = { phone: `139000000${10 + index}`, name: '来电人' };
    await client.post('/v1/intake/phone', { externalId: `picture-${index}`, dialled, text, caller });
  }

  const desk = await open('seat-110-1', 'zh', '/desk');
  await desk.locator('kbd', { hasText: /^R$/ }).first().waitFor();
  await desk.keyboard.press('r');
  await desk.getByRole('alertdialog').waitFor();
  await desk.screenshot({ path: join(FOLDER, 'offer-zh.png') });
  await desk.keyboard.press('a');
  await desk.getByRole('article').waitFor();
  await desk.screenshot({ path: join(FOLDER, 'desk-zh.png') });

  const board = await open('supervisor', 'en', '/board');
  await board.getByText('110').first().waitFor();
  await until('the board has figures', async () => (await board.getByText(/26\d{10}/).count()) > 0);
  await board.screenshot({ path: join(FOLDER, 'board-en.png') });

  const operator = createApiUser(system.url, { cookie: await cookieOf(system, credentialsOf('supervisor')) });
  const { body } = await operator.get<{ items: CaseDetail[] }>('/v1/cases?perPage=50');
  const shown = body.items.find(({ language }) => language === 'vi') ?? body.items[0];
  const page = await open('supervisor', 'vi', `/cases/${shown?.id}/show`);
  await page.getByText('cạy cửa', { exact: false }).first().waitFor();
  await page.screenshot({ path: join(FOLDER, 'case-vi.png') });
  await browser.close();
}

async function cookieOf(system: TemporarySystem, credentials: { username: string; password: string }): Promise<string> {
  const answer = await createApiUser(system.url, {}).post('/v1/session', credentials);
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const system = await startTemporarySystem();
  try {
    await takePictures(system);
  } finally {
    await system.stop();
  }
}

void main();
