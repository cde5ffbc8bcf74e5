import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { LANGUAGES } from '#domain/language';
import { renderApp, type } from '../test/render-app';

async function prove() {
  const proof = within(await screen.findByRole('dialog', { name: '请再次确认身份' }));
  type(proof.getByLabelText(/密码/), 'security-admin');
  fireEvent.click(proof.getByRole('button', { name: '确认' }));
}
const rowOf = async (username: string) => within((await screen.findByText(username)).closest('tr')!);

describe('users', () => {
  it('are made by the administrator, who is shown the password once', async () => {
    const { server } = renderApp({ as: 'security-admin', path: '/users' });
    fireEvent.click(await screen.findByRole('button', { name: '新增用户' }));
    const dialog = within(await screen.findByRole('dialog', { name: '新增用户' }));
    type(dialog.getByLabelText(/用户名/), 'wang.li');
    for (const name of ['中文', 'English', 'Tiếng Việt']) {
      type(dialog.getByLabelText(new RegExp(`显示名称（${name}）`)), `W ${name}`);
    }
    fireEvent.click(dialog.getByRole('checkbox', { name: 'Tiếng Việt' }));
    fireEvent.click(dialog.getByRole('button', { name: '保存' }));
    await prove();
    const secret = within(await screen.findByRole('dialog', { name: '一次性密码' }));
    expect(secret.getByText('one-time-secret')).toBeTruthy();
    expect(secret.getByText(/wang\.li/)).toBeTruthy();
    fireEvent.click(secret.getByRole('button', { name: '关闭' }));
    await screen.findByText('待修改密码');
    expect(server.accounts().at(-1)).toMatchObject({ username: 'wang.li', line: '12345', languages: ['zh', 'vi'] });
  });

  it('are disabled after it is said what that means', async () => {
    const { server } = renderApp({ as: 'security-admin', path: '/users' });
    fireEvent.click((await rowOf('taker110')).getByRole('button', { name: '停用' }));
    const dialog = within(await screen.findByRole('dialog', { name: '停用' }));
    expect(dialog.getByText(/之后不能登录/)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: '停用' }));
    await prove();
    await screen.findByText('已停用');
    expect(server.accounts().find(({ username }) => username === 'taker110')?.disabledAt).not.toBeNull();
  });

  it('cannot be locked out by themselves', async () => {
    renderApp({ as: 'security-admin', path: '/users' });
    const own = await rowOf('security-admin');
    expect(own.queryByRole('button', { name: /停用|修改|重置密码/ })).toBeNull();
  });

  it('are read by a supervisor, who ends the sessions of call-takers only', async () => {
    const { server } = renderApp({ as: 'supervisor', path: '/users' });
    const taker = await rowOf('taker110');
    expect(taker.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['强制退出']);
    expect((await rowOf('admin')).queryByRole('button')).toBeNull();
    fireEvent.click(taker.getByRole('button', { name: '强制退出' }));
    const dialog = within(await screen.findByRole('dialog', { name: '强制退出' }));
    fireEvent.click(dialog.getByRole('button', { name: '强制退出' }));
    await waitFor(() => {
      expect(server.accounts().find(({ username }) => username === 'taker110')?.openSessions).toBe(0);
    });
  });

  it.each(LANGUAGES)('miss no word in %s', async (language) => {
    const { missing, container } = renderApp({ as: 'security-admin', path: '/users', language });
    await screen.findByText('taker110');
    fireEvent.click(screen.getAllByRole('button').find(({ className }) => className.includes('contained'))!);
    await screen.findByRole('dialog');
    expect(missing).toEqual([]);
    expect(container.textContent).not.toMatch(/users\.[a-z]/);
  });
});
