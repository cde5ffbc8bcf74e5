import { fireEvent, screen, within } from '@testing-library/react';
import { LANGUAGES } from '#domain/language';
import { type HandoverState, TOLD_EVENTS } from '#domain/link-protocol';
import { createFakeServer } from '../test/fake-server';
import { renderApp, type } from '../test/render-app';

const ago = (ms: number) => new Date(Date.now() - ms).toISOString();
const answering = {
  line: '110',
  isAnswering: true,
  answeredAt: ago(0),
  failingSince: null,
  undelivered: 0,
  oldestAt: null,
} as const;

describe('the board', () => {
  it('says nothing of a link where both lines are here', async () => {
    renderApp({ as: 'supervisor' });
    await screen.findByText('110 队列');
    expect(screen.queryByText(/与 110 系统的连接/)).toBeNull();
  });

  it('says that the other line is another installation, and that it answers', async () => {
    const server = createFakeServer();
    server.setLink(answering);
    renderApp({ as: 'supervisor', server });
    const card = await screen.findByRole('region', { name: '与 110 系统的连接' });
    expect(within(card).getByRole('status').textContent).toContain('110 由另一套系统承担 · 对方有应答');
  });

  it('says since when it does not answer and how much waits for it', async () => {
    const server = createFakeServer();
    const failing = { isAnswering: false, failingSince: ago(60_000), undelivered: 7, oldestAt: ago(50_000) };
    server.setLink({ ...answering, ...failing });
    renderApp({ as: 'admin', server });
    const card = await screen.findByRole('region', { name: '与 110 系统的连接' });
    expect(within(card).getByRole('status').textContent).toMatch(/对方无应答 自/);
    expect(within(card).getByText('7')).toBeTruthy();
  });
});

/** A 110 operator at whose seat a case of the other installation rings. */
async function ringing(state: HandoverState, mayRefuse: boolean, language: (typeof LANGUAGES)[number] = 'zh') {
  const server = createFakeServer();
  const { id } = server.add({ line: '12345' });
  const handover = {
    transferId: 'transfer-1',
    fromLine: '12345',
    theirCaseNumber: '261119000042',
    reason: '涉嫌盗窃',
  } as const;
  server.setHandover(id, { ...handover, state, mayRefuse });
  server.signIn('taker110', 'taker110');
  server.setSeat('ready');
  server.ring(id);
  const app = renderApp({ as: 'taker110', path: '/desk', server, language });
  await screen.findByRole('alertdialog');
  return { ...app, server, id };
}

describe('a case from the other installation', () => {
  it('says while it rings whose it is, and is refused with a reason only', async () => {
    const { server, id } = await ringing('OFFERED', true);
    await screen.findByText(/12345 转来，对方案号 261119000042：涉嫌盗窃/);
    const form = await screen.findByRole('form', { name: '拒收（退回对方系统）' });
    const button = within(form).getByRole<HTMLButtonElement>('button');
    expect(button.disabled).toBe(true);
    type(within(form).getByLabelText(/拒收理由/), '不涉警');
    fireEvent.click(button);
    await screen.findByText('已拒收，仍归对方');
    expect(server.handoverOf(id).handover?.state).toBe('REFUSED');
  });

  it('cannot be refused where it may not be', async () => {
    await ringing('OFFERED', false);
    await screen.findByText(/等待本线接收/);
    expect(screen.queryByRole('form', { name: '拒收（退回对方系统）' })).toBeNull();
  });

  it('shows on the case that the other side has not confirmed it yet', async () => {
    const server = createFakeServer();
    const { id } = server.add({ line: '12345' });
    const handover = { transferId: 't', fromLine: '12345', theirCaseNumber: null, reason: '盗窃' } as const;
    server.setHandover(id, { ...handover, state: 'CLAIMED', mayRefuse: false });
    renderApp({ as: 'taker110', path: `/cases/${id}/show`, server });
    await screen.findByText('已接收，等待对方确认');
  });

  it.each(LANGUAGES)('that went there says what became of it, in %s', async (language) => {
    const server = createFakeServer();
    const { id } = server.add({ line: '110', status: 'CLOSED' });
    TOLD_EVENTS.forEach((told) => server.tell(id, 'handover-feedback', { told, toldAt: ago(0), note: `${told} ✓` }));
    const { missing } = renderApp({ as: 'supervisor', path: `/cases/${id}/show`, server, language });
    const region = await screen.findByRole('region', { name: /处理进展|办理进展|other line did|Đường dây kia/ });
    expect(within(region).getAllByRole('listitem')).toHaveLength(TOLD_EVENTS.length);
    within(region).getByText('case-closed ✓');
    expect(missing).toEqual([]);
  });

  it.each(LANGUAGES)('has every word in %s', async (language) => {
    const { missing } = await ringing('OFFERED', true, language);
    await screen.findByRole('form', { name: /./ });
    expect(missing).toEqual([]);
  });
});
