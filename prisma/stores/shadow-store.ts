import type { Line } from '#domain/line';
import type { Priority } from '#domain/priority';
import type { Db } from '../client';

/** What a model in shadow would have decided of a contact. */
export type ShadowJudgement = {
  cityId: string;
  modelId: string;
  contactId: string;
  line: Line;
  category: string;
  priority: Priority;
  needsHuman: boolean;
  decidedAt: Date;
};

/** Keeps what a model in shadow said; a contact it has judged already stays as it is. */
export async function insertShadowDecisions(db: Db, judgements: ShadowJudgement[]): Promise<void> {
  await db.shadowDecision.createMany({ data: judgements, skipDuplicates: true });
}
