import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '#domain/app-error';
import { seatSchema } from '#domain/wire/seat-wire';
import { keyFor } from '../lib/credentials';
import { mapInOrder } from '../lib/map-in-order';
import { type Session, signIn } from '../lib/session';
import type { SystemUnderTest } from '../lib/system';
import { runRound } from './run-round';

/** One contact for each seat of a line, so that each is offered exactly one case. */
const TEXTS = {
  '110': '楼上着火了,窗户在冒黑烟,屋里还有人',
  '12345': '小区门口的路灯坏了一个多星期,晚上很黑,麻烦派人来修一下',
} as const;
/** All are offered within this time, or the measurement fails, in ms. */
const PATIENCE_MS = 30_000;
/** Looking takes time of the machine too, so it begins when most is over, in ms. */
const LOOK_EVERY_MS = 1_000;

type User = SystemUnderTest['credentials']['users'][number];

/** Signs a seat in and makes it ready. */
async function takeSeat(url: string, user: User): Promise<Session> {
  const session = await signIn(url, user);
  await session.call(seatSchema, 'PUT', '/v1/seat', { state: 'ready' });
  return session;
}

/**
 * The whole path: as many cases as there are free seats come in at once, and each goes through intake, triage, commit,
 * queue and worker until it rings at a seat. Half of the seats are served first, so that the code is compiled and the
 * statements are planned; the other half is measured.
 * @returns cases a second, from the first contact sent to the last offer made
 */
export async function measureOfferBurst(system: SystemUnderTest, connections: number): Promise<number> {
  const users = system.credentials.users.filter(({ role }) => role.startsWith('CALL_TAKER'));
  const placeInLine = (user: User) => users.filter(({ line }) => line === user.line).indexOf(user);
  const half = (rest: number) => users.filter((user) => placeInLine(user) % 2 === rest);
  await burst(system, half(0), connections);
  return burst(system, half(1), connections);
}

async function burst(system: SystemUnderTest, users: readonly User[], connections: number): Promise<number> {
  const seats: Session[] = [];
  for await (const seat of mapInOrder(users, 4, (user) => takeSeat(system.url, user))) seats.push(seat);

  const authorization = `Bearer ${keyFor(system.credentials, 'phone')}`;
  let sent = 0;
  const startedAt = Date.now();
  const round = await runRound({
    url: system.url,
    connections: Math.min(connections, users.length),
    amount: users.length,
    requests: [
      {
        method: 'POST',
        path: '/v1/intake/phone',
        headers: { 'content-type': 'application/json', authorization },
        setupRequest(request) {
          const line = users[(sent += 1) % users.length]!.line ?? '12345';
          const body = { externalId: `burst-${startedAt}-${sent}`, dialled: line, text: `${TEXTS[line]} (${sent})` };
          return { ...request, body: JSON.stringify(body) };
        },
      },
    ],
  });
  if (round.successes !== users.length) throw new AppError('bug', `${round.failures} contacts of the burst failed`);
  const offeredAt = await Promise.all(seats.map((seat) => waitForOffer(seat, startedAt + PATIENCE_MS)));
  return (users.length * 1_000) / (Math.max(...offeredAt) - startedAt);
}

/** When the seat was offered a case, by the clock of the server, which is that of this machine. */
async function waitForOffer(seat: Session, deadline: number): Promise<number> {
  for (;;) {
    await pause(LOOK_EVERY_MS);
    const { offer } = await seat.call(seatSchema, 'GET', '/v1/seat');
    if (offer) return Date.parse(offer.offeredAt);
    if (Date.now() > deadline) throw new AppError('bug', 'a seat was offered nothing');
  }
}
