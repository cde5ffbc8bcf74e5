import { createHash } from 'node:crypto';
import type { ServedModel } from '#db/views/model-view';
import { SERVING_ALARMS, type ServingAlarm, type ServingWire } from '#domain/wire/model-wire';
import { createTriageEngine, type TriageEngine } from '#engine/triage-engine';
import { createModelGuard, type ModelGuard } from './model-guard';

/** How often a router asks which models serve: a promotion counts everywhere within this time, in ms. */
const ASK_EVERY_MS = 1_000;
/** A model that could not be loaded is read again after this long, in ms: it has megabytes. */
const RETRY_MS = 30_000;

/** A model that serves: what it is called, what judges unless it could not be loaded, and what watches over it. */
export type Serving = { version: string; engine: TriageEngine | undefined; guard: ModelGuard };
/** A model that judges unseen, and what keeps it from taking too much time. */
export type Shadow = { modelId: string; engine: TriageEngine; guard: ModelGuard };
type Loaded = ServedModel & Serving & { triedAt: number };

export type ModelMemoryDeps = {
  shipped: TriageEngine;
  listServed(): Promise<ServedModel[]>;
  findArtefact(model: ServedModel): Promise<{ artefact: string | null; artefactHash: string | null }>;
  /** Told of every model that cannot be loaded, and of a database that does not answer. */
  onFailure(error: unknown): void;
  /** How many models are out of service now, by reason. */
  onAlarms(counts: Record<ServingAlarm, number>): void;
  /** A clock that never goes back, in ms. */
  nowMs(): number;
};
export type ModelMemory = ReturnType<typeof createModelMemory>;

/**
 * Holds the live model and the one in shadow of every city, and learns of changes by asking again and again: a question
 * that gets lost is asked a second later. While the database is away the models known last go on serving. A model that
 * cannot be loaded leaves its city without an engine, and never stops anybody.
 */
export function createModelMemory(deps: ModelMemoryDeps) {
  const { listServed, findArtefact, onFailure, onAlarms, nowMs } = deps;
  const shipped: Serving = {
    version: deps.shipped.modelVersion,
    engine: deps.shipped,
    guard: createModelGuard(nowMs),
  };
  let loaded: Loaded[] = [];
  let timer: NodeJS.Timeout | undefined;
  let asking = Promise.resolve();
  let isClosed = false;

  const load = async (model: ServedModel): Promise<Loaded> => {
    const known = loaded.find(({ cityId, id }) => cityId === model.cityId && id === model.id);
    if (known && (known.engine || nowMs() - known.triedAt < RETRY_MS)) return { ...known, status: model.status };
    const fresh = { ...model, guard: createModelGuard(nowMs), triedAt: nowMs() };
    try {
      return { ...fresh, engine: engineFrom(await findArtefact(model)) };
    } catch (error) {
      onFailure(error);
      return { ...fresh, engine: undefined };
    }
  };
  const ask = async (): Promise<void> => {
    try {
      loaded = await Promise.all((await listServed()).map(load));
    } catch (error) {
      onFailure(error);
    }
    const live = loaded.filter(({ status }) => status === 'live');
    const alarms = [shipped, ...live].map(alarmOf);
    onAlarms(
      Object.fromEntries(
        SERVING_ALARMS.map((alarm) => [alarm, alarms.filter((found) => found === alarm).length]),
      ) as Record<ServingAlarm, number>,
    );
  };
  const askLater = () => {
    if (isClosed) return;
    timer = setTimeout(() => {
      asking = ask().then(askLater);
    }, ASK_EVERY_MS);
    timer.unref();
  };
  const find = (cityId: string, status: ServedModel['status']) =>
    loaded.find((model) => model.cityId === cityId && model.status === status);
  const liveOf = (cityId: string): Serving => find(cityId, 'live') ?? shipped;

  return {
    /** Loads what serves now, and keeps up with it until `close`. */
    async open(): Promise<void> {
      await ask();
      askLater();
    },
    /** What a city decides with: the live model, or the shipped one where none is live. */
    liveOf,
    /** The model that judges beside the live one, if there is one and it could be loaded. */
    shadowOf(cityId: string): Shadow | undefined {
      const shadow = find(cityId, 'shadow');
      return shadow?.engine && { modelId: shadow.id, engine: shadow.engine, guard: shadow.guard };
    },
    servingOf(cityId: string): ServingWire {
      const live = liveOf(cityId);
      return { version: live.version, alarm: alarmOf(live) };
    },
    async close(): Promise<void> {
      isClosed = true;
      clearTimeout(timer);
      await asking;
    },
  };
}

const alarmOf = ({ engine, guard }: Serving): ServingAlarm | null => (engine ? guard.alarm() : 'not-loaded');

/** @throws Error when the file is missing, was changed since it was stored, or holds no model that learned something */
function engineFrom({
  artefact,
  artefactHash,
}: {
  artefact: string | null;
  artefactHash: string | null;
}): TriageEngine {
  if (artefact === null) throw new Error('the model has no file');
  if (createHash('sha256').update(artefact).digest('hex') !== artefactHash)
    throw new Error('the model file was changed');
  return createTriageEngine(JSON.parse(artefact));
}
