import type { Page } from 'playwright-core';
import { LANGUAGES, type Language } from '#domain/language';
import type { Lane } from '#domain/line';
import type { AuditEventWire } from '#domain/wire/audit-wire';
import { until } from '../until';
import { act, type ConsoleRoom, openConsoleRoom, openForm, press } from './console-room';

jest.setTimeout(240_000);

const FIRE = '着火了,二楼阳台全是火,屋里还有人没出来';
const LAMP = '小区门口的路灯坏了一个多星期,晚上很黑,麻烦派人来修一下';
/** Long enough for a busy machine to answer, short enough to wait for it once. */
const RING_MS = 8_000;

let room: ConsoleRoom;
beforeAll(async () => {
  room = await openConsoleRoom({ OFFER_RING_MS: String(RING_MS) });
});
afterAll(() => room?.close());

/** Counts what a mouse would do: a key that presses a button makes a click without one. */
async function watchMouse(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(`window.mouse = 0; addEventListener('pointerdown', () => { window.mouse += 1; }, true)`);
  return () => page.evaluate('window.mouse');
}

/** What rings at this screen, which may be an older case than the last one sent, is taken. @returns its id */
async function take(page: Page): Promise<string> {
  await page.getByRole('alertdialog').waitFor();
  await page.keyboard.press('a');
  const number = await page.getByRole('article').getAttribute('aria-label');
  const { body } = await room.supervisor.get<{ items: { id: string }[] }>(`/v1/cases?q=${number}`);
  const id = body.items[0]?.id ?? '';
  await room.reaches(id, 'ACCEPTED');
  return id;
}

/** Signs the seat off, so that nothing of the next test rings here. */
async function leave(page: Page): Promise<void> {
  await press(page, 'O');
  await page.locator('[data-seat=offline]').waitFor();
  await page.context().close();
}

describe.each(LANGUAGES)('the console in %s', (language) => {
  it('takes, corrects, informs and closes a P0 that was dialled wrongly, without the mouse', async () => {
    const { page, faults } = await room.open('seat-110-1', language);
    const mouse = await watchMouse(page);
    await press(page, 'r');
    const { caseId, priority, line } = await room.call(FIRE);
    expect([priority, line]).toEqual(['P0', '110']);
    const offer = page.getByRole('alertdialog');
    await offer.waitFor();
    expect(await offer.getAttribute('data-priority')).toBe('P0');
    const ground = await page.getByRole('main').boundingBox();
    expect((await offer.boundingBox())?.width).toBeGreaterThan((ground?.width ?? 0) * 0.95);
    expect(await take(page)).toBe(caseId);

    await openForm(page, 'c');
    await page.keyboard.press('Tab');
    await page.locator('form [role=combobox]:focus').fill('52');
    await page.getByRole('option', { name: /\(52/ }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await until('the class is corrected', async () => (await room.caseOf(caseId)).category.startsWith('52'));

    await act(page, 'i', '消防已在路上');
    await room.reaches(caseId, 'INFO_ONLY');
    await openForm(page, 'x');
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await room.reaches(caseId, 'CLOSED');
    expect(await mouse()).toBe(0);
    await leave(page);
    expect(faults).toEqual([]);
  });

  it('answers, calls back and closes an administrative case without the mouse, with a draft that outlives the page', async () => {
    const { page, faults } = await room.open('seat-12345-1', language);
    await press(page, 'r');
    await room.call(LAMP);
    const caseId = await take(page);
    await openForm(page, 'a');
    const saved = page.waitForResponse((response) => response.url().endsWith('/drafts/answer'));
    await page.keyboard.type('已通知城管,今晚');
    await saved;
    await page.reload();
    const mouse = await watchMouse(page);
    const field = page.locator('form textarea:focus');
    await field.waitFor();
    expect(await field.inputValue()).toMatch(/^已通知/);
    await field.press('End');
    await page.keyboard.type('修好');
    await page.keyboard.press('Control+Enter');
    await room.reaches(caseId, 'ANSWERED_DIRECTLY');

    await openForm(page, 'k');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await room.reaches(caseId, 'CALLBACK');
    await openForm(page, 'x');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+Enter');
    await room.reaches(caseId, 'CLOSED');
    expect(await mouse()).toBe(0);
    await leave(page);
    expect(faults).toEqual([]);
  });

  it('hands a case to the other line, which takes it, and the sender sees it live', async () => {
    const sender = await room.open('seat-12345-1', language);
    const receiver = await room.open('seat-110-1', language);
    await press(sender.page, 'r');
    await room.call(LAMP);
    const caseId = await take(sender.page);
    await press(receiver.page, 'r');
    await openForm(sender.page, 't');
    await replaceWith(sender.page, '现场有人触电');
    await sender.page.keyboard.press('Control+Enter');
    await receiver.page.getByRole('alertdialog').waitFor();
    await receiver.page.keyboard.press('a');
    await until('110 has it', async () => (await room.caseOf(caseId)).line === '110');
    await receiver.page.getByRole('article').waitFor();
    await sender.page.getByText('110').first().waitFor();
    await act(receiver.page, 'i', '已派人查看');
    await room.reaches(caseId, 'INFO_ONLY');
    await leave(receiver.page);
    await leave(sender.page);
    expect([...sender.faults, ...receiver.faults]).toEqual([]);
  });

  it('shows hostile text as text, and the supervisor what waits, without a reload', async () => {
    const { page, faults } = await room.open('supervisor', language, '/board');
    const evil = '<img src=x onerror="document.title=\'owned\'"> 小区路灯坏了,请派人来修';
    const { caseId, caseNumber } = await room.call(evil);
    await page.getByText(caseNumber).first().waitFor({ timeout: 15_000 });
    await page.goto(`${room.url}/#/cases/${caseId}/show`);
    await page.getByText('onerror', { exact: false }).first().waitFor();
    expect(await page.title()).not.toBe('owned');
    expect(await page.locator('img[src=x]').count()).toBe(0);
    await page.context().close();
    expect(faults).toEqual([]);
  });
});

/** Replaces what the focused field proposes. */
async function replaceWith(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

describe.each(LANGUAGES)('a queue that the supervisor pauses, in %s', (language) => {
  it('waits for all to see and keeps no free seat from its cases, the other goes on, and resuming it is audited too', async () => {
    const { page, faults } = await room.open('supervisor', language, '/board');
    const rowOf = (lane: Lane) => page.locator(`[data-queue=${lane}]`);
    const hasJobs = (lane: Lane, count: number) =>
      rowOf(lane).getByRole('cell').nth(1).getByText(String(count), { exact: true }).waitFor();
    const command = async (reason: string) => {
      await rowOf('line-12345').getByRole('button').first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').fill(reason);
      await dialog.locator('button.MuiButton-contained').click();
      await dialog.waitFor({ state: 'detached' });
    };
    const reason = `换线路 ${language}`;
    const notice = page.getByRole('status').filter({ hasText: reason });

    await command(reason);
    await notice.waitFor();
    const { caseId, caseNumber } = await room.call(LAMP);
    await hasJobs('line-12345', 1);
    await page.getByText(caseNumber).first().waitFor();
    expect((await room.caseOf(caseId)).status).toBe('WAITING');

    const seats = {
      '110': await room.open('seat-110-1', language),
      '12345': await room.open('seat-12345-1', language),
    };
    await press(seats['110'].page, 'r');
    const { caseId: fireId } = await room.call(FIRE);
    expect(await take(seats['110'].page)).toBe(fireId);
    await hasJobs('line-110', 0);
    await act(seats['110'].page, 'i', '已出警');
    await leave(seats['110'].page);
    await press(seats['12345'].page, 'r');
    await take(seats['12345'].page);
    await act(seats['12345'].page, 'a', '已答复');
    await hasJobs('line-12345', 1);

    await command('换好了');
    await notice.waitFor({ state: 'detached' });
    await hasJobs('line-12345', 0);
    const { body } = await (
      await room.signIn('auditor')
    ).get<{ items: AuditEventWire[] }>('/v1/audit-events?person=supervisor&perPage=200');
    const commands = body.items.filter(({ action }) => action.includes('/v1/queues/line-12345/'));
    expect(commands.slice(0, 2).map(({ action, outcome }) => [action, outcome])).toEqual([
      ['POST /v1/queues/line-12345/resume', 'ok'],
      ['POST /v1/queues/line-12345/pause', 'ok'],
    ]);
    await leave(seats['12345'].page);
    await page.context().close();
    expect([...faults, ...seats['110'].faults, ...seats['12345'].faults]).toEqual([]);
  });
});

/** What a screen says of somebody else at the case, and of a case that moved on. */
const SAYS: Record<Language, { presence: RegExp; conflict: RegExp }> = {
  zh: { presence: /正在填写：备注|也在看/, conflict: /仍保留/ },
  en: { presence: /is writing: Note|is looking too/, conflict: /is kept/ },
  vi: { presence: /đang viết: Ghi chú|cũng đang xem/, conflict: /vẫn còn/ },
};

describe.each(LANGUAGES)('two at one case in %s', (language) => {
  it('see each other; who sends second is told, and the words stay', async () => {
    const first = await room.open('seat-12345-1', language);
    await press(first.page, 'r');
    await room.call(LAMP);
    const caseId = await take(first.page);
    await act(first.page, 'a', '已答复');
    await room.reaches(caseId, 'ANSWERED_DIRECTLY');
    const second = await room.open('seat-12345-2', language, `/cases/${caseId}/show`);

    await openForm(second.page, 'n');
    await second.page.keyboard.type('second');
    await first.page.getByText(SAYS[language].presence).first().waitFor({ timeout: 15_000 });
    await openForm(first.page, 'n');
    await first.page.keyboard.type('first');
    await second.page.route('**/v1/stream', (route) => route.abort());
    const stale = (await room.caseOf(caseId)).version;
    await second.page.route(`**/v1/cases/${caseId}/actions/note`, async (route) => {
      const body = { ...(route.request().postDataJSON() as object), version: stale };
      await route.continue({ postData: JSON.stringify(body) });
    });
    await first.page.keyboard.press('Control+Enter');
    await until('the first has written', async () => (await room.caseOf(caseId)).version > stale);
    // Beside what is typed into stands a hidden one by which the height is measured.
    const words = second.page.locator('form textarea:not([aria-hidden])').last();
    await words.press('Control+Enter');
    await second.page.getByRole('alert').filter({ hasText: SAYS[language].conflict }).first().waitFor();
    expect(await words.inputValue()).toBe('second');
    expect(first.faults).toEqual([]);
    await leave(first.page);
    await second.page.context().close();
  });

  it('an offer that nobody answers goes on to the next seat', async () => {
    const first = await room.open('seat-110-1', language);
    const second = await room.open('seat-110-2', language);
    await press(first.page, 'r');
    const { caseId } = await room.call(FIRE);
    await first.page.getByRole('alertdialog').waitFor();
    await press(second.page, 'r');
    await second.page.getByRole('alertdialog').waitFor({ timeout: 4 * RING_MS });
    await first.page.getByRole('alertdialog').waitFor({ state: 'detached' });
    expect(await take(second.page)).toBe(caseId);
    await act(second.page, 'i', '已报消防');
    await room.reaches(caseId, 'INFO_ONLY');
    await leave(second.page);
    await leave(first.page);
    expect([...first.faults, ...second.faults]).toEqual([]);
  });
});
