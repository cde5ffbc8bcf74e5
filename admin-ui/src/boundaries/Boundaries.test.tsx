import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { LANGUAGES } from '#domain/language';
import { renderApp, type } from '../test/render-app';

describe('the boundary list', () => {
  it('gets a new version of an entry from the administrator, with its source', async () => {
    const { server } = renderApp({ as: 'admin', path: '/boundary-rules' });
    fireEvent.click(await screen.findByRole('button', { name: '新版本' }));
    const dialog = within(await screen.findByRole('dialog', { name: '新版本' }));
    expect(dialog.getByLabelText<HTMLInputElement>(/条目/).disabled).toBe(true);
    expect(dialog.getByRole('button', { name: '发布' }).hasAttribute('disabled')).toBe(true);
    fireEvent.click(dialog.getByRole('radio', { name: '110' }));
    type(dialog.getByLabelText(/依据/), '会议纪要 3 号');
    fireEvent.click(dialog.getByRole('button', { name: '发布' }));
    await screen.findByText('会议纪要 3 号');
    expect(server.rules()[0]).toMatchObject({ code: 'stall', version: 2, line: '110', area: '*' });
  });

  it('lets an entry end, after saying what that means', async () => {
    const { server } = renderApp({ as: 'admin', path: '/boundary-rules' });
    fireEvent.click(await screen.findByRole('button', { name: '停止生效' }));
    const dialog = within(await screen.findByRole('dialog', { name: '停止生效' }));
    expect(dialog.getByText('stall-on-pavement')).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: '停止生效' }));
    await waitFor(() => expect(server.rules()[0]?.validTo).not.toBeNull());
  });

  it('is only read by a supervisor', async () => {
    renderApp({ as: 'supervisor', path: '/boundary-rules' });
    await screen.findByText('stall-on-pavement');
    expect(screen.queryByRole('button', { name: /新/ })).toBeNull();
  });

  it.each(LANGUAGES)('misses no word in %s', async (language) => {
    const { missing, container } = renderApp({ as: 'admin', path: '/boundary-rules', language });
    await screen.findByText('stall-on-pavement');
    fireEvent.click(screen.getAllByRole('button').find(({ className }) => className.includes('contained'))!);
    await screen.findByRole('dialog');
    expect(missing).toEqual([]);
    expect(container.textContent).not.toMatch(/boundar(ies|y-rules)\.[a-z]/);
  });
});
