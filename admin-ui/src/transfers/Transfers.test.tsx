import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { LANGUAGES } from '#domain/language';
import { createFakeServer } from '../test/fake-server';
import { press, renderApp, type } from '../test/render-app';

type Options = { as?: string; language?: (typeof LANGUAGES)[number] };

/** A 12345 operator with a case in hand. */
async function holding({ as = 'taker12345', language = 'zh' }: Options = {}) {
  const server = createFakeServer();
  const { id } = server.add({ line: '12345' });
  server.signIn(as, as);
  server.setSeat('ready');
  server.ring(id);
  server.accept(`offer-${id}`);
  const app = renderApp({ as, path: '/desk', server, language });
  await screen.findByRole('article');
  return { ...app, server, id, told: () => server.say({ type: 'cases', caseIds: [id] }) };
}
const sections = { name: '两线转接' };

describe('handing a case to the other line', () => {
  it('is done without the mouse: the list proposes line, way and reason', async () => {
    const { server, id } = await holding();
    const panel = await screen.findByRole('region', sections);
    expect(panel.textContent).toContain('职责清单：归 110');
    press('t');
    const form = await screen.findByRole('form', { name: '转给 110' });
    expect(within(form).getByRole<HTMLInputElement>('radio', { name: '一键转接' }).checked).toBe(true);
    expect(within(form).getByLabelText<HTMLTextAreaElement>(/转接理由/).value).toBe('wire-down');
    type(within(form).getByLabelText(/转接理由/), '电线掉落在路边');
    press('Enter', { ctrlKey: true });
    await screen.findByText(/正在找对方空闲坐席/);
    expect(server.transfersOf(id).transfers).toMatchObject([{ kind: 'ONE_KEY', reason: '电线掉落在路边' }]);
    expect(screen.queryByRole('form', { name: '转给 110' })).toBeNull();
  });

  it('shows live what the other side does, and that the case stayed', async () => {
    const { server, id, told } = await holding();
    const receiver = { id: 'user-other', displayNames: { zh: '接警坐席一', en: 'a', vi: 'b' } };
    server.setTransfers(id, { transfers: [server.buildTransfer(id, { state: 'RINGING', receiver })], mayStart: [] });
    told();
    const ringing = await screen.findByText(/对方坐席振铃中/);
    expect(ringing.closest('[role="status"]')?.textContent).toContain('接警坐席一');
    const refused = server.buildTransfer(id, { state: 'REFUSED', outcome: '不涉警', actions: [] });
    server.setTransfers(id, { transfers: [refused] });
    told();
    await screen.findByText('不涉警');
    expect(screen.getByText(/对方拒收/)).toBeTruthy();
  });

  it('can be taken back, and says so when it was too late', async () => {
    const { server, id, told } = await holding();
    server.setTransfers(id, { transfers: [server.buildTransfer(id)], mayStart: [] });
    told();
    fireEvent.click(await screen.findByRole('button', { name: '撤回' }));
    await screen.findByText(/已撤回/);
    expect(screen.queryByRole('button', { name: '撤回' })).toBeNull();
  });

  it('leaves only the three-way call after two bounces, and records what was agreed', async () => {
    const { server, id, told } = await holding();
    server.setTransfers(id, { mayStart: ['THREE_WAY'] });
    told();
    await waitFor(() => expect(server.transfersOf(id).mayStart).toEqual(['THREE_WAY']));
    press('t');
    await screen.findByText(/只能三方通话/);
    expect(screen.queryByRole('radio', { name: '一键转接' })).toBeNull();
    const joined = server.buildTransfer(id, { kind: 'THREE_WAY', state: 'JOINED', actions: ['agree', 'cancel'] });
    server.setTransfers(id, { transfers: [joined], mayStart: [] });
    told();
    const form = await screen.findByRole('form', { name: '三方商定结果' });
    fireEvent.click(within(form).getByRole('radio', { name: /12345/ }));
    type(within(form).getByLabelText(/商定内容/), '属市政维护');
    fireEvent.click(within(form).getByRole('button', { name: '记录商定结果' }));
    await screen.findByText(/商定不转/);
    expect(server.transfersOf(id).transfers).toMatchObject([{ state: 'KEPT', outcome: '属市政维护' }]);
  });

  it.each(LANGUAGES)('misses no word in %s', async (language) => {
    const { server, id, told, missing, container } = await holding({ language });
    const alarm = server.buildTransfer(id, { state: 'JOINED', kind: 'THREE_WAY', actions: ['agree', 'cancel'] });
    server.setTransfers(id, { transfers: [alarm] });
    told();
    await waitFor(() => expect(container.querySelector('form')).not.toBeNull());
    expect(missing).toEqual([]);
    expect(container.textContent).not.toMatch(/transfers\.[a-z]/);
  });
});

describe('being asked by the other line', () => {
  async function asked(mayRefuse: boolean) {
    const server = createFakeServer();
    const { id } = server.add({ line: '12345', priority: mayRefuse ? 'P2' : 'P0' });
    renderApp({ as: 'taker110', path: '/desk', server });
    await screen.findByText('未就席');
    press('r');
    await screen.findByText('空闲');
    const transfer = server.buildTransfer(id, { state: 'RINGING', actions: ['refuse'] });
    server.setTransfers(id, { transfers: [transfer], mayStart: [] });
    const ask = { id: transfer.id, kind: 'ONE_KEY', fromLine: '12345', reason: '有人打架', mayRefuse } as const;
    const seat = server.ring(id);
    server.say({ type: 'seat', seat: { ...seat, offer: seat.offer && { ...seat.offer, transfer: ask } } });
    const offer = await screen.findByRole('alertdialog');
    return { server, id, offer };
  }

  it('shows who asks and why, and refuses only with a reason', async () => {
    const { server, id, offer } = await asked(true);
    expect(offer.textContent).toContain('12345 政务服务便民热线 请您接收：有人打架');
    press('F');
    const form = await screen.findByRole('form', { name: '拒收（退回对方）' });
    expect(within(form).getByRole<HTMLButtonElement>('button').disabled).toBe(true);
    type(within(form).getByLabelText(/拒收理由/), '不涉警');
    fireEvent.submit(form);
    await waitFor(() =>
      expect(server.transfersOf(id).transfers).toMatchObject([{ state: 'REFUSED', outcome: '不涉警' }]),
    );
  });

  it('offers no refusal of a danger to life', async () => {
    const { offer } = await asked(false);
    expect(offer.textContent).toContain('不可拒收');
    press('F');
    expect(screen.queryByRole('form')).toBeNull();
  });
});

describe('the board', () => {
  it('shows what came back, and leads to the case', async () => {
    const server = createFakeServer();
    const { id, number } = server.add({ line: '12345' });
    server.setAlarms([
      {
        ...{ caseId: id, caseNumber: number, priority: 'P1', kind: 'ONE_KEY', state: 'TIMED_OUT' },
        ...{ fromLine: '12345', toLine: '110', since: new Date().toISOString() },
      },
    ]);
    renderApp({ as: 'supervisor', server });
    const card = await screen.findByRole('region', { name: '两线之间' });
    expect(card.textContent).toContain('超时无人接');
    expect(within(card).getByRole('link', { name: number }).getAttribute('href')).toContain(id);
  });
});
