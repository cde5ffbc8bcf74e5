import { CRASH, type IncidentScene, startIncidentScene } from '#testing/incident-scene';

jest.setTimeout(120_000);

const CASES = 100_000;
const ASKED = 40;

let scene: IncidentScene;
beforeAll(async () => {
  scene = await startIncidentScene();
  const { caseId } = await scene.call(CRASH.zh);
  await fill(scene, caseId);
});
afterAll(() => scene.system.close());

/** A day and a half of a large city: every fifth case is a crash, every tenth comes from the one square of the city. */
async function fill({ system: { database } }: IncidentScene, likeId: string): Promise<void> {
  await database.$transaction(
    async (db) => {
      await db.$executeRaw`
        INSERT INTO cases (city_id, id, number, tracking_code, line, lane, category, priority, needs_human, language,
                           status, waiting_since, created_at, updated_at)
        SELECT c.city_id, gen_random_uuid(), 'B' || n, 'B' || n, c.line, c.lane,
               CASE WHEN n % 5 = 0 THEN '59' ELSE '0' || (1 + n % 9) END, 'P2', false, 'zh', 'IN_PROGRESS',
               c.created_at - n * interval '1.3 seconds', c.created_at - n * interval '1.3 seconds', c.created_at
        FROM cases c, generate_series(1, ${CASES}::int) n WHERE c.id = ${likeId}::uuid`;
      await db.$executeRaw`
        INSERT INTO contacts (city_id, id, channel, external_id, dialled, text, lat, lon, case_id, api_client_id, received_at, accepted_at)
        SELECT b.city_id, gen_random_uuid(), 'phone', b.number, k.dialled, k.text || b.number,
               k.lat + CASE WHEN right(b.number, 1) = '1' THEN 0.001 ELSE random() END,
               k.lon + CASE WHEN right(b.number, 1) = '1' THEN 0.001 ELSE random() END,
               b.id, k.api_client_id, b.created_at, b.created_at
        FROM cases b, contacts k WHERE b.number LIKE 'B%' AND k.case_id = ${likeId}::uuid`;
    },
    { timeout: 100_000 },
  );
  await database.$executeRaw`ANALYZE`;
}

describe('suggestions in a city of 100,000 open cases', () => {
  it('failure 13: come within a second', async () => {
    const { caseId } = await scene.call(CRASH.en, { metres: 50 });
    const tookMs: number[] = [];
    for (let index = 0; index < ASKED; index += 1) {
      const began = performance.now();
      const { suggestions } = await scene.read(caseId);
      tookMs.push(performance.now() - began);
      expect(suggestions.length).toBeGreaterThan(0);
    }
    tookMs.sort((a, b) => a - b);
    const [p50, p95] = [tookMs[ASKED / 2], tookMs[Math.floor(ASKED * 0.95)]];
    process.stderr.write(`${CASES} cases: p50 ${p50?.toFixed(0)} ms, p95 ${p95?.toFixed(0)} ms\n`);
    expect(p95).toBeLessThan(1_000);
  });
});
