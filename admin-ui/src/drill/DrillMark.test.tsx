import { screen } from '@testing-library/react';
import { createFakeServer } from '../test/fake-server';
import { renderApp } from '../test/render-app';

const drillServer = () => {
  const server = createFakeServer();
  server.setDrill();
  return server;
};

describe('DrillMark', () => {
  it.each([
    ['zh', '演练系统'],
    ['en', 'Drill'],
    ['vi', 'Hệ thống diễn tập'],
  ] as const)('says in %s, before anybody has signed in, that nothing is real', async (language, mark) => {
    renderApp({ server: drillServer(), language });
    expect(await screen.findByText(mark)).toBeTruthy();
  });

  it('says so on a seat', async () => {
    renderApp({ server: drillServer(), as: 'taker12345', path: '/desk' });
    await screen.findByText('未就席');
    expect(await screen.findByText('演练系统')).toBeTruthy();
  });

  it('is not on an installation that is real', async () => {
    renderApp({ as: 'taker12345', path: '/desk' });
    await screen.findByText('未就席');
    expect(screen.queryByText('演练系统')).toBeNull();
  });
});
