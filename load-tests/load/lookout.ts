/** The supervisor of a run: sees what the system says of a surge, and declares the event if the scenario asks for it. */
import { setTimeout as pause } from 'node:timers/promises';
import { listOf } from '#domain/wire/list-wire';
import { boardSchema } from '#domain/wire/board-wire';
import { announcementsSchema, majorEventSchema } from '#domain/wire/major-event-wire';
import { type SurgeWire, surgeSchema } from '#domain/wire/surge-wire';
import type { IntakeClient } from '../lib/intake-client';
import type { Session } from '../lib/session';
import type { ScenarioClock } from './scenario-clock';

/** When each was first seen, in seconds of the scenario's clock. */
export type Seen = {
  /** A whole line of which far more call than usual. */
  surgeAt?: number;
  /** One class in one district. */
  topicAt?: number;
  /** That the line cannot answer what waits: a surge of it, or that administrative work is put off. */
  depthAlarmAt?: number;
  /** What callers are told, as their telephone system reads it. */
  announcedAt?: number;
};

export type Lookout = { seen: Seen; stop(): Promise<void> };

const EVERY_MS = 1_000;
const surges = listOf(surgeSchema);

type LookoutSettings = {
  clock: ScenarioClock;
  supervisor: Session;
  client: IntakeClient;
  /** Undefined: nobody declares anything. */
  declaresAfterSeconds: number | undefined;
  onError(error: unknown): void;
};

export function startLookout({ clock, supervisor, client, declaresAfterSeconds, onError }: LookoutSettings): Lookout {
  const seen: Seen = {};
  const stopping = new AbortController();
  let declaring: Promise<unknown> | undefined;

  const declare = async (surge: SurgeWire, afterSeconds: number): Promise<void> => {
    await pause(afterSeconds * 1_000, undefined, { signal: stopping.signal });
    await supervisor.call(majorEventSchema, 'POST', '/v1/major-events', {
      ...{ title: '来电激增', level: 'III', area: '全市', playbook: '', departmentCodes: [], surgeId: surge.id },
      announcement: {
        zh: '情况已知悉，正在处置。',
        en: 'We know of it and are dealing with it.',
        vi: 'Chúng tôi đã nắm được và đang xử lý.',
      },
      leadId: supervisor.user.id,
    });
  };
  const look = async (): Promise<void> => {
    const { items } = await supervisor.call(surges, 'GET', '/v1/surges');
    const now = clock.now();
    const whole = items.find(({ category }) => category === null);
    if (whole) seen.surgeAt ??= now;
    if (items.some(({ district }) => district !== null)) seen.topicAt ??= now;
    if (seen.depthAlarmAt === undefined) {
      const { deferral } = await supervisor.call(boardSchema, 'GET', '/v1/board');
      if (whole || deferral) seen.depthAlarmAt = now;
    }
    if (whole && declaresAfterSeconds !== undefined) {
      declaring ??= declare(whole, declaresAfterSeconds).catch((error: unknown) => {
        if (!stopping.signal.aborted) onError(error);
      });
    }
    if (declaring !== undefined && seen.announcedAt === undefined) {
      const told = await client.ask(announcementsSchema, '/v1/announcements');
      if (told.items.length > 0) seen.announcedAt = clock.now();
    }
  };
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      await look().catch(onError);
      await pause(EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    seen,
    async stop() {
      stopping.abort();
      await loop;
      await declaring;
    },
  };
}
