import { v7 as uuidv7 } from 'uuid';
import type { BoundaryRule } from '#domain/boundary';
import { announce } from '../change-feed';
import type { Db } from '../client';
import { logChange } from './policy-change-store';

export type RuleDraft = Omit<BoundaryRule, 'id' | 'validTo'> & {
  cityId: string;
  consultationId: string | null;
  createdById: string;
  now: Date;
};

/**
 * Writes an entry of the boundary list and ends what held of its code and area when it begins.
 * @returns its id, or undefined when somebody else has written this version
 */
export async function insertRuleVersion(db: Db, { now, ...draft }: RuleDraft): Promise<string | undefined> {
  const id = uuidv7();
  const { count } = await db.boundaryRule.createMany({
    data: [{ id, ...draft, createdAt: now }],
    skipDuplicates: true,
  });
  if (count === 0) return undefined;
  const { cityId, code, area, version, validFrom, createdById } = draft;
  const before = await db.boundaryRule.findFirst({
    where: { cityId, code, area, version: { lt: version } },
    orderBy: { version: 'desc' },
  });
  await db.boundaryRule.updateMany({
    where: {
      ...{ cityId, code, area, version: { lt: version } },
      OR: [{ validTo: null }, { validTo: { gt: validFrom } }],
    },
    data: { validTo: validFrom, endedById: createdById },
  });
  const after = loggedOf({ ...draft, validTo: null });
  await log(db, { cityId, before: before && loggedOf(before), after, reason: draft.source, actorId: createdById, now });
  return id;
}

/** @returns false when the entry ends by then or sooner already, or is not there */
export async function endRule(
  db: Db,
  { cityId, id, validTo, endedById, now }: { cityId: string; id: string; validTo: Date; endedById: string; now: Date },
): Promise<boolean> {
  const before = await db.boundaryRule.findUniqueOrThrow({ where: { cityId_id: { cityId, id } } });
  const { count } = await db.boundaryRule.updateMany({
    where: { cityId, id, OR: [{ validTo: null }, { validTo: { gt: validTo } }] },
    data: { validTo, endedById },
  });
  if (count === 0) return false;
  const after = loggedOf({ ...before, validTo });
  await log(db, { cityId, before: loggedOf(before), after, reason: before.source, actorId: endedById, now });
  return true;
}

type Logged = Pick<BoundaryRule, 'code' | 'category' | 'area' | 'source' | 'validFrom' | 'validTo'> & {
  line: string;
  matter: unknown;
  note: unknown;
};

/** What the log of changes says of an entry. */
const loggedOf = ({ code, category, area, line, matter, note, source, validFrom, validTo }: Logged) => ({
  ...{ code, category, area, line, matter, note, source },
  ...{ validFrom: validFrom.toISOString(), validTo: validTo?.toISOString() ?? null },
});

async function log(
  db: Db,
  change: { cityId: string; before: Entry | null; after: Entry; reason: string; actorId: string; now: Date },
): Promise<void> {
  const { code, area, validFrom, validTo } = change.after;
  await logChange(db, {
    ...{ ...change, kind: 'boundary-rule', key: `${code}/${area}` },
    validFrom: new Date(validTo ?? validFrom),
  });
  await announce(db, { cityId: change.cityId, caseIds: [], userIds: [], policies: ['boundary-rule'] });
}
type Entry = ReturnType<typeof loggedOf>;
