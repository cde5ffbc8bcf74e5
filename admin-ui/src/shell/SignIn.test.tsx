import { fireEvent, screen } from '@testing-library/react';
import { FAKE_CODE } from '../test/fake-accounts';
import { createFakeServer } from '../test/fake-server';
import { renderApp, type } from '../test/render-app';

async function signIn(username: string, password: string) {
  type(await screen.findByLabelText(/用户名/), username);
  type(screen.getByLabelText(/密码/), password);
  fireEvent.click(screen.getByRole('button', { name: '登录' }));
}

describe('SignIn', () => {
  it('comes at once to who is not signed in, and asks the server only what it must', async () => {
    const server = createFakeServer();
    const asked: string[] = [];
    const fetch: typeof server.fetch = (input, init) => {
      asked.push(`${init?.method ?? 'GET'} ${String(input)}`);
      return server.fetch(input, init);
    };
    renderApp({ server: { ...server, fetch } });
    await screen.findByLabelText(/用户名/);
    expect(asked.filter((one) => one.endsWith('/v1/session')).length).toBeLessThanOrEqual(6);
  });

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

  it('asks for the code of the authenticator where there is one', async () => {
    const server = createFakeServer();
    server.setEnrolled();
    renderApp({ server });
    await signIn('supervisor', 'supervisor');
    await screen.findByText('还需要验证器上的动态码。');
    type(screen.getByLabelText(/验证器动态码/), FAKE_CODE);
    fireEvent.click(screen.getByRole('button', { name: '登录' }));
    await screen.findByText('110 队列');
  });

  it('offers the identity provider where there is one, and says when that did not work', async () => {
    const server = createFakeServer();
    server.setOidc();
    renderApp({ server, path: '/login?oidc=failed' });
    const link = await screen.findByRole('link', { name: '统一身份认证登录' });
    expect(link.getAttribute('href')).toBe('/v1/session/oidc');
    expect(screen.getByText(/统一身份认证没有登录成功/)).toBeTruthy();
  });

  it('comes back when the session ends while somebody works', async () => {
    const { server } = renderApp({ as: 'supervisor', path: '/board' });
    await screen.findByText('110 队列');
    server.signOut();
    await screen.findByRole('heading', { name: '登录' });
  });
});
