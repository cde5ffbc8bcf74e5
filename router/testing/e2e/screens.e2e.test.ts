import type { Page } from 'playwright-core';
import { LANGUAGES, type Language } from '#domain/language';
import { POLICY_KINDS } from '#domain/policy-input';
import type { Role } from '#domain/role';
import { isTooWide, violationsOf } from '../accessibility';
import { rememberData, strayWords } from '../marked-language';
import { type Screen, parametersOf, screensOf } from '../screens';
import { type ConsoleRoom, leaveForm, openConsoleRoom, press } from './console-room';

jest.setTimeout(240_000);

/** Who stands for a role. */
const NAMES: Record<Role, string> = {
  CALL_TAKER_110: 'seat-110-1',
  CALL_TAKER_12345: 'seat-12345-1',
  SUPERVISOR: 'supervisor',
  DEPARTMENT_HANDLER: 'department-d02',
  PRIVACY_OFFICER: 'privacy-officer',
  SYS_ADMIN: 'admin',
  SEC_ADMIN: 'security-admin',
  AUDITOR: 'auditor',
};
/** The night's colours are looked at in one language and the day's in the others; the marked words in a third. */
const IN_THE_DARK: Language = 'en';
const MARKED: Language = 'vi';

let room: ConsoleRoom;
let screens: Screen[];
/** The accounts, as the server names them. */
let people: string;
beforeAll(async () => {
  room = await openConsoleRoom({ OFFER_RING_MS: '120000' });
  const { caseId } = await room.call('楼上着火了,窗户一直往外冒黑烟,在解放路小学对面', { phone: '13900000010' });
  await room.call('小区门口的路灯坏了一个多星期,晚上很黑', { phone: '13900000010' });
  const { contacts } = await room.caseOf(caseId);
  const { body } = await room.supervisor.get<{ items: { id: string }[] }>('/v1/models');
  const objects: Record<string, string[]> = {
    'cases/:id/show': [`/cases/${caseId}/show`],
    'contacts/:id/show': [`/contacts/${contacts[0]?.id}/show`],
    '/policies/:kind': POLICY_KINDS.map((kind) => `/policies/${kind}`),
    '/models/:id': body.items.slice(0, 1).map(({ id }) => `/models/${encodeURIComponent(id)}`),
  };
  const withObjects = parametersOf().flatMap(({ pattern, role }) => {
    const paths = objects[pattern];
    if (paths === undefined) throw new Error(`${pattern}: say which objects this page is looked at with`);
    return paths.map((path) => ({ path, role }));
  });
  screens = [...screensOf(), ...withObjects];
  people = JSON.stringify((await room.supervisor.get('/v1/users?perPage=200')).body);
});
afterAll(() => room?.close());

/** The page as it stands when it is there, and what it asked for has come. */
async function settle(page: Page): Promise<void> {
  await page.getByRole('main').waitFor();
  const loading = page.locator(
    'main .RaLoading-icon, main [role=progressbar]:not([aria-hidden]), main [aria-busy=true]',
  );
  for (const _ of ['the page', 'what it asks for']) {
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
    await loading.first().waitFor({ state: 'detached' });
  }
}

/** Whether all of it can be seen without scrolling. */
async function isInView(page: Page, selector: string): Promise<boolean> {
  const box = await page.locator(selector).boundingBox();
  const { height = 0 } = page.viewportSize() ?? {};
  return box !== null && box.y >= 0 && box.y + box.height <= height;
}

describe.each(LANGUAGES)('every screen in %s', (language) => {
  it('lets everybody in, says nothing that nobody translated, and needs no moving sideways', async () => {
    const found: string[] = [];
    const look = async (role: Role) => {
      const own = screens.filter((screen) => screen.role === role);
      const options = { isDark: language === IN_THE_DARK, isMarked: language === MARKED };
      const { page, faults } = await room.open(NAMES[role], language, own[0]?.path ?? '/', options);
      const remembered = language === MARKED ? await rememberData(page) : () => '';
      await page.reload();
      for (const { path } of own) {
        await page.goto(`${room.url}/#${path}`);
        await settle(page);
        if (path === own[0]?.path && !(await isInView(page, 'nav a >> nth=-1')))
          found.push(`${role}: the menu ends below`);
        const violations = await violationsOf(page);
        const strays = language === MARKED ? await strayWords(page, `${people}\n${remembered()}`) : [];
        if (language === MARKED) await page.setViewportSize({ width: 683, height: 384 });
        const width = (await isTooWide(page)) ? ['must be moved sideways'] : [];
        await page.setViewportSize({ width: 1366, height: 768 });
        found.push(...[...violations, ...strays, ...width].map((what) => `${path}: ${what}`));
      }
      await page.context().close();
      found.push(...faults);
    };
    const roles = [...new Set(screens.map(({ role }) => role))];
    const others = roles.filter((role) => role !== 'SUPERVISOR');
    await Promise.all([look('SUPERVISOR'), inTurn(others, look)]);
    expect(found).toEqual([]);
  });

  it('lets everybody answer what rings and read the shortcuts, without motion for who wants none', async () => {
    const { page, faults } = await room.open('seat-110-1', language, '/desk', { isDark: language === IN_THE_DARK });
    await press(page, 'r');
    await room.call('着火了,二楼阳台全是火,屋里还有人没出来');
    const offer = page.getByRole('alertdialog');
    await offer.waitFor();
    expect(await violationsOf(page)).toEqual([]);
    const card = `document.querySelector('[role=alertdialog]').firstElementChild`;
    expect(await page.evaluate(`getComputedStyle(${card}).animationName`)).toBe('none');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await page.keyboard.press('a');
    await page.getByRole('article').waitFor();
    const actions = 'article [role=group]:has([aria-keyshortcuts=n])';
    expect(await isInView(page, actions)).toBe(true);
    await page.mouse.wheel(0, 2_000);
    expect(await isInView(page, actions)).toBe(true);
    expect(await violationsOf(page)).toEqual([]);
    await press(page, 'i');
    await page.locator('form :focus').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.type('ok');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-seat=wrap-up]').waitFor();
    await leaveForm(page);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
    expect(faults).toEqual([]);
  });
});

async function inTurn(roles: Role[], look: (role: Role) => Promise<void>): Promise<void> {
  for (const role of roles) await look(role);
}
