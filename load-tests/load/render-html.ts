/** The report of a run as one page that needs nothing else: no script, no style sheet, no font, no picture beside it. */
import { LINES } from '#domain/line';
import { PRIORITIES } from '#domain/priority';
import { formatMeasure, formatNumber, formatPercent } from './format-measure';
import { chartsOf } from './report-charts';
import type { Group, RunReport } from './run-report';
import { escapeHtml, renderChart } from './svg-chart';

const STYLE = `
:root { color-scheme: light dark; --line: #8884; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 1360px; margin: 0 auto; padding: 24px; }
h1 { font-size: 22px; margin: 0; } h2 { font-size: 17px; margin: 32px 0 8px; } p { margin: 4px 0; }
.banner { background: #b00020; color: #fff; padding: 12px 16px; margin: 16px 0; font-weight: 600; }
.verdict { border-left: 6px solid; padding: 4px 12px; margin: 16px 0; font-size: 17px; }
.met { border-color: #00703c; } .missed { border-color: #b00020; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
td, th { padding: 3px 14px 3px 0; border-bottom: 1px solid var(--line); text-align: right; }
td:first-child, th:first-child { text-align: left; }
.tables { display: flex; flex-wrap: wrap; gap: 8px 56px; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(420px, 1fr)); gap: 24px; }
figure { margin: 0; } figcaption { font-weight: 600; } small { font-weight: 400; opacity: .7; }
figure svg[role] { width: 100%; height: auto; } figure path { fill: none; stroke-width: 1.8; stroke-linecap: round; }
figure text { font-size: 11px; fill: currentColor; opacity: .75; } .grid { stroke: var(--line); }
figure ul { list-style: none; display: flex; flex-wrap: wrap; gap: 2px 16px; margin: 0; padding: 0 0 0 52px; font-size: 13px; }
`;

const row = (cells: readonly string[], tag: 'td' | 'th' = 'td'): string =>
  `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
const table = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table>${row(titles, 'th')}${rows.map((cells) => row(cells)).join('')}</table>`;

export function renderHtml(report: RunReport): string {
  const { generator, bottleneck, thresholds, machine } = report;
  const missed = thresholds.filter(({ isMet }) => !isMet);
  const verdict =
    missed.length === 0
      ? `✓ all ${thresholds.length} thresholds are met`
      : `✗ ${missed.length} of ${thresholds.length} thresholds are missed: ${missed.map(({ metric }) => metric).join(', ')}`;
  const banner =
    generator.limits.length === 0
      ? ''
      : `<p class="banner" role="alert">The generator was the limit, not the system: ${escapeHtml(generator.limits.join('; '))}. Waits and rates below are not to be believed.</p>`;
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(report.scenario)} · seed ${report.seed}</title><style>${STYLE}</style>
<h1>${escapeHtml(report.scenario)}: ${escapeHtml(report.about)}</h1>
${report.isDrill ? '<p class="banner">Drill: played to trainees, in no statistics.</p>' : ''}
<p>${escapeHtml(report.source)}</p>
<p>Seed ${report.seed}, ${report.minutes} minutes, ${report.scale} of the city, ${report.compression} times as fast as life; ${report.realSeconds.toFixed(0)} s on ${machine.cores} × ${escapeHtml(machine.cpu)}, ${machine.memoryGb} GB, Node ${escapeHtml(machine.node)}; ${escapeHtml(report.startedAt)}.</p>
${banner}
<p class="verdict ${missed.length === 0 ? 'met' : 'missed'}">${escapeHtml(verdict)}</p>
<p><b>Bottleneck: ${escapeHtml(bottleneck.name)}.</b> ${escapeHtml(bottleneck.evidence)}.</p>
<h2>Contacts by their hidden truth</h2>${groupTable(report)}
<div class="tables"><section><h2>Thresholds</h2>${thresholdTable(report)}</section>
<section><h2>What the oracle found</h2>${faultTable(report)}</section>
<section><h2>Arrivals and the generator</h2>${arrivalTable(report)}</section></div>
${strikeTable(report)}
<h2>How it went</h2><div class="charts">${chartsOf(report).map(renderChart).join('\n')}</div>
</html>
`;
}

const thresholdTable = ({ thresholds }: RunReport): string =>
  table(
    ['threshold', 'limit', 'measured', 'verdict'],
    thresholds.map(({ metric, atMost, atLeast, measured, isMet }) => [
      metric,
      atMost === undefined ? `≥ ${formatMeasure(metric, atLeast ?? 0)}` : `≤ ${formatMeasure(metric, atMost)}`,
      formatMeasure(metric, measured),
      isMet ? '✓ met' : '✗ missed',
    ]),
  );

function groupTable({ ofLine, ofPriority }: RunReport): string {
  const groups: [string, Group][] = [
    ...LINES.map((line): [string, Group] => [line, ofLine[line]]),
    ...PRIORITIES.map((priority): [string, Group] => [priority, ofPriority[priority]]),
  ];
  return table(
    ['', 'contacts', 'calls', 'hung up', 'within 15 s', 'p50 s', 'p90 s', 'p95 s', 'p99 s', 'longest s'],
    groups.map(([name, { contacts, calls, abandonment, serviceLevel, waits }]) => [
      name,
      ...[contacts, calls].map(String),
      ...[abandonment, serviceLevel].map(formatPercent),
      ...[waits.p50, waits.p90, waits.p95, waits.p99, waits.longest].map(formatNumber),
    ]),
  );
}

const arrivalTable = ({ arrivals, generator, acknowledgedMs, occupancy, seats, judgement }: RunReport): string =>
  table(
    ['', ''],
    [
      ['expected by the rates', formatNumber(arrivals.expected)],
      ['planned by the seed', String(arrivals.planned)],
      ['called again', String(arrivals.redials)],
      ['started', String(arrivals.started)],
      ['dropped by the generator', String(arrivals.dropped)],
      ['acknowledged', String(arrivals.acknowledged)],
      ['refused or never answered', String(arrivals.refused)],
      ['attempts repeated', String(arrivals.repeats)],
      [
        'acknowledged from the intended start, p95 and p99',
        `${formatNumber(acknowledgedMs.p95)} and ${formatNumber(acknowledgedMs.p99)} ms`,
      ],
      [
        'stored to first offer, p50 and p95',
        `${formatNumber(judgement.toOfferMs.p50)} and ${formatNumber(judgement.toOfferMs.p95)} ms`,
      ],
      [
        'ringing until taken, p50 and p95',
        `${formatNumber(judgement.ringMs.p50)} and ${formatNumber(judgement.ringMs.p95)} ms`,
      ],
      ['started late by the generator, p99', `${formatNumber(generator.lateP99Ms)} ms`],
      ['event loop of the generator held up, p95', `${formatNumber(generator.lagP95Ms)} ms`],
      ...LINES.map((line) => [`seats of ${line}, busy`, `${seats[line]}, ${formatPercent(occupancy[line])}`]),
    ],
  );

const strikeTable = ({ strikes }: RunReport): string =>
  strikes.length === 0
    ? ''
    : '<h2>What was done to the system</h2>' +
      table(
        ['', 'at s', 'lasted s', 'slowest acknowledgement ms', 'slowest first offer of a P0 ms', 'recovered after s'],
        strikes.map(({ what, atSecond, lastedSeconds, slowestAcknowledgedMs, slowestOfferMs, recoverySeconds }) => [
          what,
          ...[atSecond, lastedSeconds, slowestAcknowledgedMs, slowestOfferMs, recoverySeconds].map(formatNumber),
        ]),
      );

const faultTable = ({ judgement }: RunReport): string =>
  `<p>${judgement.casesRead} of ${judgement.cases} cases were read; ${formatPercent(judgement.rightLine)} were put on the right line or before a person.</p>` +
  table(
    ['fault', 'found', 'examples'],
    Object.entries(judgement.faults).map(([fault, { count, examples }]) => [
      fault,
      count === 0 ? '✓ none' : `✗ ${count}`,
      examples.join(', '),
    ]),
  );
