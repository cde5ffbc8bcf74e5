import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { assertDrillSystem, assertLoopback } from './play-scenario';

describe('assertLoopback', () => {
  it.each(['http://localhost:3000', 'http://127.0.0.1:3000/', 'http://127.1.2.3', 'http://[::1]:3000'])(
    'takes %s',
    (url) => expect(assertLoopback(url)).toBe(url.replace(/\/$/, '')),
  );

  it.each([
    'https://hotline.example.gov.cn',
    'http://10.0.0.1',
    'http://localhost.example.org',
    'http://127.0.0.1.nip.io',
    'x',
  ])('refuses %s', (url) => expect(() => assertLoopback(url)).toThrow('on this machine'));
});

describe('assertDrillSystem', () => {
  const systemThatSays = async (isDrill: boolean) => {
    const server = createServer((_request, response) => response.end(JSON.stringify({ isDrill })));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return assertDrillSystem(url).finally(() => server.close());
  };

  it('takes an installation for drills', () => expect(systemThatSays(true)).resolves.toBeUndefined());

  it('refuses a real one, whose statistics a drill would spoil', () =>
    expect(systemThatSays(false)).rejects.toThrow('no installation for drills'));
});
