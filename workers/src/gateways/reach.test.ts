import type { LookupAddress } from 'node:dns';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { postText } from './post-text';
import { anywhere, createReach, isPublic, type Reach } from './reach';

let server: Server;
let port: number;
let asked: string[];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/moved') response.writeHead(307, { location: `http://127.0.0.1:${port}/inside` });
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
beforeEach(() => {
  asked = [];
});
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

const post = (url: string, reach: Reach) => postText(url, { headers: {}, body: '{}', reach });
/** Names stand for these addresses, one after the other. */
const names = (...answers: string[][]) => {
  const left = [...answers];
  return (_host: string, callback: (error: null, addresses: LookupAddress[]) => void) => {
    const answer = left.length > 1 ? left.shift() : left[0];
    callback(
      null,
      (answer ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
};

describe('attack SSRF by webhook', () => {
  it.each([
    ...['127.0.0.1', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254'],
    ...['100.64.0.1', '192.0.2.1', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
    ...[
      '::1',
      '::',
      'fe80::1',
      'fc00::1',
      'fd12::1',
      'ff02::1',
      '::ffff:127.0.0.1',
      '::ffff:a9fe:a9fe',
      '64:ff9b::7f00:1',
    ],
    ...['2002:7f00:1::', '2001:0:7f00:1::', '2001:db8::1'],
  ])('%s is inside', (address) => expect(isPublic(address)).toBe(false));

  it.each(['8.8.8.8', '172.32.0.1', '192.169.0.1', '2400:3200::1'])('%s is not', (address) =>
    expect(isPublic(address)).toBe(true),
  );

  it.each([
    ...['https://127.0.0.1', 'https://[::1]', 'https://[::ffff:127.0.0.1]', 'https://2130706433', 'https://0x7f.1'],
    ...['https://127.1', 'https://169.254.169.254/latest/meta-data', 'http://8.8.8.8', 'file:///etc/passwd'],
    ...['gopher://8.8.8.8', 'https://user:word@8.8.8.8'],
  ])('%s is refused before anything is asked', (url) => {
    expect(() => createReach([])(new URL(url))).toThrow('not one that messages may go to');
  });

  it('a name that stands for a machine inside reaches nobody, also among others', async () => {
    for (const answer of [['127.0.0.1'], ['8.8.8.8', '127.0.0.1'], ['::1']]) {
      const reach = createReach([], names(answer));
      await expect(post(`https://office.example:${port}/`, reach)).rejects.toThrow('not one that messages may go to');
    }
    expect(asked).toEqual([]);
  });

  it('a name that changes what it stands for (rebinding) is looked up once, when the connection is made', async () => {
    const reach = createReach([], names(['8.8.8.8'], ['127.0.0.1']));
    const lookup = reach(new URL(`https://office.example:${port}/`));
    const first = await new Promise((resolve) => lookup('office.example', { all: true }, (_, found) => resolve(found)));
    expect(first).toEqual([{ address: '8.8.8.8', family: 4 }]);
    await expect(post(`https://office.example:${port}/`, reach)).rejects.toThrow('not one that messages may go to');
    expect(asked).toEqual([]);
  });

  it('a redirect is an answer and is not followed', async () => {
    expect(await post(`http://127.0.0.1:${port}/moved`, anywhere)).toBe(307);
    expect(asked).toEqual(['/moved']);
  });

  it('an office in a network that the installation names is reached', async () => {
    const reach = createReach(['127.0.0.0/8'], names(['127.0.0.1']));
    expect(await post(`http://office.example:${port}/take`, reach)).toBe(200);
    expect(asked).toEqual(['/take']);
  });
});
