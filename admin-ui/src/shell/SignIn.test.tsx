import { fireEvent, screen } from '@testing-library/react';
import { renderApp, type } from '../test/render-app';

async function signIn(username: string, password: string) {
  type(await screen.findByLabelText(/用户名/), username);
  type(screen.getByLabelText(/密码/), password);
  fireEvent.click(screen.getByRole('button', { name: '登录' }));
}

describe('SignIn', () => {
  it('brings a call-taker to the desk', async () => {
    renderApp();
    await signIn('taker12345', 'taker12345');
    await screen.findByText('未就席');
    expect(screen.getByText('12345 话务员')).toBeTruthy();
  });

  it('says that name or password is wrong, and not which', async () => {
    renderApp();
    await signIn('taker12345', 'guess');
    await screen.findByText('用户名或密码不对，请再试一次。');
  });

  it('comes back when the session ends while somebody works', async () => {
    const { server } = renderApp({ as: 'supervisor', path: '/board' });
    await screen.findByText('110 队列');
    server.signOut();
    await screen.findByRole('heading', { name: '登录' });
  });
});
