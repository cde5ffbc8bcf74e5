import { z } from 'zod';
import type { Receipt } from '#domain/intake';
import { isCallTaker, type Role, ROLES } from '#domain/role';
import { type Credentials, keyFor, userWithRole } from '../lib/credentials';
import { send } from '../lib/http';
import type { Operation } from './api-document';
import { type Ids, isAllowed, type Sender } from './plan-requests';

/** The system that is fuzzed, and the way into it. */
export type FuzzTarget = { url: string; credentials: Credentials };

/** Somebody of every role with an open session and a fresh proof, and a system with a key. */
export type People = {
  headersOf(sender: Sender): Record<string, string>;
  /** Signs in again whoever was signed out. @returns how many were */
  refresh(): Promise<number>;
};

const ask = async (url: string, method: string, path: string, headers: Record<string, string>, body?: unknown) =>
  send({
    ...{ method, url: `${url}${path}`, body: body === undefined ? undefined : JSON.stringify(body) },
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
  });

export async function signInEverybody({ url, credentials }: FuzzTarget): Promise<People> {
  const cookies = new Map<Role, string>();
  const signIn = async (role: Role) => {
    const { username, password } = userWithRole(credentials, role);
    const opened = await ask(url, 'POST', '/v1/session', {}, { username, password });
    const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const proved = await ask(url, 'POST', '/v1/session/step-up', { cookie }, { password });
    if (proved.status !== 200) throw new Error(`${role} cannot sign in: ${opened.status}, ${proved.status}`);
    cookies.set(role, cookie);
  };
  for (const role of ROLES) await signIn(role);
  return {
    headersOf(sender): Record<string, string> {
      if (sender === 'nobody') return {};
      if (sender === 'client') return { authorization: `Bearer ${keyFor(credentials, 'phone')}` };
      return { cookie: cookies.get(sender) ?? '' };
    },
    async refresh() {
      let count = 0;
      for (const role of ROLES) {
        const { status } = await ask(url, 'GET', '/v1/session', { cookie: cookies.get(role) ?? '' });
        if (status !== 401) continue;
        await signIn(role);
        count += 1;
      }
      return count;
    },
  };
}

/** Contacts that are there before anything is tried, of both lines and an accusation. */
const TEXTS = [
  ['12345', '小区门口的路灯坏了一个多星期,晚上很黑,麻烦派人来修一下'],
  ['110', '昨天晚上停在楼下的电动车被偷了,早上起来才发现,想报个案'],
  ['12345', '我要举报工商所的人收了钱,不管路边的无证摊贩'],
  ['110', '着火了,二楼阳台全是火,屋里还有人没出来'],
] as const;
const COPIES = 5;

/** Accounts and keys of the people who send are never changed by what they send: others stand for them. */
const MADE_ANEW = ['users', 'api-clients', 'sessions'];

const listSchema = z.object({ items: z.array(z.record(z.string(), z.unknown())) });
const idOf = (item: Record<string, unknown>) => item.id ?? item.code ?? item.trackingCode;

/** Makes something to work on, and reads what there is by the lists that the system describes. */
export async function prepareScene({ url }: FuzzTarget, operations: Operation[], people: People): Promise<Ids> {
  const client = people.headersOf('client');
  const trackingCodes: string[] = [];
  for (let n = 0; n < COPIES * TEXTS.length; n += 1) {
    const [dialled, text] = TEXTS[n % TEXTS.length] ?? TEXTS[0];
    const caller = { phone: '13900001234', name: '来电人' };
    const body = { externalId: `fuzz-scene-${n}`, dialled, text, caller };
    const answer = await ask(url, 'POST', '/v1/intake/phone', client, body);
    trackingCodes.push((JSON.parse(answer.text) as Receipt).trackingCode ?? '');
  }
  const ids: Record<string, string[]> = { trackingCodes };
  for (const { path, items } of await readLists(url, operations, people)) {
    const collection = /^\/v1\/([a-z-]+)/.exec(path)?.[1] ?? '';
    if (MADE_ANEW.includes(collection)) continue;
    const found = items.map(idOf).filter((id) => typeof id === 'string');
    ids[collection] = [...new Set([...(ids[collection] ?? []), ...found])];
  }
  return ids;
}

type List = { path: string; items: Record<string, unknown>[] };

/** They do not end, or are no JSON. */
const NO_LISTS = ['/v1/stream', '/metrics', '/v1/session/oidc'];

/** Every list, as somebody who may see all of it: no call-taker does. */
async function readLists(url: string, operations: Operation[], people: People): Promise<List[]> {
  const lists: List[] = [];
  for (const operation of operations.filter(({ method, path }) => method === 'GET' && !path.includes('{'))) {
    const reader = ROLES.find((role) => !isCallTaker(role) && isAllowed(operation, role));
    if (!reader || NO_LISTS.includes(operation.path)) continue;
    const path = `${operation.path}${'perPage' in operation.query ? '?perPage=200' : ''}`;
    const answer = await ask(url, 'GET', path, people.headersOf(reader));
    const list = answer.status === 200 ? listSchema.safeParse(JSON.parse(answer.text)).data : undefined;
    if (list) lists.push({ path, items: list.items });
  }
  return lists;
}

/** What every refusal writes (that somebody asked), and what the clocks of the cases do by themselves meanwhile. */
const GO_ON = ['/v1/audit-events', '/v1/sessions', '/v1/alarms', '/v1/notifications', '/v1/inbox'];

/** Everything else that the lists show, to be compared with what they show later. */
export async function readState(target: FuzzTarget, operations: Operation[], people: People): Promise<string[]> {
  const lists = await readLists(target.url, operations, people);
  return lists
    .filter(({ path }) => !GO_ON.includes(path.split('?')[0] ?? ''))
    .map(({ path, items }) => `${path} ${JSON.stringify(items.map(({ nextDue: _, ...item }) => item))}`);
}
