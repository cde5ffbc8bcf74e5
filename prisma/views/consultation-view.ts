import { mayDecide, partiesOf, speaksFor } from '#domain/consultation';
import { type Line, LINES } from '#domain/line';
import type { Priority } from '#domain/priority';
import { type Actor, can } from '#domain/role';
import type { ConsultationWire } from '#domain/wire/consultation-wire';
import type { Prisma } from '../generated/client';
import type { Db } from '../client';
import { boundaryRuleWire, person, personOf, personWire, ruleOf } from './transfer-view';

/** A page shows so many; who has more disputes than this decides some of them first. */
const MOST_CONSULTATIONS = 100;

const include = {
  case: { select: { number: true, category: true, priority: true } },
  openedBy: person,
  decidedBy: person,
  opinions: { include: { actor: person }, orderBy: [{ at: 'asc' }, { id: 'asc' }] },
  boundaryRules: true,
} as const satisfies Prisma.ConsultationInclude;
type Row = Prisma.ConsultationGetPayload<{ include: typeof include }>;

function wireOf(row: Row, actor: Actor, now: Date): ConsultationWire {
  const opinions = row.opinions.map(({ id, party, owner, words, actor: by, at }) => ({
    ...{ id, party, owner: owner as Line, words, by: personOf(by), at: at.toISOString() },
  }));
  const parties = partiesOf(row.departments);
  const isOpen = row.decidedAt === null;
  const leads = isOpen && can(actor, 'consultation:lead');
  const [rule] = row.boundaryRules;
  return {
    id: row.id,
    caseId: row.caseId,
    caseNumber: row.case.number,
    category: row.case.category,
    priority: row.case.priority as Priority,
    question: row.question,
    evidence: row.evidence.map(String),
    parties,
    openedBy: personWire(row.openedBy),
    openedAt: row.openedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    isLate: isOpen && row.dueAt !== null && row.dueAt <= now,
    opinions,
    decision:
      row.decidedAt === null || row.decidedBy === null
        ? null
        : {
            owner: row.owner as Line,
            reason: row.reason ?? '',
            by: personOf(row.decidedBy),
            at: row.decidedAt.toISOString(),
            rule: rule ? boundaryRuleWire(ruleOf(rule)) : null,
          },
    maySpeakFor: leads ? parties.filter((party) => speaksFor(actor, party)) : [],
    mayDecide: leads ? LINES.filter((owner) => mayDecide(actor, owner, opinions)) : [],
  };
}

const byAge = [{ openedAt: 'desc' }, { id: 'desc' }] as const satisfies Prisma.ConsultationOrderByWithRelationInput[];

/** The consultations about a case as this person may deal with them, the newest first. */
export async function findConsultations(db: Db, actor: Actor, caseId: string, now: Date): Promise<ConsultationWire[]> {
  const where = { cityId: actor.cityId, caseId };
  const rows = await db.consultation.findMany({ where, orderBy: [...byAge], include });
  return rows.map((row) => wireOf(row, actor, now));
}

/** What is open of a city by the time it is due, or what was decided, the last first. */
export async function listConsultations(
  db: Db,
  actor: Actor,
  { isOpen, now }: { isOpen: boolean; now: Date },
): Promise<ConsultationWire[]> {
  const rows = await db.consultation.findMany({
    where: { cityId: actor.cityId, decidedAt: isOpen ? null : { not: null } },
    orderBy: isOpen ? [{ dueAt: 'asc' }, { id: 'asc' }] : [{ decidedAt: 'desc' }, { id: 'desc' }],
    take: MOST_CONSULTATIONS,
    include,
  });
  return rows.map((row) => wireOf(row, actor, now));
}
