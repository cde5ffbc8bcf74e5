import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { LANGUAGES } from '#domain/language';
import { FAKE_CODE, FAKE_RECOVERY } from '../test/fake-accounts';
import { createFakeServer } from '../test/fake-server';
import { renderApp, type } from '../test/render-app';

const panel = async (name: string) => within(await screen.findByRole('region', { name }));
const fill = (part: { getByLabelText(label: RegExp): Element }, label: RegExp, value: string) =>
  type(part.getByLabelText(label), value);

describe('my account', () => {
  it('is reached from the bar, and changes the password after proving the current one', async () => {
    renderApp({ as: 'supervisor', path: '/board' });
    fireEvent.click(await screen.findByRole('link', { name: /当前账号/ }));
    const password = await panel('修改密码');
    const change = password.getByRole('button', { name: '修改密码' });
    fill(password, /当前密码/, 'wrong');
    fill(password, /^新密码/, 'short');
    fill(password, /再输入一次/, 'other');
    expect(password.getByText('两次输入不一致')).toBeTruthy();
    expect(change.hasAttribute('disabled')).toBe(true);
    fill(password, /再输入一次/, 'short');
    fireEvent.click(change);
    await password.findByText('密码不对。');
    fill(password, /当前密码/, 'supervisor');
    fireEvent.click(change);
    await password.findByText(/新密码不够安全/);
    fill(password, /^新密码/, 'gravel tuba envelope');
    fill(password, /再输入一次/, 'gravel tuba envelope');
    fireEvent.click(change);
    await password.findByText(/密码已修改/);
  });

  it('sets up an authenticator, shows the recovery codes once, and takes the reminder away', async () => {
    renderApp({ as: 'supervisor', path: '/account' });
    await screen.findByText('您的岗位应启用身份验证器，目前尚未启用。');
    const factor = await panel('身份验证器');
    fill(factor, /当前密码/, 'supervisor');
    fireEvent.click(factor.getByRole('button', { name: '启用' }));
    await factor.findByText('ABCD EFGH');
    fill(factor, /动态码/, '000000');
    fireEvent.click(factor.getByRole('button', { name: '确认启用' }));
    await factor.findByText('动态码不对，或已经用过。');
    fill(factor, /动态码/, FAKE_CODE);
    fireEvent.click(factor.getByRole('button', { name: '确认启用' }));
    await factor.findByText(FAKE_RECOVERY);
    await factor.findByText(/已启用/);
    await waitFor(() => expect(screen.queryByText(/您的岗位应启用/)).toBeNull());
  });

  it('lists sessions and ends the others', async () => {
    const { server } = renderApp({ as: 'taker110', path: '/account' });
    const sessions = await panel('登录会话');
    expect(await sessions.findByText('Firefox · Windows · 本机')).toBeTruthy();
    const other = within(sessions.getByText('Chrome · Android · 互联网').closest('tr')!);
    fireEvent.click(other.getByRole('button', { name: '退出此会话' }));
    await waitFor(() => expect(server.openSessions()).toHaveLength(1));
    await waitFor(() => expect(sessions.queryByText(/Chrome/)).toBeNull());
    expect(sessions.getByText('当前会话')).toBeTruthy();
  });
});

describe('a duty', () => {
  it('comes before everything else, one after the other', async () => {
    const server = createFakeServer();
    server.setDuties(['change-password', 'enrol-second-factor']);
    renderApp({ server, as: 'supervisor', path: '/cases' });
    await screen.findByText('继续之前，请先完成这一步。');
    expect(screen.queryByRole('navigation')).toBeNull();
    const password = await panel('修改密码');
    fill(password, /当前密码/, 'supervisor');
    fill(password, /^新密码/, 'gravel tuba envelope');
    fill(password, /再输入一次/, 'gravel tuba envelope');
    fireEvent.click(password.getByRole('button', { name: '修改密码' }));
    const factor = await panel('身份验证器');
    fill(factor, /当前密码/, 'supervisor');
    fireEvent.click(factor.getByRole('button', { name: '启用' }));
    await factor.findByText('ABCD EFGH');
    fill(factor, /动态码/, FAKE_CODE);
    fireEvent.click(factor.getByRole('button', { name: '确认启用' }));
    await factor.findByText(FAKE_RECOVERY);
    const goOn = await screen.findByRole('button', { name: '我已保存，继续' });
    await act(async () => void fireEvent.click(goOn));
    await screen.findByRole('navigation', { name: '主菜单' });
  });
});

describe('a sensitive command', () => {
  it('asks for a fresh proof and is then done by itself', async () => {
    const server = createFakeServer();
    const { id } = server.add();
    renderApp({ server, as: 'supervisor', path: `/cases/${id}/show` });
    fireEvent.click(await screen.findByRole('button', { name: '查看身份' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: '查看身份' }));
    const proof = within(await screen.findByRole('dialog', { name: '请再次确认身份' }));
    fill(proof, /密码/, 'wrong');
    fireEvent.click(proof.getByRole('button', { name: '确认' }));
    await proof.findByText('密码不对。');
    fill(proof, /密码/, 'supervisor');
    fireEvent.click(proof.getByRole('button', { name: '确认' }));
    await screen.findByText(/13800005678/);
  });

  it('is refused when the proof is not given', async () => {
    const server = createFakeServer();
    const { id } = server.add();
    server.setEnrolled();
    renderApp({ server, as: 'supervisor', path: `/cases/${id}/show` });
    fireEvent.click(await screen.findByRole('button', { name: '查看身份' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: '查看身份' }));
    const proof = within(await screen.findByRole('dialog', { name: '请再次确认身份' }));
    expect(proof.getByLabelText(/动态码/)).toBeTruthy();
    fireEvent.click(proof.getByRole('button', { name: '取消' }));
    await dialog.findByText('请先再次确认身份。');
  });
});

describe('the words', () => {
  it.each(LANGUAGES)('of the account are all there in %s', async (language) => {
    const { missing, container } = renderApp({ as: 'supervisor', path: '/account', language });
    await waitFor(() => expect(container.querySelectorAll('td').length).toBeGreaterThan(5));
    expect(missing).toEqual([]);
    expect(container.textContent).not.toMatch(/account\.[a-z]/i);
  });

  it.each(LANGUAGES)('of a duty are all there in %s', async (language) => {
    const server = createFakeServer();
    server.setDuties(['enrol-second-factor']);
    const { missing, container } = renderApp({ server, as: 'supervisor', language });
    await waitFor(() => expect(container.querySelector('form')).not.toBeNull());
    expect(missing).toEqual([]);
  });
});
