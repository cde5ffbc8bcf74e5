import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { LANGUAGES } from '#domain/language';
import { renderApp, type } from '../test/render-app';

describe('API clients', () => {
  it('are made with scopes and limits, and their key is shown once', async () => {
    const { server } = renderApp({ as: 'security-admin', path: '/api-clients' });
    fireEvent.click(await screen.findByRole('button', { name: '新增接入系统' }));
    const dialog = within(await screen.findByRole('dialog', { name: '新增接入系统' }));
    type(dialog.getByLabelText(/名称/), 'vehicles');
    fireEvent.click(dialog.getByRole('checkbox', { name: '上报来件' }));
    expect(dialog.getByRole('button', { name: '保存' }).hasAttribute('disabled')).toBe(true);
    fireEvent.click(dialog.getByRole('checkbox', { name: '上报单位位置' }));
    type(dialog.getByLabelText('并发请求'), '');
    fireEvent.click(dialog.getByRole('button', { name: '保存' }));
    const secret = within(await screen.findByRole('dialog', { name: '新密钥' }));
    expect(secret.getByText('the-new-key')).toBeTruthy();
    fireEvent.click(secret.getByRole('button', { name: '关闭' }));
    await screen.findByText('vehicles');
    expect(server.apiClients().at(-1)).toMatchObject({
      ...{ name: 'vehicles', scopes: ['units:position'], ratePerMinute: 600, maxConcurrent: null },
    });
  });

  it('get a new key and are disabled after it is said what that means', async () => {
    const { server } = renderApp({ as: 'security-admin', path: '/api-clients' });
    fireEvent.click(await screen.findByRole('button', { name: '更换密钥' }));
    const rotate = within(await screen.findByRole('dialog', { name: '更换密钥' }));
    expect(rotate.getByText(/宽限期/)).toBeTruthy();
    fireEvent.click(rotate.getByRole('button', { name: '更换密钥' }));
    const secret = within(await screen.findByRole('dialog', { name: '新密钥' }));
    fireEvent.click(secret.getByRole('button', { name: '关闭' }));
    await screen.findByText(/旧密钥有效至/);
    fireEvent.click(screen.getByRole('button', { name: '停用' }));
    const dialog = within(await screen.findByRole('dialog', { name: '停用' }));
    fireEvent.click(dialog.getByRole('button', { name: '停用' }));
    await waitFor(() => expect(server.apiClients()[0]?.disabledAt).not.toBeNull());
  });

  it.each(LANGUAGES)('miss no word in %s', async (language) => {
    const { missing, container } = renderApp({ as: 'security-admin', path: '/api-clients', language });
    await screen.findByText('telephony');
    fireEvent.click(screen.getAllByRole('button').find(({ className }) => className.includes('contained'))!);
    await screen.findByRole('dialog');
    expect(missing).toEqual([]);
    expect(container.textContent).not.toMatch(/apiClients\.[a-z]/);
  });
});
