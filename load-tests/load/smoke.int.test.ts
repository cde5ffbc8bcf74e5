import { startTemporarySystem, type TemporarySystem } from '#platform/launcher/start-temporary';
import { createLiveView } from './live-view';
import { renderHtml } from './render-html';
import { renderSummary } from './render-summary';
import { runReportSchema } from './run-report';
import { runScenario } from './run-scenario';
import { readScenario } from './scenario-file';

let system: TemporarySystem;
beforeAll(async () => {
  system = await startTemporarySystem({ LOG_LEVEL: 'error', SEATS_PER_LINE: '12' });
}, 120_000);
afterAll(() => system.stop(), 60_000);

describe('the scenario "smoke" against a real system', () => {
  it('plays callers and operators, loses nothing, and reports what the seed planned', async () => {
    const said: string[] = [];
    const scenario = readScenario('smoke');
    const report = await runScenario({
      ...{ scenario, seed: 3, minutes: 3, scale: 0.7, compression: 15 },
      ...{ system, trainees: 0, pid: system.pid },
      view: createLiveView({ write: (text: string) => said.push(text) }, 'smoke'),
      calledOff: new AbortController().signal,
    });
    expect(runReportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    expect(report.arrivals.acknowledged).toBe(report.arrivals.started);
    expect(report.arrivals.started).toBe(report.arrivals.planned + report.arrivals.redials);
    expect(report.arrivals.planned).toBeGreaterThan(10);
    expect(report.thresholds.filter(({ isMet }) => !isMet)).toEqual([]);
    expect(report.ofLine['110'].answered + report.ofLine['12345'].answered).toBeGreaterThan(5);
    expect(report.judgement).toMatchObject({ casesRead: report.arrivals.started, cases: report.arrivals.started });
    const names = new Set(report.buckets.flatMap(({ cores }) => Object.keys(cores)));
    expect([...names]).toEqual(expect.arrayContaining(['router', 'workers', 'postgres', 'generator']));

    const page = renderHtml(report);
    expect(page).not.toMatch(/<script|<link|src=|url\(|@import|https?:/);
    expect(page.match(/<figure>/g)).toHaveLength(12);
    expect(renderSummary(report)).toContain('thresholds:');
    expect(said.join('')).toMatch(/\d+ started/);
  }, 180_000);
});
