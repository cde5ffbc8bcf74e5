import type { Database } from '#db/client';
import { readNow } from '#db/views/database-time';
import { countOrders } from '#db/views/reports/order-report-view';
import { countPolice } from '#db/views/reports/police-report-view';
import { countQuality } from '#db/views/reports/quality-report-view';
import { countRepeats } from '#db/views/reports/repeat-view';
import { listParts, type Part, type Span } from '#db/views/reports/report-span';
import { readShiftCounts } from '#db/views/shift-view';
import { findUnitNames } from '#db/views/reports/unit-names-view';
import { AppError } from '#domain/app-error';
import { LINES } from '#domain/line';
import { figuresOf, type ReportName } from '#domain/report-figures';
import { groupingsOf, type ReportQuery, type ReportRow, type ReportWire } from '#domain/wire/report-wire';

export type ReportService = ReturnType<typeof createReportService>;

/** A period as a row: the whole of it has no group. */
type RowSpan = Span & { group: string | null };

const periodOf = ({ from, to }: Span) => ({ from: from.toISOString(), to: to.toISOString() });
/** What a report reads: the whole period and, unless its rows are units, the parts of it. */
type Asked = { whole: Span; parts: Part[]; isByUnit: boolean };

/**
 * Figures of a period. One report reads with one connection, part after part, so that however long it takes it leaves the
 * others to the desks.
 */
export function createReportService(database: Database) {
  const spansOf = ({ whole, parts }: Asked): RowSpan[] => [
    { ...whole, group: null },
    ...parts.map((part) => ({ ...whole, ...part })),
  ];

  async function inTurn<T>(spans: readonly RowSpan[], read: (span: RowSpan) => Promise<T[]>): Promise<T[]> {
    const rows: T[] = [];
    for (const span of spans) rows.push(...(await read(span)));
    return rows;
  }

  const READ: Record<ReportName, (asked: Asked) => Promise<Omit<ReportRow, 'names'>[]>> = {
    calls: (asked) =>
      inTurn(spansOf(asked), async (span) => {
        const counts = await readShiftCounts(database, span);
        return LINES.map((line) => ({
          ...{ group: span.group, line, ...periodOf(span) },
          figures: figuresOf('calls', counts[line]),
        }));
      }),
    async quality(asked) {
      const repeats = await countRepeats(database, asked.whole, asked.parts);
      return inTurn(spansOf(asked), async (span) => {
        const counts = await countQuality(database, span);
        const index = asked.parts.findIndex(({ group }) => group === span.group);
        const part = index === -1 ? null : index + 1;
        return LINES.map((line) => {
          const { part: _part, ...repeated } = repeats.find((one) => one.line === line && one.part === part) ?? {};
          return {
            ...{ group: span.group, line, ...periodOf(span) },
            figures: figuresOf('quality', { ...counts[line], ...repeated }),
          };
        });
      });
    },
    orders: (asked) => byUnit(asked, 'orders', countOrders),
    police: (asked) => byUnit(asked, 'police', countPolice),
  };

  /** Of a period by unit all that were counted; otherwise all together, part by part. */
  const byUnit = <N extends 'orders' | 'police'>(
    asked: Asked,
    report: N,
    count: (db: Database, span: Span) => Promise<Map<string | null, Parameters<typeof figuresOf<N>>[1]>>,
  ) =>
    inTurn(spansOf(asked), async (span) =>
      [...(await count(database, span))]
        .filter(([unit]) => unit === null || asked.isByUnit)
        .sort(([a], [b]) => (a ?? '').localeCompare(b ?? ''))
        .map(([unit, counts]) => ({
          ...{ group: unit ?? span.group, line: null, ...periodOf(span) },
          figures: figuresOf(report, counts),
        })),
    );

  return {
    /** @throws AppError `invalid-input` when the report has no such rows */
    async read(cityId: string, report: ReportName, { from, to, by }: ReportQuery): Promise<ReportWire> {
      if (!groupingsOf(report).includes(by)) {
        const issues = [{ path: 'by', message: `must be one of ${groupingsOf(report).join(', ')}` }];
        throw new AppError('invalid-input', `${report} has no such rows`, { issues });
      }
      const now = await readNow(database);
      // What has not been yet is nothing, and nobody waits in the future.
      const until = new Date(Math.min(Date.parse(to), Math.max(now.getTime(), Date.parse(from))));
      const whole = { cityId, from: new Date(from), to: until, now };
      const parts = by === 'unit' ? [] : await listParts(database, whole, by);
      const rows = await READ[report]({ whole, parts, isByUnit: by === 'unit' });
      const names = by === 'unit' ? await findUnitNames(database, cityId, report) : undefined;
      return {
        dataAt: now.toISOString(),
        rows: rows.map((row) => ({ ...row, names: (row.group !== null && names?.get(row.group)) || null })),
      };
    },
  };
}
