import type { Database } from '#db/client';
import { promoteModel, requestModel, rollBackModel } from '#db/stores/model-store';
import { findModel, listModels } from '#db/views/model-view';
import { AppError } from '#domain/app-error';
import type { Clock } from '#domain/clock';
import { SHIPPED_MODEL_ID } from '#domain/model';
import type { Actor } from '#domain/role';
import type { ModelDetail, ModelRow } from '#domain/wire/model-wire';

export type ModelService = ReturnType<typeof createModelService>;

/** What a supervisor sees of the models and does with them; the model that comes with the product is the last of the list. */
export function createModelService({
  database,
  clock,
  shippedVersion,
}: {
  database: Database;
  clock: Clock;
  shippedVersion: string;
}) {
  const shippedRow = (isLive: boolean): ModelRow => ({
    id: SHIPPED_MODEL_ID,
    version: shippedVersion,
    kind: 'shipped',
    status: isLive ? 'live' : 'retired',
    createdAt: null,
    liveSince: null,
    summary: null,
  });
  const list = async (cityId: string): Promise<ModelRow[]> => {
    const rows = await listModels(database, cityId);
    return [...rows, shippedRow(rows.every(({ status }) => status !== 'live'))];
  };
  const get = async (cityId: string, modelId: string): Promise<ModelDetail> => {
    const found = modelId === SHIPPED_MODEL_ID ? undefined : await findModel(database, cityId, modelId);
    if (found) return found;
    const shipped = modelId === SHIPPED_MODEL_ID && (await list(cityId)).at(-1);
    if (!shipped) throw new AppError('not-found', 'no such model');
    return { ...shipped, evaluation: null, failure: null, shadow: null, events: [] };
  };
  const move =
    (change: typeof promoteModel) =>
    async ({ cityId, userId }: Actor, modelId: string, reason: string): Promise<ModelDetail> => {
      await database.$transaction((db) => change(db, { cityId, modelId, actorId: userId, reason, now: clock.now() }));
      return get(cityId, modelId);
    };

  return {
    list: (actor: Actor) => list(actor.cityId),
    get: (actor: Actor, modelId: string) => get(actor.cityId, modelId),
    /** Asks the workers for a new model. @throws AppError `conflict` while one is being trained */
    async request({ cityId, userId }: Actor, reason: string): Promise<ModelDetail> {
      const modelId = await database.$transaction((db) =>
        requestModel(db, { cityId, actorId: userId, reason, now: clock.now() }),
      );
      return get(cityId, modelId);
    },
    /** @throws AppError `not-found`; `conflict` when the model is not in shadow */
    promote: move(promoteModel),
    /** @throws AppError `not-found`; `conflict` when the model is not live */
    rollBack: move(rollBackModel),
  };
}
