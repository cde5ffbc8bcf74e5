import { v7 as uuidv7 } from 'uuid';
import { AppError } from '#domain/app-error';
import type { Evaluation, ModelEventType, ModelStatus } from '#domain/model';
import { Prisma } from '../generated/client';
import type { Db } from '../client';

type ModelKey = { cityId: string; modelId: string };
/** Who changed a model and why; both null when the system did. */
type Deed = { actorId: string | null; reason: string | null; now: Date };

/** Changes of a city's models come one after the other: each takes the city's row until its transaction ends. */
const lockModels = (db: Db, cityId: string) =>
  db.$queryRaw(Prisma.sql`SELECT 1 FROM cities WHERE id = ${cityId} FOR NO KEY UPDATE`);

const note = (db: Db, { cityId, modelId }: ModelKey, type: ModelEventType, { actorId, reason, now }: Deed) =>
  db.triageModelEvent.create({ data: { cityId, modelId, type, actorId, reason, at: now } });

/**
 * Asks for a model that learns from what was decided until now. The workers train it.
 * @throws AppError `conflict` while another one is being trained
 */
export async function requestModel(db: Db, { cityId, ...deed }: { cityId: string } & Deed): Promise<string> {
  await lockModels(db, cityId);
  if ((await db.triageModel.count({ where: { cityId, status: 'candidate' } })) > 0) {
    throw new AppError('conflict', 'a model is being trained already');
  }
  const { _max: last } = await db.triageModel.aggregate({ where: { cityId }, _max: { number: true } });
  const number = (last.number ?? 0) + 1;
  const id = uuidv7();
  await db.triageModel.create({
    data: { cityId, id, number, version: `retrained-${number}`, status: 'candidate', createdAt: deed.now },
  });
  await note(db, { cityId, modelId: id }, 'requested', deed);
  return id;
}

/** A candidate in the hands of one worker until `leaseUntil`. */
export type ClaimedModel = ModelKey & { version: string; leaseUntil: Date; learnedUntil: Date };

/** Takes the oldest candidate that nobody trains, or that was left by a worker that died. */
export async function claimCandidate(
  db: Db,
  { now, leaseUntil }: { now: Date; leaseUntil: Date },
): Promise<ClaimedModel | undefined> {
  const [claimed] = await db.$queryRaw<{ cityId: string; modelId: string; version: string }[]>(Prisma.sql`
    UPDATE triage_models SET lease_until = ${leaseUntil}::timestamptz, learned_until = ${now}::timestamptz
    WHERE (city_id, id) = (
      SELECT city_id, id FROM triage_models
      WHERE status = 'candidate' AND (lease_until IS NULL OR lease_until < ${now}::timestamptz)
      ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING city_id AS "cityId", id::text AS "modelId", version`);
  return claimed && { ...claimed, leaseUntil, learnedUntil: now };
}

/** Ends a claim; answers false when it has gone to somebody else meanwhile. */
async function settleCandidate(
  db: Db,
  { cityId, modelId, leaseUntil }: ClaimedModel,
  data: Prisma.TriageModelUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await db.triageModel.updateMany({
    where: { cityId, id: modelId, status: 'candidate', leaseUntil },
    data: { ...data, leaseUntil: null },
  });
  return count > 0;
}

export type TrainedModel = { artefact: string; artefactHash: string; evaluation: Evaluation };

/** Keeps what was trained: in shadow when the gate has no objection, in place of the one that was there; else refused. */
export async function keepTrained(db: Db, claim: ClaimedModel, trained: TrainedModel, now: Date): Promise<void> {
  const { cityId } = claim;
  const system = { actorId: null, reason: null, now };
  const passes = trained.evaluation.objections.length === 0;
  await lockModels(db, cityId);
  if (passes) {
    const former = await db.triageModel.findFirst({ where: { cityId, status: 'shadow' }, select: { id: true } });
    if (former) await moveModel(db, { cityId, modelId: former.id }, 'retired', 'superseded', system);
  }
  const isMine = await settleCandidate(db, claim, { ...trained, status: passes ? 'shadow' : 'refused' });
  if (isMine) await note(db, claim, passes ? 'passed' : 'refused', system);
}

/** Notes that a candidate could not be trained, and why. */
export async function failCandidate(db: Db, claim: ClaimedModel, failure: string, now: Date): Promise<void> {
  const isMine = await settleCandidate(db, claim, { status: 'failed', failure });
  if (isMine) await note(db, claim, 'failed', { actorId: null, reason: null, now });
}

/** Gives a candidate back untrained, for another worker to take. */
export async function releaseCandidate(db: Db, claim: ClaimedModel): Promise<void> {
  await settleCandidate(db, claim, {});
}

async function moveModel(
  db: Db,
  { cityId, modelId }: ModelKey,
  status: ModelStatus,
  event: ModelEventType,
  deed: Deed,
  change: { liveSince?: Date; replacedId?: string | null } = {},
): Promise<void> {
  await db.triageModel.update({ where: { cityId_id: { cityId, id: modelId } }, data: { status, ...change } });
  await note(db, { cityId, modelId }, event, deed);
}

const statusOf = (db: Db, { cityId, modelId }: ModelKey) =>
  db.triageModel.findUnique({
    where: { cityId_id: { cityId, id: modelId } },
    select: { status: true, replacedId: true },
  });

/**
 * Puts the model in shadow live; the one that was live is retired.
 * @throws AppError `not-found`; `conflict` when it is not in shadow (any more)
 */
export async function promoteModel(db: Db, { cityId, modelId, ...deed }: ModelKey & Deed): Promise<void> {
  await lockModels(db, cityId);
  const model = await statusOf(db, { cityId, modelId });
  if (!model) throw new AppError('not-found', 'no such model');
  if (model.status !== 'shadow') throw new AppError('conflict', `a model that is ${model.status} cannot be promoted`);
  const live = await db.triageModel.findFirst({ where: { cityId, status: 'live' }, select: { id: true } });
  if (live) await moveModel(db, { cityId, modelId: live.id }, 'retired', 'replaced', deed);
  const change = { liveSince: deed.now, replacedId: live?.id ?? null };
  await moveModel(db, { cityId, modelId }, 'live', 'promoted', deed, change);
}

/**
 * Takes the live model back: the one it replaced serves again, or the shipped one.
 * @throws AppError `not-found`; `conflict` when it is not live (any more)
 */
export async function rollBackModel(db: Db, { cityId, modelId, ...deed }: ModelKey & Deed): Promise<void> {
  await lockModels(db, cityId);
  const model = await statusOf(db, { cityId, modelId });
  if (!model) throw new AppError('not-found', 'no such model');
  if (model.status !== 'live') throw new AppError('conflict', `a model that is ${model.status} cannot be rolled back`);
  await moveModel(db, { cityId, modelId }, 'retired', 'rolled-back', deed);
  if (model.replacedId === null) return;
  const change = { liveSince: deed.now };
  await moveModel(db, { cityId, modelId: model.replacedId }, 'live', 'restored', deed, change);
}
