import { setTimeout as pause } from 'node:timers/promises';
import { LANES, type Lane } from '#domain/line';
import type { StoredIntake } from '#db/stores/intake-store';
import type { LaneProducer } from '#platform/lane-producer';
import type { Metrics } from '#platform/metrics';

export type DeliverySettings = {
  producer: Pick<LaneProducer, 'send'>;
  /** Forgets the outbox rows of jobs that the queue has taken. */
  settle(outboxIds: bigint[]): Promise<void>;
  /** Tells the screens that cases came in. */
  announce(cityId: string, caseIds: string[]): Promise<void>;
  onFailure(error: unknown): void;
  metrics: Pick<Metrics, 'queueFailures' | 'queuedSeconds'>;
  /** A clock that never goes back, in ms. */
  nowMs(): number;
  /** Owed jobs held in memory at most; above it they are left to the relay, which reads them from the outbox. */
  maxHeld: number;
};

/** Rest between two deliveries, in ms: under load more jobs share the next one, and nobody notices it. */
const REST_MS = 50;

type Owed = NonNullable<StoredIntake['owed']> & { sinceMs: number };

/**
 * Hands jobs to the queue right after their commit, many at a time and off the path of the answer. Whatever fails here
 * stays in the outbox, and the relay of the workers sends it.
 */
export function createDelivery(settings: DeliverySettings) {
  const { producer, settle, announce, onFailure, metrics, nowMs, maxHeld } = settings;
  let held: Owed[] = [];
  let running: Promise<void> | undefined;

  /** Sends what is owed to a lane, and answers what was taken. */
  const sendLane = async (lane: Lane, batch: Owed[]): Promise<Owed[]> => {
    const owed = batch.filter(({ queue }) => queue === lane);
    if (owed.length === 0) return [];
    try {
      await producer.send(
        lane,
        owed.map(({ job }) => job),
      );
      const takenAt = nowMs();
      for (const { sinceMs } of owed) metrics.queuedSeconds.observe((takenAt - sinceMs) / 1_000);
      return owed;
    } catch (error) {
      metrics.queueFailures.inc(owed.length);
      onFailure(error);
      return [];
    }
  };
  const tell = async (owed: Owed[]): Promise<void> => {
    for (const cityId of new Set(owed.map(({ job }) => job.cityId))) {
      const caseIds = owed.filter(({ job }) => job.cityId === cityId).map(({ job }) => job.caseId);
      await announce(cityId, caseIds).catch(onFailure);
    }
  };
  const drain = async (): Promise<void> => {
    while (held.length > 0) {
      const batch = held;
      held = [];
      const sent = (await Promise.all(LANES.map((lane) => sendLane(lane, batch)))).flat();
      if (sent.length > 0) await settle(sent.map(({ outboxId }) => outboxId)).catch(onFailure);
      await tell(batch);
      await pause(REST_MS);
    }
  };

  return {
    deliver(stored: StoredIntake): void {
      if (!stored.owed || held.length >= maxHeld) return;
      held.push({ ...stored.owed, sinceMs: nowMs() });
      running ??= new Promise<void>((resolve) => setImmediate(resolve)).then(drain).finally(() => {
        running = undefined;
      });
    },
    /** Resolves when everything held now was sent or given up. */
    flush: async (): Promise<void> => running,
  };
}
