import { Box, Table, TableBody, TableCell, TableHead, TableRow, Tooltip, useTheme } from '@mui/material';
import { useNavigate } from 'react-admin';
import { MOST_PLACES, type PatternsWire } from '#domain/wire/pattern-wire';
import { CaseLink, casePath } from '../cases/CaseLink';
import { PriorityBadge } from '../badges/PriorityBadge';
import { useCategoryName } from '../categories/use-catalogue';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useFormat } from '../time/use-format';
import { ChartFrame } from './ChartFrame';
import { placeLabel } from './place-label';
import { boundsOf, projectInto } from './project';

const WIDTH = 640;
const MARGIN = 16;
const LETTERS = 15;

/** Open cases where they are, on the outlines of the districts that the city has laid down: nothing is fetched from elsewhere. */
export function CityMap({ of, isWhole }: { of: PatternsWire; isWhole: boolean }) {
  const t = useT();
  const { number } = useFormat();
  const { places, placed, dataAt } = of;
  return (
    <ChartFrame
      title={t('patterns.map.title')}
      help={
        isWhole
          ? t('patterns.map.help', { shown: number(places.length), placed: number(placed) })
          : t('patterns.map.helpIn', { shown: number(places.length), most: number(MOST_PLACES) })
      }
      dataAt={dataAt}
      chart={<Drawing of={of} />}
      table={<Places of={of} />}
    />
  );
}

function Drawing({ of: { districts, places } }: { of: PatternsWire }) {
  const t = useT();
  const nameOf = useName();
  const categoryName = useCategoryName();
  const navigate = useNavigate();
  const { palette } = useTheme();
  const corners = districts.flatMap(({ outline }) => outline.map(([lon, lat]) => ({ lon, lat })));
  const bounds = boundsOf(corners.length > 0 ? corners : places);
  if (bounds === undefined) return <Box sx={{ color: 'text.secondary', p: 2 }}>{t('patterns.none')}</Box>;
  const { at, height } = projectInto(bounds, WIDTH, MARGIN);
  const drawn = districts.flatMap(({ code, names, outline }) =>
    outline.length === 0 ? [] : { code, names, points: outline.map(([lon, lat]) => at({ lon, lat })) },
  );
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={t('patterns.map.title')}
      style={{ width: '100%', maxHeight: 460, display: 'block' }}
    >
      {drawn.map(({ code, points }) => (
        <polygon
          key={code}
          points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
          fill={palette.marks.sunken}
          stroke={palette.text.secondary}
          strokeWidth={1}
        />
      ))}
      {places.toReversed().map(({ id, number, priority, category, ...place }) => {
        const { x, y } = at(place);
        const mark = palette.marks.priority[priority];
        return (
          <Tooltip key={id} title={`${number} · ${priority} · ${categoryName(category)}`}>
            <circle
              cx={x}
              cy={y}
              r={priority === 'P0' ? 8 : 5.5}
              fill={mark.ground}
              stroke={mark.text === '#ffffff' ? palette.text.primary : mark.text}
              strokeWidth={1.5}
              style={{ cursor: 'pointer' }}
              onClick={() => navigate(casePath(id))}
            />
          </Tooltip>
        );
      })}
      {drawn.map(({ code, names, points }) => {
        const { lines, x, y } = placeLabel(nameOf(names), points, WIDTH, LETTERS);
        return (
          <text
            key={code}
            y={y}
            textAnchor="middle"
            fontSize={LETTERS}
            fontWeight={650}
            fill={palette.text.primary}
            stroke={palette.background.paper}
            strokeWidth={4}
            style={{ paintOrder: 'stroke', pointerEvents: 'none' }}
          >
            {lines.map((line, index) => (
              <tspan key={line} x={x} dy={index === 0 ? 0 : LETTERS}>
                {line}
              </tspan>
            ))}
          </text>
        );
      })}
    </svg>
  );
}

function Places({ of: { places } }: { of: PatternsWire }) {
  const t = useT();
  const categoryName = useCategoryName();
  return (
    <Table size="small" stickyHeader aria-label={t('patterns.map.title')}>
      <TableHead>
        <TableRow>
          {(['number', 'priority', 'category'] as const).map((field) => (
            <TableCell key={field}>{t(`resources.cases.fields.${field}`)}</TableCell>
          ))}
          <TableCell>{t('patterns.map.place')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {places.map(({ id, number, priority, category, lat, lon }) => (
          <TableRow key={id} hover>
            <TableCell component="th" scope="row">
              <CaseLink id={id}>{number}</CaseLink>
            </TableCell>
            <TableCell>
              <PriorityBadge priority={priority} />
            </TableCell>
            <TableCell>{categoryName(category)}</TableCell>
            <TableCell>
              {lat.toFixed(4)}, {lon.toFixed(4)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
