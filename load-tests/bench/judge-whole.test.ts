import type { WholeResult } from './bench-whole';
import { judgeWhole } from './judge-whole';

const round = (perSecond: number) => ({ perSecond, successes: 100, failures: 0, p50: 10, p99: 40, max: 50 });
const result: WholeResult = {
  ...{ noop: round(4_000), intake: round(1_000), twoRouters: round(1_500) },
  queued: { p50: 3.4, p99: undefined },
  ...{ rawJobsPerSecond: 4_000, offersPerSecond: 1_200 },
  cost: { cpuMicros: { router: 500, postgres: 300.4, launcher: 0 }, bytes: 3_000 },
};
const verdictOf = (backend: 'Redis' | 'embedded PostgreSQL', what: string, cores = 4, of = result) =>
  judgeWhole(backend, of, cores).find((one) => one.what === what);

describe('judgeWhole', () => {
  it('holds each backend to its own targets', () => {
    expect(verdictOf('Redis', 'intake over no-op')).toMatchObject({ value: '0.25', isMet: false });
    expect(verdictOf('embedded PostgreSQL', 'intake over no-op')).toMatchObject({ value: '0.25', isMet: undefined });
    expect(verdictOf('embedded PostgreSQL', 'durable intakes/s')).toMatchObject({ value: '1000', isMet: true });
    expect(verdictOf('Redis', 'whole path over raw BullMQ')).toMatchObject({ value: '0.30', isMet: true });
    expect(verdictOf('Redis', 'CPU of a case, µs')?.value).toBe('800');
    expect(verdictOf('Redis', 'accepted → queued p50 / p99, ms')?.value).toBe('3 / –');
  });

  it('judges two routers only where there are cores for them, and forgives no failed request', () => {
    expect(verdictOf('Redis', 'two routers over one')).toMatchObject({ value: '1.50', isMet: false });
    expect(verdictOf('Redis', 'two routers over one', 2)).toMatchObject({ isMet: undefined });
    const failing = { ...result, twoRouters: { ...round(1_500), failures: 1 } };
    expect(verdictOf('Redis', 'requests that failed', 4, failing)).toMatchObject({ value: '1', isMet: false });
  });
});
