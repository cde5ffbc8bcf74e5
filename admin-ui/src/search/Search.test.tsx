import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { FAKE_PHONE } from '../test/fake-cases';
import { createFakeServer } from '../test/fake-server';
import { press, renderApp, type } from '../test/render-app';

/** A desk with two cases, and the search that its key opens. */
async function openSearch() {
  const server = createFakeServer();
  const lamp = server.add({ line: '12345', text: '小区门口的路灯坏了' });
  const theft = server.add({ line: '110', text: '我的电动车被偷了' });
  renderApp({ as: 'taker110', path: '/desk', server });
  await screen.findByRole('button', { name: '搜索' });
  press('/');
  const dialog = await screen.findByRole('dialog', { name: '搜索工单' });
  return { server, lamp, theft, dialog, field: within(dialog).getByLabelText('来电内容、电话号码或工单号') };
}

describe('the search behind /', () => {
  it('finds a case by what was said, shows the words, and opens it', async () => {
    const { lamp, theft, dialog, field } = await openSearch();
    expect(document.activeElement).toBe(field);
    type(field, '路灯');
    const link = await within(dialog).findByRole('link', { name: lamp.number });
    expect(within(dialog).getByText('小区门口的路灯坏了')).toBeTruthy();
    expect(link.closest('li')!.textContent).toContain('内容 ·');
    expect(within(dialog).queryByText(theft.number)).toBeNull();
    fireEvent.click(link);
    await waitFor(() => expect(screen.queryByRole('dialog', { name: '搜索工单' })).toBeNull());
    expect(window.location.hash).toBe(`#/cases/${lamp.id}/show`);
  });

  it('finds a case by the end of its number, and the last caller by a telephone number with spaces', async () => {
    const { theft, dialog, field } = await openSearch();
    type(field, theft.number.slice(-6));
    const byNumber = await within(dialog).findByRole('link', { name: theft.number });
    expect(byNumber.closest('li')!.textContent).toContain('工单号 ·');
    type(field, FAKE_PHONE.replace(/^(...)(....)/, '$1 $2 '));
    await waitFor(() => expect(within(dialog).getByRole('listitem').textContent).toContain('电话 ·'));
  });

  it('says that nothing was found and what to try, and asks nothing of an empty field', async () => {
    const { dialog, field } = await openSearch();
    expect(within(dialog).getByText(/例如：红绿灯/)).toBeTruthy();
    type(field, '没有人说过的话');
    expect((await within(dialog).findByText(/没有找到您可以查看的工单/)).getAttribute('role')).toBe('status');
    expect(within(dialog).queryByRole('link')).toBeNull();
  });

  it('says why when the server does not answer', async () => {
    const { server, dialog, field } = await openSearch();
    server.setDown(true);
    type(field, '路灯');
    expect((await within(dialog).findByRole('alert', {}, { timeout: 5_000 })).textContent).toBe(
      '连不上服务器，请稍候重试。',
    );
    expect(within(dialog).queryByText(/没有找到/)).toBeNull();
  });

  it('is not there for who may not read what was said', async () => {
    renderApp({ as: 'admin' });
    await screen.findByText('110 队列');
    expect(screen.queryByRole('button', { name: '搜索' })).toBeNull();
    press('/');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
