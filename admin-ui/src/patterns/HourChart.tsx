import { Table, TableBody, TableCell, TableHead, TableRow, useTheme } from '@mui/material';
import type { PatternsWire } from '#domain/wire/pattern-wire';
import { useT } from '../i18n/use-t';
import { useFormat } from '../time/use-format';
import { ChartFrame } from './ChartFrame';
import { stepOf } from './step-of';

type Line = PatternsWire['lines'][number];

const WIDTH = 640;
const HEIGHT = 190;
const LEFT = 34;
const TOP = 8;
const BOTTOM = 22;
const SLOT = (WIDTH - LEFT) / 24;

/** Contacts of each hour of today as columns, before the band of the same weekday in the weeks before and its mean. */
export function HourChart({ of, dataAt }: { of: Line; dataAt: string }) {
  const t = useT();
  const title = t('patterns.hours.title', { line: t(`lineName.${of.line}`) });
  const help = of.weeks === 0 ? t('patterns.hours.new') : t('patterns.hours.help', { weeks: of.weeks });
  return (
    <ChartFrame
      {...{ title, help, dataAt }}
      chart={<Drawing of={of} title={title} />}
      table={<Numbers of={of} title={title} />}
    />
  );
}

function Drawing({ of: { line, hours }, title }: { of: Line; title: string }) {
  const { palette } = useTheme();
  const { number } = useFormat();
  const most = Math.max(1, ...hours.flatMap(({ today, high }) => [today ?? 0, high ?? 0]));
  const step = stepOf(most);
  const top = Math.ceil(most / step) * step;
  const y = (value: number) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / top);
  const x = (hour: number) => LEFT + hour * SLOT;
  const known = hours.filter(({ usual }) => usual !== null);
  const middle = (hour: number) => x(hour) + SLOT / 2;
  const band = [
    ...known.map(({ hour, high }) => `${middle(hour)},${y(high ?? 0)}`),
    ...known.toReversed().map(({ hour, low }) => `${middle(hour)},${y(low ?? 0)}`),
  ];
  const colour = palette.marks.line[line];
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title} style={{ width: '100%', display: 'block' }}>
      {Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step).map((value) => (
        <g key={value}>
          <line x1={LEFT} x2={WIDTH} y1={y(value)} y2={y(value)} stroke={palette.divider} />
          <text x={LEFT - 6} y={y(value) + 4} textAnchor="end" fontSize={11} fill={palette.text.secondary}>
            {number(value)}
          </text>
        </g>
      ))}
      {known.length > 0 && <polygon points={band.join(' ')} fill={palette.text.secondary} opacity={0.16} />}
      {hours.map(({ hour, today }) =>
        today === null ? null : (
          <rect
            key={hour}
            x={x(hour) + SLOT * 0.18}
            width={SLOT * 0.64}
            y={y(today)}
            height={y(0) - y(today)}
            rx={2}
            fill={colour.text}
            opacity={0.85}
          />
        ),
      )}
      {known.length > 0 && (
        <polyline
          points={known.map(({ hour, usual }) => `${middle(hour)},${y(usual ?? 0)}`).join(' ')}
          fill="none"
          stroke={palette.text.primary}
          strokeWidth={1.5}
          strokeDasharray="4 3"
        />
      )}
      {hours
        .filter(({ hour }) => hour % 3 === 0)
        .map(({ hour }) => (
          <text
            key={hour}
            x={middle(hour)}
            y={HEIGHT - 6}
            textAnchor="middle"
            fontSize={11}
            fill={palette.text.secondary}
          >
            {hour}
          </text>
        ))}
    </svg>
  );
}

function Numbers({ of: { hours }, title }: { of: Line; title: string }) {
  const t = useT();
  const { number } = useFormat();
  const text = (value: number | null) => (value === null ? '—' : number(Math.round(value * 10) / 10));
  const columns = ['today', 'usual', 'low', 'high'] as const;
  return (
    <Table size="small" stickyHeader aria-label={title}>
      <TableHead>
        <TableRow>
          <TableCell>{t('patterns.hours.hour')}</TableCell>
          {columns.map((column) => (
            <TableCell key={column} align="right">
              {t(`patterns.hours.${column}`)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {hours.map((row) => (
          <TableRow key={row.hour}>
            <TableCell component="th" scope="row">
              {row.hour}
            </TableCell>
            {columns.map((column) => (
              <TableCell key={column} align="right">
                {text(row[column])}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
