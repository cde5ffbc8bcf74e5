import type { Knowledge } from '#domain/knowledge';
import type { Names } from '#domain/language';
import type { PolicyValue } from '#domain/policy-input';
import type { KnowledgeEntry } from '../../generated/client';
import type { PolicyRows } from './policy-rows';

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/** Text columns hold values of the closed lists of `router/domain`. */
export const knowledgeOf = ({ cityId: _cityId, ...row }: KnowledgeEntry): Knowledge => ({
  ...row,
  use: row.use as Knowledge['use'],
  title: row.title as Names,
  words: row.words as Names,
  source: row.source as Names,
  audience: row.audience as Knowledge['audience'],
  lines: row.lines as Knowledge['lines'],
  status: row.status as Knowledge['status'],
  validFrom: dayOf(row.validFrom),
  validTo: row.validTo && dayOf(row.validTo),
  reviewBy: dayOf(row.reviewBy),
});

export const knowledgeRows: PolicyRows<PolicyValue<'knowledge'>> = {
  async list(db, cityId) {
    return (await db.knowledgeEntry.findMany({ where: { cityId } })).map(knowledgeOf);
  },
  write(db, cityId, { code, ...value }) {
    const data = {
      ...value,
      validFrom: new Date(value.validFrom),
      validTo: value.validTo === null ? null : new Date(value.validTo),
      reviewBy: new Date(value.reviewBy),
    };
    const where = { cityId_code: { cityId, code } };
    return db.knowledgeEntry.upsert({ where, create: { cityId, code, ...data }, update: data });
  },
};
