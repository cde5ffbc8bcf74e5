import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { LANGUAGES } from '#domain/language';
import type { NuisanceMarkWire } from '#domain/wire/nuisance-wire';
import { createFakeServer } from '../test/fake-server';
import { press, renderApp, type } from '../test/render-app';

const AT = '2026-11-19T02:00:00.000Z';
const MARK: NuisanceMarkWire = {
  id: 'mark-1',
  state: 'ASKED',
  phone: '139****0000',
  contactId: 'contact-1',
  caseId: 'case-1',
  caseNumber: '261119000009',
  reason: '重复无故拨打',
  askedBy: { id: 'user-taker110', displayNames: { zh: '接警坐席一', en: '110 seat one', vi: 'Bàn trực' } },
  askedAt: AT,
  decisionReason: null,
  decidedBy: null,
  expiresAt: null,
  decisions: ['approve', 'refuse'],
};

describe('the list of call-backs', () => {
  it('is worked through by keys: the second is selected, was not reached, then reached', async () => {
    const server = createFakeServer();
    const { id: caseId } = server.add();
    const first = server.addCallBack({ caseId, priority: 'P0', caseNumber: '261119000001' });
    const second = server.addCallBack({ caseId, caseNumber: '261119000002' });
    renderApp({ as: 'taker110', path: '/call-backs', server });
    await screen.findByRole('listitem', { name: /261119000002/ });
    press('j');
    press('3');
    await waitFor(() => expect(server.callBack(second.id)).toMatchObject({ attempts: 1, outcome: null }));
    await screen.findByText('第 2／3 次');
    press('1');
    await waitFor(() => expect(server.callBack(second.id)).toMatchObject({ outcome: 'REACHED' }));
    await waitFor(() => expect(screen.queryByRole('listitem', { name: /261119000002/ })).toBeNull());
    expect(server.callBack(first.id)).toMatchObject({ attempts: 0 });
  });

  it('says when somebody was faster', async () => {
    const server = createFakeServer();
    const { id: caseId } = server.add();
    const task = server.addCallBack({ caseId });
    renderApp({ as: 'taker110', path: '/call-backs', server });
    const row = within(await screen.findByRole('listitem', { name: /未接通即挂断/ }));
    server.respond('POST', `/v1/call-backs/${task.id}/attempts`, { number: 1, result: 'NOT_REACHED' });
    fireEvent.click(row.getByRole('button', { name: /已接通/ }));
    await screen.findByText(/这一次已有人记录/);
    expect(server.callBack(task.id)).toMatchObject({ attempts: 1, outcome: null });
  });

  it('never asks to ring who wrote', async () => {
    const server = createFakeServer();
    const { id: caseId } = server.add();
    server.addCallBack({ caseId, kind: 'UNANSWERED_TEXT', channel: 'sms' });
    renderApp({ as: 'taker110', path: '/call-backs', server });
    await screen.findByText(/切勿回拨/);
    expect(screen.queryByRole('button', { name: /未接通/ })).toBeNull();
  });

  it('leaves what nobody could reach to the supervisor, who decides with a reason', async () => {
    const server = createFakeServer();
    const { id: caseId } = server.add();
    const place = { address: '中山路3号', cues: ['OPEN_LINE_NOISE' as const] };
    const task = server.addCallBack({ caseId, needsSupervisor: true, attempts: 3, ...place });
    const taker = renderApp({ as: 'taker110', path: '/call-backs', server });
    await screen.findByText(/由值班长决定/);
    expect(screen.queryByRole('form')).toBeNull();
    expect(screen.queryByRole('button', { name: /未接通$/ })).toBeNull();
    taker.unmount();
    renderApp({ as: 'supervisor', path: '/call-backs', server });
    const form = within(await screen.findByRole('form', { name: '值班长决定' }));
    const send = form.getByRole<HTMLButtonElement>('button', { name: '派人前往' });
    expect(send.disabled).toBe(true);
    type(form.getByRole('textbox'), '线路里有打斗声');
    fireEvent.click(send);
    await waitFor(() =>
      expect(server.callBack(task.id)).toMatchObject({ outcome: 'HELP_SENT', note: '线路里有打斗声' }),
    );
  });

  it.each(LANGUAGES)('misses no word in %s', async (language) => {
    const server = createFakeServer();
    const { id: caseId } = server.add();
    const cues = ['OPEN_LINE_NOISE', 'EARLIER_CALLS', 'NIGHT'] as const;
    server.addCallBack({ caseId, needsSupervisor: true, attempts: 3, cues: [...cues] });
    server.addCallBack({ caseId, kind: 'UNANSWERED_TEXT' });
    server.setMarks([MARK, { ...MARK, id: 'mark-2', state: 'ACTIVE', expiresAt: AT, decisions: ['lift'] }]);
    const { missing, container } = renderApp({ as: 'supervisor', path: '/call-backs', server, language });
    await waitFor(() => expect(container.querySelectorAll('li')).toHaveLength(4));
    expect(missing).toEqual([]);
    expect(container.textContent).not.toMatch(/(callBacks|nuisance)\.[a-z]/);
  });
});

describe('a case whose caller is owed an answer', () => {
  it('shows it above its actions until one press says how it ended', async () => {
    const server = createFakeServer();
    const { id } = server.add({ status: 'ANSWERED_DIRECTLY' });
    const task = server.addCallBack({ caseId: id });
    renderApp({ as: 'taker110', path: `/cases/${id}/show`, server });
    const panel = within(await screen.findByRole('region', { name: '来电人还在等回复' }));
    fireEvent.click(panel.getByRole('button', { name: '已接通' }));
    await waitFor(() => expect(server.callBack(task.id)).toMatchObject({ outcome: 'REACHED' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: '来电人还在等回复' })).toBeNull());
  });
});

describe('the board', () => {
  it('counts who is owed an answer, and leads to the list', async () => {
    renderApp({ as: 'supervisor', path: '/board' });
    const card = within(await screen.findByRole('region', { name: '无应答' }));
    expect(card.getByText('3')).toBeTruthy();
    expect(card.getByRole('link', { name: '打开回拨列表' }).getAttribute('href')).toContain('call-backs');
  });
});

describe('a nuisance mark', () => {
  it('is approved with a reason', async () => {
    const server = createFakeServer();
    server.setMarks([MARK]);
    renderApp({ as: 'supervisor', path: '/call-backs', server });
    fireEvent.click(await screen.findByRole('button', { name: '批准标记' }));
    const form = within(screen.getByRole('form', { name: '批准标记' }));
    type(form.getByRole('textbox'), '属实');
    fireEvent.click(form.getByRole('button', { name: '批准标记' }));
    await screen.findByText('有效');
  });

  it('is a hint on the offer, which can be taken as ever', async () => {
    const server = createFakeServer();
    const { id } = server.add({ line: '110', priority: 'P0' });
    renderApp({ as: 'taker110', path: '/desk', server });
    await screen.findByText('未就席');
    press('r');
    await screen.findByText('空闲');
    const seat = server.ring(id);
    const nuisance = { reason: '重复无故拨打', expiresAt: AT };
    server.say({ type: 'seat', seat: { ...seat, offer: seat.offer && { ...seat.offer, nuisance } } });
    const offer = await screen.findByRole('alertdialog');
    expect(offer.textContent).toContain('请照常接听和处置');
    press('a');
    await screen.findByRole('article');
  });
});
