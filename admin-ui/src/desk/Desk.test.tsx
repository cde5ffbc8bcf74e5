import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { LANGUAGES } from '#domain/language';
import { evidenceOf } from '../test/build-case';
import { createFakeServer } from '../test/fake-server';
import { press, renderApp, type } from '../test/render-app';

const FIRE = '我家楼下着火了,三楼有老人被困';

/** An operator of a line at the desk, ready, with a case that rings. */
async function ringing(seed: Parameters<ReturnType<typeof createFakeServer>['add']>[0], as = 'taker110') {
  const server = createFakeServer();
  const { id } = server.add(seed);
  const app = renderApp({ as, path: '/desk', server });
  await screen.findByText('未就席');
  press('r');
  await screen.findByText('空闲');
  server.ringAloud(id);
  const offer = await screen.findByRole('alertdialog');
  return { ...app, id, offer };
}

/** The same, with the case taken. */
async function holding(seed: Parameters<typeof ringing>[0], as?: string) {
  const app = await ringing(seed, as);
  press('a');
  await screen.findByRole('article');
  return app;
}

describe('Desk', () => {
  it('shows life at risk unmistakably, with what the operator needs to decide', async () => {
    const { offer } = await ringing({ text: FIRE, line: '110', category: '51', priority: 'P0' });
    expect(offer.getAttribute('data-priority')).toBe('P0');
    expect(offer.textContent).toContain('P0 · 生命危险 立即接听');
    expect(offer.textContent).toContain(FIRE);
    expect(offer.textContent).toContain('火灾爆炸');
    expect(within(offer).getByRole('timer').textContent).toMatch(/剩余 (20|19) 秒/);
  });

  it('takes, answers, asks whether it is solved, and closes an administrative case without the mouse', async () => {
    const { server, id } = await holding({}, 'taker12345');
    press('a');
    type(await screen.findByLabelText('答复内容'), '已通知交警现场指挥,预计两小时修复');
    press('Enter', { ctrlKey: true });
    await waitFor(() => expect(server.get(id).status).toBe('ANSWERED_DIRECTLY'));
    await screen.findByText('话后整理');

    await screen.findByRole('button', { name: /回访/ });
    expect(screen.queryByRole('button', { name: /办结/ })).toBeNull();
    press('k');
    fireEvent.click(await screen.findByRole('radio', { name: '已解决' }));
    fireEvent.click(screen.getByRole('radio', { name: '满意' }));
    press('Enter', { ctrlKey: true });
    await screen.findByRole('button', { name: /办结/ });
    press('x');
    fireEvent.click(await screen.findByRole('radio', { name: '已答复' }));
    press('Enter', { ctrlKey: true });
    await waitFor(() => expect(server.get(id)).toMatchObject({ status: 'CLOSED', disposition: 'ANSWERED' }));
    await screen.findByText('办结：已答复');

    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    press('r');
    await screen.findByText('空闲');
  });

  it('declines with Shift and D alone, and pauses', async () => {
    const { server } = await ringing({ line: '110' });
    press('d');
    expect(server.seat().state).toBe('ringing');
    press('D');
    await screen.findByText('小休中，不会有新来件。');
  });

  it('brings the operator back from any page when the seat rings', async () => {
    const server = createFakeServer();
    const { id } = server.add({ line: '110' });
    renderApp({ as: 'taker110', path: '/policies/department', server });
    await screen.findByText('公安局');
    server.setSeat('ready');
    server.ringAloud(id);
    await screen.findByRole('alertdialog');
  });

  it.each(LANGUAGES)('says which case went back to the queue when the seat was lost, in %s', async (language) => {
    const server = createFakeServer();
    const { id, number } = server.add({ line: '110', priority: 'P0' });
    server.signIn('taker110', 'taker110');
    server.ring(id);
    server.accept(`offer-${id}`);
    const { missing } = renderApp({ as: 'taker110', path: '/desk', server, language });
    await screen.findByRole('article');
    act(() => server.lapse());
    const notice = await screen.findByText(/坐席失联|Contact with this seat|mất kết nối/);
    const link = within(notice.closest<HTMLElement>('[role="alert"]')!).getByRole('link', { name: number });
    expect(link.getAttribute('href')).toBe(`#/cases/${id}/show`);
    expect(missing).toEqual([]);

    press('r');
    await waitFor(() => expect(notice.isConnected).toBe(false));
  });

  it('says of a change that nobody answered that it may not be saved', async () => {
    const server = createFakeServer();
    renderApp({ as: 'taker110', path: '/desk', server });
    await screen.findByText('未就席');
    act(() => server.setDown(true));
    press('r');
    await screen.findByText(/连不上服务器，请稍候重试。 您提交的内容尚未确认保存。/);
  });

  it('says so when the offer no longer rings', async () => {
    const { server, id } = await ringing({ line: '110' });
    server.decline(`offer-${id}`);
    press('a');
    await screen.findByText('这次振铃已结束：由他人接听或超时。');
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('lists who waits by urgency, then by age', async () => {
    const server = createFakeServer();
    const old = server.add({ priority: 'P3', waitedMs: 900_000 });
    const young = server.add({ priority: 'P3', waitedMs: 1_000 });
    const urgent = server.add({ priority: 'P0', line: '110', waitedMs: 1_000 });
    renderApp({ as: 'taker110', path: '/desk', server });
    await screen.findByText(urgent.number);
    const numbers = screen.getAllByRole('link', { name: /^2026/ }).map(({ textContent }) => textContent);
    expect(numbers).toEqual([urgent.number, old.number, young.number]);
  });

  it('marks the evidence in the words of the caller, and keeps markup as text', async () => {
    const text = `${FIRE} <img src=x onerror=alert(1)>`;
    const { container } = await holding({
      text,
      line: '110',
      priority: 'P0',
      reasons: [evidenceOf(text, '着火', 'rule', 'fire')],
    });
    const marks = [...container.querySelectorAll('mark')];
    expect(marks.map(({ textContent }) => textContent)).toEqual(['着火']);
    expect(marks[0]?.title).toBe('规则: 着火');
    expect(container.querySelector('img')).toBeNull();
    expect(screen.getByRole('article').textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('lets nobody lower a priority without a reason', async () => {
    const { server, id } = await holding({ line: '110', category: '63', priority: 'P1', needsHuman: true });
    fireEvent.click(await screen.findByRole('radio', { name: 'P3 普通' }));
    press('Enter', { ctrlKey: true });
    await screen.findByText('降低紧急程度必须写明理由。');
    expect(server.get(id).priority).toBe('P1');

    type(screen.getByLabelText('理由'), '双方已离开,无人受伤');
    press('Enter', { ctrlKey: true });
    await waitFor(() => expect(server.get(id)).toMatchObject({ priority: 'P3', needsHuman: false }));
  });

  it('keeps what was typed when somebody else changed the case, and sends it again', async () => {
    const { server, id } = await holding({}, 'taker12345');
    press('a');
    const field = await screen.findByLabelText('答复内容');
    type(field, '请等待,已派人查看');
    server.touch(id);
    press('Enter', { ctrlKey: true });
    await screen.findByText(/案件刚被他人或系统改动/);
    expect(screen.getByLabelText<HTMLTextAreaElement>('答复内容').value).toBe('请等待,已派人查看');
    expect(server.get(id).status).toBe('ACCEPTED');

    await waitFor(() => {
      press('Enter', { ctrlKey: true });
      expect(server.get(id).status).toBe('ANSWERED_DIRECTLY');
    });
  });

  it('opens an identity only for a purpose, and says that this is logged', async () => {
    await holding({ line: '110' });
    expect(screen.queryByText(/13800005678/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '查看身份' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('会记录您的姓名、时间和用途');
    fireEvent.click(within(dialog).getByRole('radio', { name: '确定位置' }));
    fireEvent.click(within(dialog).getByRole('button', { name: '查看身份' }));
    const proof = within(await screen.findByRole('dialog', { name: '请再次确认身份' }));
    type(proof.getByLabelText(/密码/), 'taker110');
    fireEvent.click(proof.getByRole('button', { name: '确认' }));
    await screen.findByText('王小明 · 13800005678');
  });

  it.each(LANGUAGES)('reads the PIN out to a caller who was known by something, in %s', async (language) => {
    const server = createFakeServer();
    const { id } = server.add({ line: '110' });
    server.signIn('taker110', 'taker110');
    server.setSeat('ready');
    server.ring(id);
    server.accept(`offer-${id}`);
    const { missing, unmount } = renderApp({ as: 'taker110', path: '/desk', server, language });
    await screen.findByRole('article');
    const show = /^(查看 PIN 码|Show the PIN|Xem mã PIN)$/;
    fireEvent.click(screen.getByRole('button', { name: show }));
    const dialog = within(await screen.findByRole('dialog'));
    const tell = dialog.getByRole<HTMLButtonElement>('button', { name: show });
    expect(tell.disabled).toBe(true);
    type(dialog.getByRole('textbox'), '说出了路名和来电号码');
    fireEvent.click(tell);
    const proof = within(
      await screen.findByRole('dialog', { name: /请再次确认身份|Confirm that it is you|Xác nhận lại danh tính/ }),
    );
    type(proof.getByLabelText(/密码|Password|Mật khẩu/), 'taker110');
    fireEvent.click(proof.getByRole('button', { name: /^(确认|Confirm|Xác nhận)$/ }));
    await screen.findByText(/042 137/);
    expect(missing).toEqual([]);
    unmount();
    renderApp({ as: 'supervisor', path: `/cases/${id}/show`, server, language });
    await screen.findByRole('article');
    expect(screen.queryByRole('button', { name: show })).toBeNull();
  });

  it('lists behind a question mark what can be pressed now, and apart from it the rest', async () => {
    renderApp({ as: 'taker110', path: '/desk' });
    await screen.findByText('未就席');
    press('?');
    const dialog = await screen.findByRole('dialog', { name: '快捷键' });
    const now = within(dialog).getByRole('region', { name: '现在可用' });
    const elsewhere = within(dialog).getByRole('region', { name: '其他情形' });
    expect(now.textContent).toContain('就绪');
    expect(now.textContent).not.toContain('接听');
    expect(elsewhere.textContent).toContain('接听');
    expect(elsewhere.textContent).toContain('离席');
  });

  it('confirms what the system proposes by one key', async () => {
    const { server, id } = await holding({ line: '110', category: '63', priority: 'P1', needsHuman: true });
    await screen.findByRole('button', { name: /按系统建议确认/ });
    press('y');
    await waitFor(() => expect(server.get(id)).toMatchObject({ needsHuman: false, priority: 'P1', category: '63' }));
    await screen.findByText(/确认分类：已保存/);
  });

  it('keeps a draft that a dead browser leaves behind, opens its form again, and ends with it', async () => {
    const { server, id, unmount } = await holding({}, 'taker12345');
    press('a');
    type(await screen.findByLabelText('答复内容'), '请等待,已派人');
    await waitFor(() =>
      expect(server.draftsOf(id)).toMatchObject([{ form: 'answer', fields: { reply: '请等待,已派人' } }]),
    );
    await screen.findByText(/草稿已保存/);
    unmount();

    renderApp({ as: 'taker12345', path: '/desk', server });
    expect((await screen.findByLabelText<HTMLTextAreaElement>('答复内容')).value).toBe('请等待,已派人');
    await screen.findByText(/已恢复 .* 的草稿/);
    type(screen.getByLabelText('答复内容'), '请等待,已派人查看');
    press('Enter', { ctrlKey: true });
    await waitFor(() => expect(server.get(id).status).toBe('ANSWERED_DIRECTLY'));
    await screen.findByText(/直接答复：已保存/);
    expect(screen.queryByText(/草稿/)).toBeNull();
  });

  it('tells who else looks, what they write, and what the number reported before', async () => {
    const server = createFakeServer();
    const { id } = server.add({ line: '110' });
    const { number, category, priority, status, line, createdAt } = server.add({ line: '110', category: '51' });
    const names = (name: string) => ({ zh: name, en: name, vi: name });
    const since = '2026-11-22T00:00:00.000Z';
    server.setViewers([
      { id: 'u1', displayNames: names('甲'), since, writes: null },
      { id: 'u2', displayNames: names('乙'), since, writes: 'note' },
    ]);
    server.setEarlier([{ id: 'e1', number, category, priority, status, line, createdAt, excerpt: '厨房冒烟' }]);
    renderApp({ as: 'taker110', path: `/cases/${id}/show`, server });
    await screen.findByText('甲 也在看');
    await screen.findByText('乙 正在填写：备注');
    const earlier = await screen.findByRole('region', { name: '此号码以往的来件' });
    expect(earlier.textContent).toContain('厨房冒烟');
    expect(within(earlier).getByRole('link', { name: '火灾爆炸' })).toBeTruthy();
  });
});
