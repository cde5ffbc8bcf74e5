import type { ShadowJudgement } from '#db/stores/shadow-store';
import { systemClock } from '#domain/clock';
import { rulesOnly } from '#engine/triage-engine';
import { createMetrics } from '#platform/metrics';
import { until } from '#testing/until';
import { createModelGuard } from './model-guard';
import { createShadowObserver } from './shadow-observer';

const contact = (at: number) => ({
  cityId: 'c',
  contactId: `contact-${at}`,
  dialled: '12345' as const,
  input: { text: '着火了,屋里还有人' },
});

type Options = { hasShadow?: boolean; tookMs?: number; insert?: () => Promise<void> };

function observerOf({ hasShadow = true, tookMs = 0, insert }: Options = {}) {
  let time = 0;
  const nowMs = () => (time += tookMs);
  const guard = createModelGuard(() => 0);
  const stored: ShadowJudgement[] = [];
  const failures: unknown[] = [];
  const metrics = createMetrics();
  const observer = createShadowObserver({
    shadowOf: () =>
      hasShadow ? { modelId: 'model-1', engine: { modelVersion: 'shadow', triage: rulesOnly }, guard } : undefined,
    insert: insert ?? (async (judgements) => void stored.push(...judgements)),
    clock: systemClock,
    nowMs,
    metrics,
    onFailure: (error) => failures.push(error),
  });
  const dropped = async () => (await metrics.shadowDropped.get()).values[0]?.value;
  return { ...observer, stored, failures, dropped };
}

describe('observe', () => {
  it('keeps what the shadow would have decided, under the policy of the dialled line', async () => {
    const observer = observerOf();
    observer.observe(contact(1));
    expect(observer.stored).toEqual([]);
    await until('it is stored', () => observer.stored.length > 0);
    expect(observer.stored).toMatchObject([
      { modelId: 'model-1', contactId: 'contact-1', line: '110', priority: 'P0', needsHuman: true },
    ]);
  });

  it('does nothing while no model is in shadow', async () => {
    const observer = observerOf({ hasShadow: false });
    observer.observe(contact(1));
    await observer.close();
    expect(observer.stored).toEqual([]);
  });

  it('leaves contacts out when too many come at once, and counts them', async () => {
    const observer = observerOf();
    for (let at = 0; at < 800; at++) observer.observe(contact(at));
    expect(await observer.dropped()).toBeGreaterThanOrEqual(200);
    await observer.close();
  });

  it('asks a slow shadow no more after three texts', async () => {
    const observer = observerOf({ tookMs: 1_000 });
    for (let at = 0; at < 5; at++) observer.observe(contact(at));
    await until('both batches are stored', () => observer.stored.length > 1);
    expect(observer.stored).toHaveLength(3);
  });

  it('reports what it cannot store, and goes on with the next', async () => {
    let calls = 0;
    const observer = observerOf({
      insert: async () => {
        calls += 1;
        if (calls === 1) throw new Error('the database is away');
      },
    });
    observer.observe(contact(1));
    await until('the failure is reported', () => observer.failures.length === 1);
    observer.observe(contact(2));
    await until('the next is stored', () => calls === 2);
    await observer.close();
  });
});
