import { setTimeout as pause } from 'node:timers/promises';
import { contactSchema } from '#domain/wire/contact-wire';
import { listOf } from '#domain/wire/list-wire';
import { problemSchema } from '#domain/wire/problem-wire';
import { startTemporarySystem, type TemporarySystem } from '#platform/launcher/start-temporary';
import { keyFor, userWithRole } from '../lib/credentials';
import { send } from '../lib/http';
import { createIntakeClient } from '../lib/intake-client';
import { mapInOrder } from '../lib/map-in-order';
import { signIn } from '../lib/session';
import { makeMalformed, type MalformedRequest } from './malformed-requests';
import { residentMiB, routerPidOf } from './router-memory';

const SEED = 20_260_101;
const COUNT = 10_000;
/** The first ones compile code and fill pools; from then on memory must stay. */
const WARM_UP = 3_000;
/** Garbage that V8 has not collected yet comes and goes by this much; a leak of 20 KB a request would exceed it. */
const MEMORY_BOUND_MIB = 120;
const WIDTH = 16;
const MINUTE_MS = 60_000;

let system: TemporarySystem;
let routerPid: number;

beforeAll(async () => {
  system = await startTemporarySystem({ LOG_LEVEL: 'info' });
  routerPid = await untilRouterTellsPid();
}, 2 * MINUTE_MS);
afterAll(() => system.stop(), MINUTE_MS);

/** The launcher is ready when the router serves; the line in which it says so may come a moment later. */
async function untilRouterTellsPid(): Promise<number> {
  for (;;) {
    const pid = routerPidOf(system.output());
    if (pid !== undefined) return pid;
    await pause(50);
  }
}

const storedTexts = async (): Promise<string[]> => {
  const supervisor = await signIn(system.url, userWithRole(system.credentials, 'SUPERVISOR'));
  const { items } = await supervisor.call(listOf(contactSchema), 'GET', '/v1/contacts?perPage=200');
  return items.map(({ text }) => text);
};

/** Why an answer is not the one that this request deserves; undefined when it is. */
async function complaintAbout({ kind, request, statuses, path }: MalformedRequest): Promise<string | undefined> {
  const answer = await send({ ...request, url: `${system.url}${request.path}` });
  const about = `${kind} ${request.method} ${String(request.body).slice(0, 80)} → ${answer.status} ${answer.text.slice(0, 200)}`;
  if (!statuses.includes(answer.status)) return `status: ${about}`;
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json')) return `type: ${about}`;
  const { issues = [], status } = problemSchema.parse(JSON.parse(answer.text));
  if (status !== answer.status) return `status in the body: ${about}`;
  const isNamed =
    path === undefined || issues.some((issue) => issue.path === path || issue.path.startsWith(`${path}.`));
  return isNamed ? undefined : `field ${path}: ${about}`;
}

const complaintsAbout = async (requests: Iterable<MalformedRequest>): Promise<string[]> => {
  const complaints: string[] = [];
  for await (const complaint of mapInOrder(requests, WIDTH, complaintAbout)) if (complaint) complaints.push(complaint);
  return complaints;
};

describe('POST /v1/intake/{channel} with malformed requests', () => {
  it(
    'refuses each with the field named, stores none and keeps its memory',
    async () => {
      const requests = makeMalformed(SEED, COUNT, keyFor(system.credentials, 'phone'));

      const warmUp = await complaintsAbout(take(requests, WARM_UP));
      const memoryBefore = residentMiB(routerPid);
      const complaints = [...warmUp, ...(await complaintsAbout(requests))];
      const growth = residentMiB(routerPid) - memoryBefore;

      expect(complaints.slice(0, 20)).toEqual([]);
      expect(await storedTexts()).toEqual([]);
      expect(growth).toBeLessThan(MEMORY_BOUND_MIB);
    },
    5 * MINUTE_MS,
  );

  it('still takes a well-formed contact from the same sender', async () => {
    const client = createIntakeClient(system.url, system.credentials);
    const text = 'the street light is broken';
    const intake = { externalId: 'well-formed', dialled: '12345', text } as const;
    const { status } = await client.accept('phone', intake, { forMs: 10_000 });
    expect(status).toBe(201);
    expect(await storedTexts()).toEqual([text]);
  });
});

/** The next `count` items; the rest of the generator stays usable. */
function* take<T>(items: Generator<T>, count: number): Generator<T> {
  for (let taken = 0; taken < count; taken += 1) {
    const { value, done } = items.next();
    if (done) return;
    yield value;
  }
}
