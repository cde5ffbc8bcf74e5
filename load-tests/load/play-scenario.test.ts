import { assertLoopback } from './play-scenario';

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
