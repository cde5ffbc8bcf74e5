import { DRAFT_LIFE_MS, type DraftForm } from '#domain/draft';
import type { Db } from '../client';

type Key = { cityId: string; caseId: string; userId: string; form: DraftForm };

/** Keeps what somebody has typed, and forgets what nobody went on with. */
export async function saveDraft(db: Db, key: Key, fields: Record<string, string>, now: Date): Promise<void> {
  const draft = { fields, savedAt: now };
  await db.caseDraft.upsert({
    where: { cityId_caseId_userId_form: key },
    create: { ...key, ...draft },
    update: draft,
  });
  await db.caseDraft.deleteMany({
    where: { cityId: key.cityId, savedAt: { lt: new Date(now.getTime() - DRAFT_LIFE_MS) } },
  });
}

/** Forgets a draft: it was sent, or thrown away. */
export async function dropDraft(db: Db, key: Key): Promise<void> {
  await db.caseDraft.deleteMany({ where: key });
}
