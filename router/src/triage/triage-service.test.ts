import type { Triage } from '#domain/triage';
import { rulesOnly } from '#engine/triage-engine';
import { createMetrics } from '#platform/metrics';
import { createModelGuard } from '../models/model-guard';
import { createTriageService } from './triage-service';

const input = { text: '着火了,屋里还有人' };
const proposal: Triage = { ...rulesOnly(input), needsHuman: false, modelVersion: 'test' };

/** A service on an engine that takes `tookMs` of a clock that the test owns, or throws. */
function serviceOn(outcome: { tookMs: number } | 'throws') {
  let nowMs = 0;
  let asked = 0;
  const failures: unknown[] = [];
  const clock = () => nowMs;
  const engine = {
    modelVersion: 'test',
    triage() {
      asked += 1;
      if (outcome === 'throws') throw new Error('broken weights');
      nowMs += outcome.tookMs;
      return proposal;
    },
  };
  const serving = { version: 'test', engine, guard: createModelGuard(clock) };
  const metrics = createMetrics();
  const service = createTriageService({
    liveOf: () => serving,
    rulesOnly,
    metrics,
    onFailure: (error) => failures.push(error),
    nowMs: clock,
  });
  const slow = async () => (await metrics.triageSlow.get()).values[0]?.value;
  return { ...service, serving, failures, slow, asked: () => asked };
}

describe('triage', () => {
  it('answers what the engine proposes while it is quick', () => {
    const service = serviceOn({ tookMs: 300 });
    for (let text = 0; text < 5; text++) expect(service.triage('c', input)).toBe(proposal);
  });

  it('uses the answer of a slow engine, and after three in a row lets the rules decide and a person look', async () => {
    const service = serviceOn({ tookMs: 301 });
    for (let text = 0; text < 3; text++) expect(service.triage('c', input)).toBe(proposal);
    expect(service.triage('c', input)).toMatchObject({ line: '110', priority: 'P0', needsHuman: true });
    expect([service.asked(), await service.slow(), service.serving.guard.alarm()]).toEqual([3, 3, 'slow']);
  });

  it('never fails: what the engine throws is reported, and the rules decide', () => {
    const service = serviceOn('throws');
    for (let text = 0; text < 5; text++) {
      expect(service.triage('c', input)).toMatchObject({ line: '110', needsHuman: true, modelVersion: 'none' });
    }
    expect([service.asked(), service.failures.length, service.serving.guard.alarm()]).toEqual([3, 3, 'failing']);
  });
});
