import type { OpenSessionWire } from '#domain/wire/session-wire';
import type { Db } from '../client';

/** The sessions of a person that count, last used first. */
export async function listSessions(
  db: Db,
  {
    cityId,
    userId,
    currentId,
    now,
    idleSince,
  }: {
    cityId: string;
    userId: string;
    currentId: string | undefined;
    now: Date;
    idleSince: Date;
  },
): Promise<OpenSessionWire[]> {
  const rows = await db.session.findMany({
    where: { cityId, userId, expiresAt: { gt: now }, lastSeenAt: { gt: idleSince } },
    orderBy: { lastSeenAt: 'desc' },
  });
  return rows.map(({ id, method, createdAt, lastSeenAt, expiresAt, addressClass, browser, system }) => ({
    id,
    isCurrent: id === currentId,
    method: method as OpenSessionWire['method'],
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    addressClass: addressClass as OpenSessionWire['addressClass'],
    browser: browser as OpenSessionWire['browser'],
    system: system as OpenSessionWire['system'],
  }));
}
