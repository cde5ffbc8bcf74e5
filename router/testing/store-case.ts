import { v7 as uuidv7 } from 'uuid';
import type { Database } from '#db/client';
import { insertOnce } from '#db/stores/intake-store';
import type { Lane } from '#domain/line';
import type { Priority } from '#domain/priority';
import type { SlaMetric } from '#domain/sla';

const MINUTE = 60_000;

export type CaseToStore = {
  priority: Priority;
  lane: Lane;
  metric: SlaMetric;
  targetMs?: number;
  warnPercents?: number[];
};

let stored = 0;

/** Stores a case that waits, with one clock under a policy of its own that runs day and night: two minutes, warned at half. */
export async function storeCase(
  database: Database,
  now: Date,
  { priority, lane, metric, targetMs = 2 * MINUTE, warnPercents = [50] }: CaseToStore,
): Promise<{ caseId: string; clockId: string }> {
  stored += 1;
  const { id: apiClientId } = await database.apiClient.findFirstOrThrow();
  const { calendarId } = await database.slaPolicy.findFirstOrThrow();
  const [caseId, clockId, policyId] = [uuidv7(), uuidv7(), uuidv7()];
  const line = lane === 'line-110' ? '110' : '12345';
  await database.slaPolicy.create({
    data: {
      ...{ cityId: 'city-1', id: policyId, line, category: `test-${stored}`, priority, metric, targetMs, warnPercents },
      ...{ clock: 'always', isPausable: false, calendarId, version: 1, validFrom: now },
    },
  });
  await insertOnce(database, [
    {
      cityId: 'city-1',
      contactId: uuidv7(),
      caseId,
      apiClientId,
      channel: 'web',
      externalId: uuidv7(),
      dialled: '12345',
      text: '测试',
      languageHint: null,
      address: null,
      lat: null,
      lon: null,
      caller: null,
      receivedAt: now,
      acceptedAt: now,
      numberPrefix: '261119',
      trackingCode: uuidv7().slice(-10),
      decision: {
        line,
        lane,
        category: '01',
        priority,
        needsHuman: lane === 'needs-human',
        confidence: 0.5,
        language: 'zh',
        alternatives: [],
        reasons: [],
        modelVersion: 'm',
        ruleVersion: 'r',
        inputHash: 'h',
      },
      clocks: [
        {
          id: clockId,
          policyId,
          metric,
          warnAt: new Date(now.getTime() + (targetMs * (warnPercents[0] ?? 100)) / 100),
          dueAt: new Date(now.getTime() + targetMs),
        },
      ],
    },
  ]);
  return { caseId, clockId };
}
