import { screen, within } from '@testing-library/react';
import { createFakeServer } from '../test/fake-server';
import { press, renderApp } from '../test/render-app';

const CONTACTS = '/v1/contacts?';

describe('the list of contacts', () => {
  it('is walked by keys, each row to the page of its contact', async () => {
    const server = createFakeServer();
    for (let n = 0; n < 2; n += 1) server.add();
    renderApp({ as: 'supervisor', path: '/contacts', server });
    const rows = within(await screen.findByRole('table'))
      .getAllByRole('row')
      .slice(1);
    const links = rows.map((row) => within(row).getByRole('link'));
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      expect.stringMatching(/^#\/contacts\/contact-\d+\/show$/),
      expect.stringMatching(/^#\/contacts\/contact-\d+\/show$/),
    ]);
    press('j');
    expect(document.activeElement).toBe(links[0]);
    press('j');
    expect(document.activeElement).toBe(links[1]);
    press('k');
    expect(document.activeElement).toBe(links[0]);
  });

  it('says that it is being read, and does not look empty', async () => {
    const server = createFakeServer();
    const fetch: typeof server.fetch = (path, init) =>
      String(path).startsWith(CONTACTS) ? new Promise(() => undefined) : server.fetch(path, init);
    renderApp({ as: 'supervisor', path: '/contacts', server: { ...server, fetch } });
    const loading = (await screen.findByText('正在读取…')).closest('[role=status]');
    expect(loading?.getAttribute('aria-busy')).toBe('true');
    expect(screen.queryByText(/还没有记录|没有符合条件/)).toBeNull();
  });

  it('says why it could not be read', async () => {
    const server = createFakeServer();
    const fetch: typeof server.fetch = (path, init) =>
      String(path).startsWith(CONTACTS) ? Promise.reject(new TypeError('Failed to fetch')) : server.fetch(path, init);
    renderApp({ as: 'supervisor', path: '/contacts', server: { ...server, fetch } });
    await within(await screen.findByRole('main')).findByText('连不上服务器，请稍候重试。', {}, { timeout: 8_000 });
  });

  it('says what to expect where nothing came in yet', async () => {
    renderApp({ as: 'supervisor', path: '/contacts' });
    await screen.findByText('还没有记录。有了新的，会显示在这里。');
  });
});
