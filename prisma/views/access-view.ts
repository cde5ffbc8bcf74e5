import { type AccessPurpose, OFFICE_OF_ROLE, type Office } from '#domain/citizen';
import type { Line } from '#domain/line';
import type { Role } from '#domain/role';
import type { AccessWire } from '#domain/wire/citizen-wire';
import type { Db } from '../client';

/** Rows of the audit that are read, and accesses that are shown of them, at most. */
const [MOST_ROWS, MOST_SHOWN] = [2_000, 200];
const DAY_MS = 86_400_000;
const HOUR_LENGTH = '2026-11-19T02'.length;

const PURPOSE_OF_KIND: Partial<Record<string, AccessPurpose>> = {
  view: 'HANDLE_CASE',
  list: 'HANDLE_CASE',
  search: 'HANDLE_CASE',
  command: 'CHANGE_CASE',
  administration: 'CHANGE_CASE',
  system: 'CHANGE_CASE',
  export: 'EXPORT',
};

/**
 * Who looked at a case or opened an identity of it, by office, purpose and hour, the newest first. What 110 looked at, and
 * whoever was searched for, is shown when the time for investigations is over.
 */
export async function listAccesses(
  db: Db,
  of: { cityId: string; caseId: string; contactIds: string[]; line: Line },
  now: Date,
): Promise<{ items: AccessWire[]; delayDays: number }> {
  const { cityId, caseId, contactIds, line } = of;
  const { accessDelayDays: delayDays } = await db.city.findUniqueOrThrow({ where: { id: cityId } });
  const rows = await db.auditEvent.findMany({
    where: {
      cityId,
      objectIds: { hasSome: [caseId, ...contactIds] },
      actorKind: { in: ['user', 'api-client', 'system'] },
      outcome: 'ok',
    },
    orderBy: { seq: 'desc' },
    take: MOST_ROWS,
    select: { at: true, role: true, kind: true, purpose: true, objectType: true },
  });
  const shownBefore = new Date(now.getTime() - delayDays * DAY_MS);
  const byHour = new Map<string, AccessWire>();
  for (const { at, role, kind, purpose: stated, objectType } of rows) {
    const purpose = kind === 'reveal' ? (stated as AccessPurpose | null) : PURPOSE_OF_KIND[kind];
    if (!purpose) continue;
    const office: Office = role === null ? 'SYSTEM' : OFFICE_OF_ROLE[role as Role];
    const isInvestigation = line === '110' || office === 'LINE_110' || purpose === 'LOCATE_CALLER';
    if (isInvestigation && at > shownBefore) continue;
    // Of a case the PIN is opened, which says of nobody who they are.
    const isIdentity = (kind === 'reveal' && objectType !== 'cases') || kind === 'export';
    const accessed = isIdentity ? 'IDENTITY' : 'CASE';
    const instant = at.toISOString();
    const key = [instant.slice(0, HOUR_LENGTH), office, accessed, purpose].join();
    const known = byHour.get(key);
    if (known) known.times += 1;
    else byHour.set(key, { at: instant, office, accessed, purpose, times: 1 });
  }
  return { items: [...byHour.values()].slice(0, MOST_SHOWN), delayDays };
}
