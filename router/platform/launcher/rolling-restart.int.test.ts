import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Receipt } from '#domain/intake';
import { createApiUser } from '#testing/api-user';
import { until } from '#testing/until';
import { createVisitor } from '#testing/visitor';
import { startTemporarySystem, type TemporarySystem } from './start-temporary';

/** Three programs start, one after the other; on a busy machine that takes its time. */
const START_WITHIN_MS = 180_000;
const CALLERS = 4;
/** Of a caller between two calls, in ms: the programs that start need the machine too. */
const BREATH_MS = 50;

let system: TemporarySystem;
let stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(stops.map((stop) => stop()));
  stops = [];
});
beforeAll(async () => {
  system = await startTemporarySystem({ WEB_CONCURRENCY: '2', LOG_LEVEL: 'warn' });
}, START_WITHIN_MS);
afterAll(() => system.stop(), START_WITHIN_MS);

const childrenOf = (pid: number): string[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');

const programs = (): string[] =>
  childrenOf(system.pid).filter((pid) =>
    /(router|workers)\/src\/main/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8')),
  );

/** Contacts accepted, as all routers together count them. */
const accepted = async (): Promise<number> => {
  const text = await (await fetch(`${system.url}/metrics`)).text();
  const counts = [...text.matchAll(/^hotline_contacts_total\{.*outcome="accepted".*\} (\d+)/gm)];
  return counts.reduce((sum, [, count]) => sum + Number(count), 0);
};

/** Calls until told to stop, over connections that are kept. */
function startCallers() {
  const statuses: number[] = [];
  const failures: unknown[] = [];
  let isOver = false;
  const telephony = createApiUser(system.url, {
    authorization: `Bearer ${system.credentials.apiClients.find(({ name }) => name === 'telephony')!.key}`,
  });
  const call = async (caller: number) => {
    for (let n = 0; !isOver; n += 1) {
      const contact = { externalId: `${caller}-${n}`, dialled: '12345', text: `小区的路灯坏了 ${caller} ${n}` };
      await telephony.post<Receipt>('/v1/intake/phone', contact).then(
        ({ status }) => statuses.push(status),
        (error: unknown) => failures.push(error),
      );
      await pause(BREATH_MS);
    }
  };
  const calling = Promise.all(Array.from({ length: CALLERS }, (_, caller) => call(caller)));
  const stop = async () => {
    isOver = true;
    await calling;
  };
  stops.push(stop);
  return { statuses, failures, stop };
}

/** A browser's live stream: opens again whenever it ends, as browsers do, and counts the greetings. */
async function startListener() {
  const visitor = createVisitor(system.url);
  const { username, password } = system.credentials.users.find(({ role }) => role === 'SUPERVISOR')!;
  expect((await visitor.ask('POST', '/v1/session', { username, password })).status).toBe(200);
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const leaving = new AbortController();
  const heard = { greetings: 0, refused: 0 };
  const listen = async () => {
    while (!leaving.signal.aborted) {
      try {
        const response = await fetch(`${system.url}/v1/stream`, { headers: { cookie }, signal: leaving.signal });
        const decoder = new TextDecoder();
        for await (const piece of response.body!) {
          if (decoder.decode(piece, { stream: true }).includes('"hello"')) heard.greetings += 1;
        }
      } catch {
        if (!leaving.signal.aborted) heard.refused += 1;
      }
    }
  };
  const listening = listen();
  const stop = async () => {
    leaving.abort();
    await listening;
  };
  stops.push(stop);
  await until('the stream to open', () => heard.greetings === 1);
  return { heard, stop };
}

describe('a rolling restart', () => {
  it(
    'replaces every process while calls and streams go on, and none fails',
    async () => {
      const before = programs();
      expect(before).toHaveLength(3);
      const callers = startCallers();
      const listener = await startListener();
      await until('calls before', () => callers.statuses.length > 20);
      const counted = await accepted();
      expect(counted).toBeGreaterThan(20);

      process.kill(system.pid, 'SIGUSR2');
      const end = await until('its end', () => /\n(replaced|could not .*)\n/.exec(system.output()), START_WITHIN_MS);
      expect(end[1]).toBe('replaced');
      const soFar = callers.statuses.length;
      await until('calls after', () => callers.statuses.length > soFar + 20);
      await callers.stop();
      const { greetings, refused } = listener.heard;
      await listener.stop();

      expect(callers.failures).toEqual([]);
      expect(callers.statuses.filter((status) => status !== 201)).toEqual([]);
      expect({ refused, reconnected: greetings > 1 }).toEqual({ refused: 0, reconnected: true });
      const after = programs();
      expect(after).toHaveLength(3);
      expect(after.filter((pid) => before.includes(pid))).toEqual([]);
    },
    2 * START_WITHIN_MS,
  );
});
