import { LANES, LINES } from '#domain/line';
import { needsConfirmation, queueCommandParams, queueCommandSchema } from '#domain/queue-command';
import { REPORT_FIGURES, type ReportName } from '#domain/report-figures';
import type { FigureUnit } from '#domain/shift-figures';
import { boardSeatSchema } from '#domain/wire/board-seat-wire';
import { listOf } from '#domain/wire/list-wire';
import { patternsSchema } from '#domain/wire/pattern-wire';
import { type QueueHealth, queuesSchema, type QueuesWire } from '#domain/wire/queue-wire';
import { reportParams, reportQuerySchema, reportSchema } from '#domain/wire/report-wire';
import { DISTRICTS } from './fake-catalogue';
import type { Route } from './fake-route';
import { Refusal } from './fake-state';

const names = { zh: '张主任', en: 'Zhang', vi: 'Trương' };
const VALUE: Record<FigureUnit, number> = { count: 12, share: 0.5, ms: 9_000 };

/** What a supervisor looks at beside the figures of the board: one failed job, one seat, one open case with a place. */
export function createFakeSupervision(now: () => number): Route[] {
  const at = () => new Date(now()).toISOString();
  const health: QueueHealth = {
    ...{ isPaused: false, waiting: 3, delayed: 0, active: 1, failed: 1, workers: 2 },
    oldestAt: new Date(now() - 90_000).toISOString(),
  };
  let queues: QueuesWire['queues'] = LANES.map((queue) => ({ queue, health, paused: null }));
  const shown = () => ({ status: 200, body: queuesSchema.parse({ dataAt: at(), queues }) });

  const figuresOf = (report: ReportName) =>
    Object.fromEntries(
      Object.entries(REPORT_FIGURES[report]).map(([key, { unit }]) => [key, VALUE[unit as FigureUnit]]),
    );

  return [
    ['GET', /^\/v1\/districts$/, () => ({ status: 200, body: { items: DISTRICTS, hasNextPage: false, dataAt: at() } })],
    ['GET', /^\/v1\/queues$/, shown],
    [
      'POST',
      /^\/v1\/queues\/([^/]+)\/([^/]+)$/,
      ([name, done], { body }) => {
        const { queue, command } = queueCommandParams.parse({ queue: name, command: done });
        const { reason, confirm } = queueCommandSchema.parse(body);
        if (needsConfirmation(queue, command) && confirm !== queue)
          throw new Refusal('invalid-input', 400, [{ path: 'confirm', message: `must be ${queue}` }]);
        const isPaused = command === 'pause';
        const paused = isPaused ? { at: at(), by: names, reason } : null;
        queues = queues.map((one) => (one.queue === queue ? { queue, health: { ...health, isPaused }, paused } : one));
        return shown();
      },
    ],
    [
      'GET',
      /^\/v1\/board\/seats$/,
      () => {
        const seat = { id: 's', names, line: '110' as const, state: 'busy' as const, since: at() };
        const items = [{ ...seat, held: { id: 'c', number: '2611220009' } }];
        return { status: 200, body: listOf(boardSeatSchema).parse({ items, hasNextPage: false, dataAt: at() }) };
      },
    ],
    [
      'GET',
      /^\/v1\/board\/patterns$/,
      () => {
        const hours = Array.from({ length: 24 }, (_, hour) => {
          return { hour, today: hour < 12 ? hour : null, usual: hour + 0.5, low: hour, high: hour + 1 };
        });
        const outline: [number, number][] = [
          [121.4, 31.2],
          [121.5, 31.2],
          [121.45, 31.3],
        ];
        const place = {
          district: 'C',
          line: '110' as const,
          priority: 'P0' as const,
          category: '51',
          lat: 31.22,
          lon: 121.45,
        };
        const body = {
          dataAt: at(),
          lines: LINES.map((line) => ({ line, weeks: 4, hours })),
          districts: DISTRICTS.slice(0, 1).map(({ id: code, names }) => ({ code, names, outline })),
          heat: [{ category: '51', district: 'C', cases: 7 }],
          places: [{ id: 'c', number: '2611220009', ...place }],
          placed: 1,
        };
        return { status: 200, body: patternsSchema.parse(body) };
      },
    ],
    [
      'GET',
      /^\/v1\/reports\/([^/]+)$/,
      ([name], { query }) => {
        const { report } = reportParams.parse({ report: name });
        const { by, from, to } = reportQuerySchema.parse(query);
        const isByLine = report === 'calls' || report === 'quality';
        const groups = [null, by === 'unit' ? 'D01' : '2026-11-22'];
        const rows = groups.flatMap((group) =>
          (isByLine ? LINES : [null]).map((line) => {
            return { group, names: null, from, to, line, figures: figuresOf(report) };
          }),
        );
        return { status: 200, body: reportSchema.parse({ dataAt: at(), rows }) };
      },
    ],
  ];
}
