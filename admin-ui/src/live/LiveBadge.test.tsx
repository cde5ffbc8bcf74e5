import { act, screen, waitFor } from '@testing-library/react';
import { createFakeServer } from '../test/fake-server';
import { renderApp } from '../test/render-app';

const badge = () => document.querySelector('[data-status]')?.getAttribute('data-status');

/** The server goes on speaking, as it does every second. */
const becomesLive = (server: ReturnType<typeof createFakeServer>) =>
  waitFor(() => {
    act(() => server.say({ type: 'tick' }));
    expect(badge()).toBe('live');
  });

describe('LiveBadge', () => {
  it('says when the server is gone, and the screen equals the server after it is back', async () => {
    const server = createFakeServer();
    renderApp({ as: 'taker110', path: '/desk', server });
    await screen.findByText('没有人在等。');
    await becomesLive(server);

    act(() => server.setDown(true));
    await waitFor(() => expect(badge()).toBe('offline'));
    const missed = server.add({ line: '110' });
    server.setDown(false);
    await screen.findByText(missed.number);
    await becomesLive(server);
  });

  it('failure 6: repairs a hole: what a lost message would have told is on the screen', async () => {
    const server = createFakeServer();
    renderApp({ as: 'taker110', path: '/desk', server });
    await screen.findByText('没有人在等。');
    const { id, number } = server.add({ line: '110' });
    server.drop(1);
    server.say({ type: 'cases', caseIds: [id] });
    expect(screen.queryByText(number)).toBeNull();
    server.say({ type: 'tick' });
    await screen.findByText(number);
  });
});
