import type { Db } from '#db/client';
import { countRefusals, findTransferEvents, openConsultation } from '#db/stores/consultation-store';
import { opensConsultation } from '#domain/consultation';
import type { Line } from '#domain/line';
import type { Priority } from '#domain/priority';
import type { EffectContext } from '../cases/effect-context';

type Context = Pick<EffectContext, 'now' | 'deadlines'> & { db: Db; cityId: string; caseId: string };

/** After a transfer that did not move a locked case: the system opens a consultation if the lines do not agree. */
export async function openWhenDisputed(
  { db, now, deadlines, ...key }: Context,
  of: { line: Line; priority: Priority },
  question: string,
  ended?: { isAgreed: boolean },
): Promise<void> {
  const refusals = await countRefusals(db, key);
  if (!opensConsultation({ refusals, ...ended }, of.priority)) return;
  const evidence = await findTransferEvents(db, key);
  const opened = { ...key, question, evidence, departments: [], openedById: null, now };
  await openConsultation(db, { ...opened, deadlines: await deadlines(of, ['consult']) });
}
