import { type Evaluation, evaluationSchema, type ModelEventType, type ModelStatus } from '#domain/model';
import type { Names } from '#domain/language';
import type { ModelDetail, ModelRow } from '#domain/wire/model-wire';
import type { Prisma } from '../generated/client';
import type { Db } from '../client';
import { compareShadow } from './shadow-view';

/** Everything but the artefact, which has megabytes. */
const rowSelect = {
  id: true,
  version: true,
  status: true,
  evaluation: true,
  failure: true,
  createdAt: true,
  liveSince: true,
} as const satisfies Prisma.TriageModelSelect;

type RowRecord = Prisma.TriageModelGetPayload<{ select: typeof rowSelect }>;

const evaluationOf = ({ evaluation }: RowRecord): Evaluation | null =>
  evaluation === null ? null : evaluationSchema.parse(evaluation);

const summaryOf = ({ learnedFrom, missed, candidate }: Evaluation): ModelRow['summary'] => ({
  confirmed: learnedFrom.confirmed,
  corrected: learnedFrom.corrected,
  missed: missed.length,
  urgentSafe: candidate.urgentSafe.share,
  top1: candidate.top1.share,
});

function rowWire(row: RowRecord): ModelRow {
  const evaluation = evaluationOf(row);
  return {
    id: row.id,
    version: row.version,
    kind: 'retrained',
    status: row.status as ModelStatus,
    createdAt: row.createdAt.toISOString(),
    liveSince: row.liveSince?.toISOString() ?? null,
    summary: evaluation && summaryOf(evaluation),
  };
}

/** Rows shown: a model a week is a year. */
const MOST_MODELS = 52;

/** The models of a city that were ever asked for, newest first. */
export async function listModels(db: Db, cityId: string): Promise<ModelRow[]> {
  const rows = await db.triageModel.findMany({
    where: { cityId },
    orderBy: { number: 'desc' },
    take: MOST_MODELS,
    select: rowSelect,
  });
  return rows.map(rowWire);
}

/** A model with its evaluation, what it would change, and its history; undefined when there is none. */
export async function findModel(db: Db, cityId: string, id: string): Promise<ModelDetail | undefined> {
  const row = await db.triageModel.findUnique({
    where: { cityId_id: { cityId, id } },
    select: {
      ...rowSelect,
      events: { orderBy: { id: 'asc' }, include: { actor: { select: { id: true, displayNames: true } } } },
    },
  });
  if (!row) return undefined;
  const shadow = await compareShadow(db, cityId, id);
  return {
    ...rowWire(row),
    evaluation: evaluationOf(row),
    failure: row.failure,
    shadow: shadow.contacts > 0 || row.status === 'shadow' ? shadow : null,
    events: row.events.map(({ type, at, actor, reason }) => ({
      type: type as ModelEventType,
      at: at.toISOString(),
      actor: actor && { id: actor.id, displayNames: actor.displayNames as Names },
      reason,
    })),
  };
}

/** A model that a router must have in memory. */
export type ServedModel = { cityId: string; id: string; version: string; status: 'live' | 'shadow' };

/** The live model and the one in shadow of every city. */
export async function listServedModels(db: Db): Promise<ServedModel[]> {
  const rows = await db.triageModel.findMany({
    where: { status: { in: ['live', 'shadow'] } },
    select: { cityId: true, id: true, version: true, status: true },
  });
  return rows.map((row) => ({ ...row, status: row.status as ServedModel['status'] }));
}

/** The file of a model with the hash it was stored under; nulls while it is not trained. */
export const findArtefact = (db: Db, { cityId, id }: Pick<ServedModel, 'cityId' | 'id'>) =>
  db.triageModel.findUniqueOrThrow({
    where: { cityId_id: { cityId, id } },
    select: { artefact: true, artefactHash: true },
  });
