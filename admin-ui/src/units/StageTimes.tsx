import {
  Alert,
  Box,
  MenuItem,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TextField,
  Tooltip,
  Typography,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { BUCKET_ENDS, STAGES, type Stage } from '#domain/stage-times';
import type { StageTimesWire } from '#domain/wire/unit-wire';
import { Panel } from '../cases/Panel';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { ScrollRegion } from '../shell/ScrollRegion';
import { useFailureText } from '../shell/use-failure';
import { targetText } from '../time/duration';
import { useFormat } from '../time/use-format';

const PERIODS = [1, 7, 30] as const;
const DAY_MS = 86_400_000;

/** How quickly units signed, left, arrived and answered: in counts by bucket for the city, and as ranks of units. */
export function StageTimes() {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const [days, setDays] = useState<number>(7);
  const { data, error } = useQuery({
    queryKey: ['units', 'stage-times', days],
    queryFn: () => {
      const now = Date.now();
      const period = { from: new Date(now - days * DAY_MS).toISOString(), to: new Date(now).toISOString() };
      return hotline.getStageTimes(period);
    },
  });
  const period = (
    <TextField
      select
      label={t('units.stages.period')}
      value={days}
      onChange={(event) => setDays(Number(event.target.value))}
      sx={{ minWidth: 140 }}
    >
      {PERIODS.map((count) => (
        <MenuItem key={count} value={count}>
          {t('units.stages.days', { count })}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <Panel title={t('units.stages.title')} aside={period}>
      {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
      {data?.units.length === 0 && <Typography color="text.secondary">{t('units.stages.empty')}</Typography>}
      {data !== undefined && data.units.length > 0 && (
        <ScrollRegion name={t('units.stages.title')} sx={{ display: 'grid', gap: 2 }}>
          <Counts of={data} />
          <Ranks of={data} />
        </ScrollRegion>
      )}
    </Panel>
  );
}

const StageName = ({ stage }: { stage: Stage }) => {
  const t = useT();
  return (
    <Tooltip title={t(`units.stages.help.${stage}`)}>
      <span tabIndex={0}>{t(`units.stages.stage.${stage}`)}</span>
    </Tooltip>
  );
};

function Counts({ of: { all } }: { of: StageTimesWire }) {
  const t = useT();
  const { number } = useFormat();
  const labelOf = (stage: Stage, index: number) => {
    const end = BUCKET_ENDS[stage][index];
    const last = BUCKET_ENDS[stage].at(-1) ?? 0;
    return end === undefined
      ? t('units.stages.over', { end: targetText(last, t) })
      : t('units.stages.within', { end: targetText(end, t) });
  };
  return (
    <Table size="small" aria-label={t('units.stages.city')}>
      <TableBody>
        {STAGES.map((stage) => (
          <TableRow key={stage}>
            <TableCell component="th" scope="row">
              <StageName stage={stage} />
            </TableCell>
            {all[stage].map((count, index) => (
              <TableCell key={index}>
                <Box sx={{ color: 'text.secondary', fontSize: '0.76rem' }}>{labelOf(stage, index)}</Box>
                {number(count)}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Ranks({ of: { units } }: { of: StageTimesWire }) {
  const t = useT();
  const nameOf = useName();
  const { number, percent } = useFormat();
  const share = (counts: number[]) => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    return total === 0 ? '—' : percent((counts[0] ?? 0) / total);
  };
  return (
    <Table size="small" aria-label={t('units.list.title')}>
      <TableHead>
        <TableRow>
          <TableCell>{t('units.list.unit')}</TableCell>
          <TableCell>{t('units.stages.instructions')}</TableCell>
          {STAGES.map((stage) => (
            <TableCell key={stage}>
              <StageName stage={stage} /> {t('units.stages.within', { end: targetText(BUCKET_ENDS[stage][0] ?? 0, t) })}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {units.map(({ id, names, instructions, buckets }) => (
          <TableRow key={id} hover>
            <TableCell>
              {nameOf(names)} ({id})
            </TableCell>
            <TableCell>{number(instructions)}</TableCell>
            {STAGES.map((stage) => (
              <TableCell key={stage}>{share(buckets[stage])}</TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
