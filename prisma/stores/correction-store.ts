import { v7 as uuidv7 } from 'uuid';
import type { Line } from '#domain/line';
import type { Priority } from '#domain/priority';
import type { Db } from '../client';

/**
 * Keeps what a person decided beside what was proposed for the case's first contact, also when it only confirms:
 * agreement is a label too.
 */
export async function insertCorrection(
  db: Db,
  decision: {
    cityId: string;
    caseId: string;
    actorId: string;
    at: Date;
    line: Line;
    category: string;
    priority: Priority;
  },
): Promise<void> {
  const { cityId, caseId, actorId, at, line, category, priority } = decision;
  const proposal = await db.triageDecision.findFirstOrThrow({
    where: { cityId, contact: { caseId } },
    orderBy: [{ contact: { acceptedAt: 'asc' } }, { contactId: 'asc' }],
  });
  await db.triageCorrection.create({
    data: {
      cityId,
      id: uuidv7(),
      contactId: proposal.contactId,
      line,
      category,
      priority,
      agreesLine: proposal.line === line,
      agreesCategory: proposal.category === category,
      agreesPriority: proposal.priority === priority,
      actorId,
      at,
    },
  });
}
