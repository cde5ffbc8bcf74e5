import { SEALED } from '#domain/confidentiality';
import { type DraftForm, VIEWER_LIFE_MS, WRITING_MS } from '#domain/draft';
import type { Names } from '#domain/language';
import type { DraftWire, EarlierCase, EarlierCases, ViewerWire } from '#domain/wire/desk-wire';
import type { Db } from '../client';
import { casesOf, type Reader } from './case-scope';
import { rowInclude, rowWire } from './case-view';

type Key = { cityId: string; caseId: string; userId: string };

/** So many earlier cases of a caller are shown. */
const MOST = 5;

/** What this person has typed about a case and not sent, newest first. */
export async function listDrafts(db: Db, key: Key): Promise<DraftWire[]> {
  const rows = await db.caseDraft.findMany({ where: key, orderBy: { savedAt: 'desc' } });
  return rows.map(({ form, fields, savedAt }) => ({
    form: form as DraftForm,
    fields: fields as Record<string, string>,
    savedAt: savedAt.toISOString(),
  }));
}

/** Who else has the case on the screen now, who came first first, and what they are writing. */
export async function listViewers(db: Db, { cityId, caseId, userId }: Key, now: Date): Promise<ViewerWire[]> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const rows = await db.caseViewer.findMany({
    where: { cityId, caseId, userId: { not: userId }, seenAt: { gte: ago(VIEWER_LIFE_MS) } },
    orderBy: { since: 'asc' },
    include: { user: { select: { displayNames: true } } },
  });
  const drafts = await db.caseDraft.findMany({
    where: { cityId, caseId, savedAt: { gte: ago(WRITING_MS) } },
    orderBy: { savedAt: 'asc' },
    select: { userId: true, form: true },
  });
  const writes = new Map(drafts.map((draft) => [draft.userId, draft.form as DraftForm]));
  return rows.map((row) => ({
    id: row.userId,
    displayNames: row.user.displayNames as Names,
    since: row.since.toISOString(),
    writes: writes.get(row.userId) ?? null,
  }));
}

/**
 * What the numbers of a case reported before, as far as the reader may see it. An informant has no history here: neither
 * does a sealed case show one, nor does it stand in one.
 */
export async function listEarlierCases(db: Db, reader: Reader, caseId: string): Promise<EarlierCases> {
  const { cityId } = reader;
  const callers = await db.caller.findMany({
    where: {
      cityId,
      numberToken: { not: null },
      contacts: { some: { caseId, case: { confidentiality: { not: SEALED } } } },
    },
    select: { numberToken: true },
  });
  const tokens = callers.flatMap(({ numberToken }) => numberToken ?? []);
  if (tokens.length === 0) return { items: [], hasMore: false };
  const rows = await db.case.findMany({
    where: {
      AND: [
        casesOf(reader),
        {
          id: { not: caseId },
          confidentiality: { not: SEALED },
          contacts: { some: { caller: { numberToken: { in: tokens } } } },
        },
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST + 1,
    include: rowInclude,
  });
  return { items: rows.slice(0, MOST).map(rowWire).map(inBrief), hasMore: rows.length > MOST };
}

const inBrief = ({ id, number, line, category, priority, status, createdAt, excerpt }: EarlierCase): EarlierCase => ({
  ...{ id, number, line, category, priority, status, createdAt, excerpt },
});
