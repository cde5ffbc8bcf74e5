import { Client } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { startTestRouter, type TestRouter } from '#testing/test-router';
import { until } from '#testing/until';
import { SESSIONS_EVERY_MS } from './stream-hub';

jest.setTimeout(90_000);

/** What a stream is told at its start has been asked for by then, in ms. */
const SETTLED_MS = 1_000;

let router: TestRouter;
beforeAll(async () => {
  router = await startTestRouter();
});
afterAll(() => router.close());

async function cookieOf(username: string): Promise<string> {
  const { headers } = await fetch(`${router.baseUrl}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(router.credentialsOf(username)),
  });
  return headers.get('set-cookie')?.split(';')[0] ?? '';
}

type Reader = { messages: () => { type: string }[]; leave: () => void };

async function openStream(cookie: string): Promise<Reader> {
  const leaving = new AbortController();
  const { body } = await fetch(`${router.baseUrl}/v1/stream`, { headers: { cookie }, signal: leaving.signal });
  let said = '';
  const read = async () => {
    for await (const part of body as unknown as AsyncIterable<Uint8Array>) said += Buffer.from(part).toString();
  };
  void read().catch(() => undefined);
  const messages = () =>
    said
      .split('\n\n')
      .flatMap((part) => (part.startsWith('data: ') ? [JSON.parse(part.slice(6)) as { type: string }] : []));
  return { messages, leave: () => leaving.abort() };
}

let sent = 0;
/** A full round of sessions with cases that come in meanwhile, while so many streams are open. @returns how often the router asked the database */
async function askedWith(cookies: readonly string[], streams: number): Promise<number> {
  const readers = await Promise.all(
    Array.from({ length: streams }, (_, index) => openStream(cookies[index % cookies.length] ?? '')),
  );
  const has = (type: string) => readers.every(({ messages }) => messages().some((message) => message.type === type));
  await until('each has said hello', () => Promise.resolve(has('hello')));
  await pause(SETTLED_MS);
  const asked = jest.spyOn(Client.prototype, 'query');
  for (let n = 0; n < 10; n += 1) {
    sent += 1;
    await router.client.post('/v1/intake/web', {
      externalId: `stream-${sent}`,
      dialled: '110',
      text: '楼下着火了，有人被困',
    });
  }
  await pause(SESSIONS_EVERY_MS);
  await until('each has ticked', () => Promise.resolve(has('tick')), 15_000);
  expect(readers[0]?.messages().filter(({ type }) => type === 'cases').length).toBeGreaterThan(0);
  const times = asked.mock.calls.length;
  asked.mockRestore();
  readers.forEach(({ leave }) => leave());
  return times;
}

describe('the live stream', () => {
  it('costs the database the same for two hundred screens as for four', async () => {
    const people = ['seat-110-1', 'seat-110-3', 'seat-12345-1', 'supervisor'];
    // A session may have twenty screens open: each of them signs in three times.
    const cookies = await Promise.all([...people, ...people, ...people].map(cookieOf));
    const few = await askedWith(cookies, 4);
    const many = await askedWith(cookies, 200);
    expect(few).toBeGreaterThan(10);
    // Ticks, and cases that share a commit, come as they come; a statement for each screen would be two hundred more.
    expect(many - few).toBeLessThan(100);
  });
});
