import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock } from '#domain/clock';
import type { CaseRow } from '#domain/wire/case-wire';
import type { Page } from '#domain/wire/list-wire';
import type { StreamMessage } from '#domain/wire/stream-wire';
import { createLogger } from '#platform/log';
import { createLiveClient, type StreamHandlers } from '../../../admin-ui/src/live/live-client';
import { createServerClock } from '../../../admin-ui/src/time/server-clock';
import { composeRouter } from '../../src/compose';
import { createApiUser } from '../api-user';
import { queuePrefixOf, startTestRouter, type TestRouter } from '../test-router';
import { until } from '../until';

jest.setTimeout(60_000);

/** Of what the console is told, every tenth message is lost before it reads it. */
const ONE_IN = 10;
const RECONNECTED_WITHIN_MS = 2_000;
/** How long a screen may be behind and say that it is live, in ms. */
const HONEST_WITHIN_MS = 2_000;

/** They fit on one page of the list. */
const MOST_CASES = 150;

let router: TestRouter;
let server: Awaited<ReturnType<typeof serve>> | undefined;
let screen: ReturnType<typeof openScreen> | undefined;
let deaf: ReturnType<typeof openScreen> | undefined;
beforeAll(async () => {
  router = await startTestRouter();
});
afterAll(async () => {
  screen?.live.stop();
  deaf?.live.stop();
  await server?.close();
  await router.close();
});

/** Another router on the same database, at a port that it can leave and come back to. */
async function serve(port = 0) {
  const composed = await composeRouter({
    ...{ config: router.config, clock: systemClock, log: createLogger('router', 'silent') },
    queuePrefix: queuePrefixOf(router.url, 'postgres'),
  });
  const server = createServer(composed.app);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await composed.close();
    },
  };
}

/** Says of a message whether it is lost; told how many came before it. */
type Loses = (message: StreamMessage, received: number) => boolean;
const everyTenth: Loses = (_message, received) => received % ONE_IN === 0;

/** Reads the stream as a browser does, and loses messages on the way. */
function openLossyStream(baseUrl: string, cookie: string, loses: Loses, onLost: () => void) {
  let received = 0;
  return ({ onData, onClosed }: StreamHandlers): (() => void) => {
    const leaving = new AbortController();
    const read = async () => {
      const { body } = await fetch(`${baseUrl}/v1/stream`, { headers: { cookie }, signal: leaving.signal });
      let text = '';
      for await (const chunk of body!.pipeThrough(new TextDecoderStream())) {
        const blocks = (text + chunk).split('\n\n');
        text = blocks.pop()!;
        for (const block of blocks) {
          const data = block.replace(/^data: /, '');
          received += 1;
          if (loses(JSON.parse(data) as StreamMessage, received)) onLost();
          else onData(data);
        }
      }
    };
    read().then(onClosed, () => leaving.signal.aborted || onClosed());
    return () => leaving.abort();
  };
}

type Shown = Record<string, string>;
const asShown = ({ id, status, version }: { id: string; status: string; version: number }): Shown => ({
  [id]: `${status} ${version}`,
});

/** What a screen of the console knows, kept by its own stream client: of a case that is named, that one, else everything. */
function openScreen(baseUrl: string, cookie: string, loses: Loses) {
  const user = createApiUser(baseUrl, { cookie });
  const seen = { cases: {} as Shown, lost: 0, holes: 0, missedAt: 0, connectedAt: 0 };
  const live = createLiveClient({
    openStream: openLossyStream(baseUrl, cookie, loses, () => (seen.lost += 1)),
    clock: createServerClock(Date.now),
    timers: {
      after(ms, run) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      random: Math.random,
    },
  });
  /** As the console asks: whether somebody answers is news too. */
  const ask = async <T>(path: string): Promise<T | undefined> => {
    try {
      const { status, body } = await user.get<T>(path);
      live.answered(null);
      return status === 200 ? body : undefined;
    } catch {
      live.unreached();
      return undefined;
    }
  };
  const readAll = async () => {
    const page = await ask<Page<CaseRow>>('/v1/cases?perPage=200');
    if (page !== undefined) seen.cases = Object.assign({}, ...page.items.map(asShown)) as Shown;
  };
  live.listen((event) => {
    if (event.type === 'reload') {
      if (event.why === 'connected') seen.connectedAt = performance.now();
      if (event.why === 'hole') {
        seen.holes += 1;
        seen.missedAt = live.state().asOf!;
      }
      void readAll();
    } else if (event.type === 'cases' && event.caseIds.length === 0) {
      void readAll();
    } else if (event.type === 'cases') {
      for (const id of event.caseIds) {
        void ask<CaseRow>(`/v1/cases/${id}`).then((row) => row && Object.assign(seen.cases, asShown(row)));
      }
    }
  });
  return { live, seen };
}

const inDatabase = async (): Promise<Shown> =>
  Object.assign({}, ...(await router.database.case.findMany()).map(asShown)) as Shown;

let sent = 0;
async function send(times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    sent += 1;
    const text = `小区门口第${sent}盏路灯坏了，麻烦来修`;
    const answer = await router.client.post('/v1/intake/sms', { externalId: `lamp-${sent}`, dialled: '12345', text });
    expect(answer.status).toBe(201);
  }
}

async function cookieOf(name: string): Promise<string> {
  const signIn = createApiUser(router.baseUrl, {});
  const { headers } = await signIn.post('/v1/session', router.credentialsOf(name));
  return headers.get('set-cookie')?.split(';')[0] ?? '';
}

describe('failure 6: a screen that loses a tenth of what it is told', () => {
  it('equals the database within two seconds of coming back to a restarted server, and is not live meanwhile', async () => {
    server = await serve();
    const { live, seen } = (screen = openScreen(
      `http://127.0.0.1:${server.port}`,
      await cookieOf('supervisor'),
      everyTenth,
    ));
    live.start();
    await until('it is live', () => live.state().status === 'live');
    while (seen.lost < 2 && sent < MOST_CASES) await send(5);
    await until('a lost message was missed', () => seen.holes > 0);

    await server.close();
    const statuses = new Set<string>();
    live.watch(() => statuses.add(live.state().status));
    await until('it knows that the server is gone', () => live.state().status !== 'live', RECONNECTED_WITHIN_MS);
    await send(10);
    expect(live.state().status).not.toBe('live');
    expect(seen.cases).not.toEqual(await inDatabase());
    const isLiveAgain = [...statuses].includes('live');

    seen.connectedAt = 0;
    server = await serve(server.port);
    await until('it is connected again', () => seen.connectedAt > 0);
    const expected = JSON.stringify(Object.entries(await inDatabase()).sort());
    await until('it shows what is', () => JSON.stringify(Object.entries(seen.cases).sort()) === expected);
    expect({ isLiveAgain, ms: performance.now() - seen.connectedAt < RECONNECTED_WITHIN_MS }).toEqual({
      isLiveAgain: false,
      ms: true,
    });
    await until('it is live again', () => live.state().status === 'live');
    expect(Object.keys(seen.cases)).toHaveLength(sent);
  });

  it('knows within two seconds that the last thing said did not reach it, and shows it', async () => {
    let lostAt: string | undefined;
    const losesOneCase: Loses = (message) => {
      const isLost = lostAt === undefined && message.type === 'cases';
      if (isLost) lostAt = message.serverTime;
      return isLost;
    };
    const { live, seen } = (deaf = openScreen(router.baseUrl, await cookieOf('supervisor'), losesOneCase));
    live.start();
    await until('it is live', () => live.state().status === 'live');
    await send(1);
    await until('it misses what was lost', () => seen.holes > 0);
    // By the clock of the server, so that a busy machine is not taken for a late message.
    expect(seen.missedAt - Date.parse(lostAt!)).toBeLessThan(HONEST_WITHIN_MS);
    const expected = JSON.stringify(Object.entries(await inDatabase()).sort());
    await until('it shows what is', () => JSON.stringify(Object.entries(seen.cases).sort()) === expected);
  });
});
