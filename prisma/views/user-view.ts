import type { Names } from '#domain/language';
import type { AccountWire } from '#domain/wire/account-wire';
import type { Db } from '../client';

type Which = { cityId: string; now: Date; idleSince: Date };

/** The accounts of a city by user name, or the one that is asked for. */
export async function listUsers(db: Db, { cityId, now, idleSince }: Which, id?: string): Promise<AccountWire[]> {
  const rows = await db.user.findMany({
    where: { cityId, id },
    orderBy: { username: 'asc' },
    include: {
      secondFactor: { select: { confirmedAt: true } },
      _count: { select: { sessions: { where: { expiresAt: { gt: now }, lastSeenAt: { gt: idleSince } } } } },
    },
  });
  return rows.map((user) => ({
    id: user.id,
    username: user.username,
    displayNames: user.displayNames as Names,
    role: user.role as AccountWire['role'],
    line: user.line as AccountWire['line'],
    departmentCode: user.departmentCode,
    languages: user.languages as AccountWire['languages'],
    createdAt: user.createdAt.toISOString(),
    disabledAt: user.disabledAt?.toISOString() ?? null,
    mustChangePassword: user.mustChangePassword,
    hasSecondFactor: (user.secondFactor?.confirmedAt ?? null) !== null,
    oidcSubject: user.oidcSubject,
    openSessions: user._count.sessions,
  }));
}
