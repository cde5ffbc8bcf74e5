import { nameBottleneck } from './bottleneck';
import { compareReports } from './compare-reports';
import { renderHtml } from './render-html';
import { renderSummary } from './render-summary';
import type { Bucket, Group, RunReport } from './run-report';
import { renderChart, roundUp } from './svg-chart';

const waits = { p50: 4, p90: 9, p95: 12, p99: 20, longest: 31 };
const group: Group = { contacts: 10, calls: 9, answered: 8, hungUp: 1, waits, serviceLevel: 0.9, abandonment: 0.1 };
const bucket = (changes: Partial<Bucket> = {}): Bucket => ({
  ...{ minute: 1, intended: 5, achieved: 5, hungUp: { '110': 0, '12345': 1 } },
  ...{ serviceLevel: { '110': 1, '12345': null }, waitP50: { '110': 3, '12345': null } },
  ...{ waitP95: { '110': 9, '12345': null }, waitP95Of: { P0: 2, P1: 3, P2: 4, P3: null }, acknowledgedP95Ms: 20 },
  waiting: { 'line-110': 0, 'needs-human': 0, 'line-12345': 2 },
  oldestSeconds: { 'line-110': 0, 'needs-human': 0, 'line-12345': 40 },
  ...{ open: 4, outbox: 0, occupancy: { '110': 0.5, '12345': 0.6 } },
  ...{ cores: { router: 0.2, generator: 0.1 }, memoryMb: { router: 120, generator: 90 }, machineCores: 0.6, lagMs: 8 },
  ...changes,
});
const report = (changes: Partial<RunReport> = {}): RunReport => ({
  ...{ format: 1, scenario: 'L9', about: 'a <b>test</b>', source: 'made up', seed: 1, minutes: 10, compression: 10 },
  ...{ scale: 0.1, isDrill: false, startedAt: '2026-01-05T00:00:00.000Z', realSeconds: 60 },
  machine: { cpu: 'a processor', cores: 2, memoryGb: 8, node: 'v20' },
  seats: { '110': 3, '12345': 4 },
  arrivals: {
    ...{ expected: 20.4, planned: 20, started: 21, dropped: 0, redials: 1, acknowledged: 21, refused: 0, repeats: 0 },
  },
  generator: { lateP99Ms: 3, lateLongestMs: 5, lagP95Ms: 9, cores: 0.1, limits: [] },
  acknowledgedMs: waits,
  ofLine: { '110': group, '12345': group },
  ofPriority: { P0: group, P1: group, P2: group, P3: group },
  occupancy: { '110': 0.5, '12345': null },
  judgement: {
    ...{ casesRead: 21, cases: 21, rightLine: 0.98, toOfferMs: waits, ringMs: waits, timelines: {} },
    faults: { lost: { count: 0, examples: [] }, overtaken: { count: 1, examples: ['A behind B'] } },
  },
  measures: {} as RunReport['measures'],
  thresholds: [{ metric: 'lost', atMost: 0, measured: 0, isMet: true }],
  bottleneck: { name: 'none', evidence: 'room everywhere' },
  strikes: [],
  seatErrors: [],
  buckets: [bucket({ minute: 1 }), bucket({ minute: 3 })],
  ...changes,
});
const limited = report({ generator: { ...report().generator, limits: ['7 starts were dropped'] } });

describe('renderHtml', () => {
  it('is one page that loads nothing, and shows names as text', () => {
    const page = renderHtml(report());
    expect(page).not.toMatch(/<script|<link|<img|src=|url\(|@import/);
    expect(page).toContain('a &#60;b&#62;test&#60;/b&#62;');
    expect(page).toContain('all 1 thresholds are met');
    expect(page).not.toContain('role="alert"');
  });

  it('has a red banner when the generator was the limit', () => {
    expect(renderHtml(limited)).toMatch(/role="alert">The generator was the limit.*7 starts were dropped/);
    expect(renderSummary(limited)).toContain('THE GENERATOR WAS THE LIMIT');
  });

  it('names the thresholds that are missed', () => {
    const missed = report({ thresholds: [{ metric: 'p0Within15', atLeast: 0.95, measured: 0.5, isMet: false }] });
    expect(renderHtml(missed)).toContain('1 of 1 thresholds are missed: p0Within15');
    expect(renderSummary(missed)).toContain('✗ p0Within15 50.0 % (at least 0.95)');
  });
});

describe('renderChart', () => {
  const chart = (values: (number | null)[]) =>
    renderChart({ title: 'Waits', unit: 's', minutes: [1, 2, 3], series: [{ name: '110', values }] });

  it('leaves a hole where there is nothing', () => {
    const [, path] = /<path d="([^"]*)"/.exec(chart([1, null, 2])) ?? [];
    expect(path?.match(/M/g)).toHaveLength(2);
  });

  it('draws every line with a stroke of its own', () => {
    const two = ['a', 'b'].map((name) => ({ name, values: [1, 2] }));
    const svg = renderChart({ title: 't', unit: 'u', minutes: [1, 2], series: two });
    const dashes = [...svg.matchAll(/<path[^>]*stroke-dasharray="([^"]*)"/g)].map(([, dash]) => dash);
    expect(new Set(dashes).size).toBe(2);
  });

  it.each([
    [0, 1],
    [0.7, 1],
    [3, 5],
    [12, 20],
    [450, 500],
    [1_000, 1_000],
  ])('an axis for %d ends at %d', (value, end) => {
    expect(roundUp(value)).toBeCloseTo(end, 10);
  });
});

describe('nameBottleneck', () => {
  const name = (changes: Partial<RunReport>) => nameBottleneck(report(changes)).name;
  const buckets = (changes: Partial<Bucket>) => ({ buckets: Array.from({ length: 10 }, () => bucket(changes)) });

  it.each<[string, Partial<RunReport>]>([
    ['none', {}],
    ['the generator', limited],
    ['the process "router"', buckets({ cores: { router: 0.97 } })],
    ['the processors of this machine', buckets({ machineCores: 1.95 })],
    ['the delivery to the queues', buckets({ outbox: 900 })],
    ['the intake or its database', { acknowledgedMs: { ...waits, p95: 2_000 } }],
    ['the people in the seats of 12345', buckets({ occupancy: { '110': 0.2, '12345': 0.99 } })],
  ])('names %s', (expected, changes) => expect(name(changes)).toBe(expected));
});

describe('compareReports', () => {
  it('says what changed, and that two runs were not the same experiment', () => {
    const slower = report({ seed: 2, acknowledgedMs: { ...waits, p95: 24 } });
    const text = compareReports(report(), slower);
    expect(text).toContain('NOT THE SAME EXPERIMENT: seed differ');
    expect(text).toMatch(/acknowledged p95, ms\s+12\s+24\s+\+100 %/);
    expect(compareReports(report(), report())).not.toContain('NOT THE SAME');
    expect(compareReports(report(), limited)).toContain('THE GENERATOR WAS THE LIMIT');
  });
});
