import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { startTcpProxy, type TcpProxy } from './tcp-proxy';

let echo: Server;
let proxy: TcpProxy;
beforeAll(async () => {
  echo = createServer((socket) => void socket.on('error', () => undefined).pipe(socket));
  await once(echo.listen(0, '127.0.0.1'), 'listening');
  proxy = await startTcpProxy((echo.address() as AddressInfo).port);
});
afterAll(async () => {
  await proxy.stop();
  echo.close();
});

const dial = async (): Promise<Socket> => {
  const socket = connect(proxy.port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
};
/** What comes back; `gone` when the connection ends first, however it ends. */
const say = (socket: Socket, word: string): Promise<string> =>
  new Promise((resolve) => {
    socket.on('error', () => undefined);
    socket.once('data', (bytes) => resolve(String(bytes)));
    socket.once('close', () => resolve('gone'));
    socket.write(word);
  });

describe('startTcpProxy', () => {
  it('carries what is said, and cuts what is under way while new calls pass', async () => {
    const first = await dial();
    expect(await say(first, 'one')).toBe('one');
    const closed = once(first, 'close');
    proxy.cut();
    await closed;
    const second = await dial();
    expect(await say(second, 'two')).toBe('two');
    second.destroy();
  });

  it('takes nothing while it is closed, and swallows everything while it is silent', async () => {
    proxy.set('closed');
    expect(await say(await dial(), 'three')).toBe('gone');
    proxy.set('silent');
    const swallowed = say(await dial(), 'four');
    proxy.set('open');
    expect(await swallowed).toBe('gone');
    const after = await dial();
    expect(await say(after, 'five')).toBe('five');
    after.destroy();
  });
});
