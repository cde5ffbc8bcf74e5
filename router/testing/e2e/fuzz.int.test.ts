import { fuzz } from '../../../load-tests/fuzz/fuzz';
import { credentialsSchema } from '../../../load-tests/lib/credentials';
import { readServices } from '../services';
import { startTestRouter, type TestRouter } from '../test-router';

let router: TestRouter;
beforeAll(async () => {
  router = await startTestRouter({ settings: { SIGN_IN_FREE_FAILURES: '100', SIGN_IN_MAX_WAIT_MS: '1000' } });
});
afterAll(() => router.close());

it('answers generated requests from everybody to every route without an error of its own, and stores nothing refused', async () => {
  const target = { url: router.baseUrl, credentials: credentialsSchema.parse(readServices().credentials) };
  const report = await fuzz(target, {
    seed: 7,
    requests: 600,
    residentMiB: () => 0,
    logOf: () => undefined,
    note: () => undefined,
  });
  expect(report.complaints).toEqual([]);
  expect(report.changed).toEqual([]);
  expect(report.sent).toBe(600);
  expect(report.reached.size).toBeGreaterThan(0.8 * report.operations);
}, 120_000);
