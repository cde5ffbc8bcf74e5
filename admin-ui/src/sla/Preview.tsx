import {
  Alert,
  Autocomplete,
  Box,
  Button,
  MenuItem,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material';
import { useChoiceWords } from '../forms/use-choice-words';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Line, LINES } from '#domain/line';
import { PRIORITIES, type Priority } from '#domain/priority';
import { ANY_CATEGORY } from '#domain/sla';
import type { SlaPreviewWire } from '#domain/wire/sla-wire';
import { Panel } from '../cases/Panel';
import { useCategories, useCategoryName } from '../categories/use-catalogue';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useHotline, useSession } from '../providers/session-context';
import { ScrollRegion } from '../shell/ScrollRegion';
import { useFailureText } from '../shell/use-failure';
import { targetText } from '../time/duration';
import { Instant } from '../time/Instant';
import { useFormat } from '../time/use-format';
import { cityInstant } from './city-instant';

/** Which limits would apply to a case, and until when. */
export function Preview() {
  const t = useT();
  const choiceWords = useChoiceWords();
  const nameOf = useName();
  const failureText = useFailureText();
  const hotline = useHotline();
  const { timeZone } = useSession().city;
  const categories = useCategories();
  const [line, setLine] = useState<Line>('12345');
  const [category, setCategory] = useState('');
  const [priority, setPriority] = useState<Priority>('P3');
  const [start, setStart] = useState('');
  const preview = useMutation({
    mutationFn: () => {
      const startAt = start === '' ? undefined : cityInstant(start, timeZone);
      return hotline.previewSla({ line, category, priority, startAt });
    },
  });
  return (
    <Panel title={t('sla.preview.title')}>
      <Box
        component="form"
        aria-label={t('sla.preview.title')}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}
        onSubmit={(event) => {
          event.preventDefault();
          if (category !== '') preview.mutate();
        }}
      >
        <Typography color="text.secondary" sx={{ flexBasis: '100%' }}>
          {t('sla.preview.lead')}
        </Typography>
        <TextField
          select
          label={t('field.line')}
          value={line}
          onChange={(event) => setLine(event.target.value as Line)}
        >
          {LINES.map((one) => (
            <MenuItem key={one} value={one}>
              {t(`line.${one}`)}
            </MenuItem>
          ))}
        </TextField>
        <Autocomplete
          {...choiceWords}
          options={categories}
          value={categories.find(({ id }) => id === category) ?? null}
          getOptionLabel={({ names, id }) => `${nameOf(names)} (${id})`}
          isOptionEqualToValue={(one, other) => one.id === other.id}
          onChange={(_, row) => setCategory(row?.id ?? '')}
          sx={{ width: 260 }}
          renderInput={(params) => <TextField {...params} label={t('field.category')} required />}
        />
        <TextField
          select
          label={t('field.priority')}
          value={priority}
          onChange={(event) => setPriority(event.target.value as Priority)}
        >
          {PRIORITIES.map((one) => (
            <MenuItem key={one} value={one}>
              {one} {t(`priority.${one}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          type="datetime-local"
          label={t('sla.preview.startAt')}
          value={start}
          onChange={(event) => setStart(event.target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
          sx={{ minWidth: 340 }}
        />
        <Button type="submit" variant="contained" disabled={preview.isPending || category === ''}>
          {t('sla.preview.submit')}
        </Button>
      </Box>
      <Box aria-live="polite" sx={{ display: 'grid', gap: 1, mt: 1 }}>
        {preview.isError && <Alert severity="error">{failureText(preview.error)}</Alert>}
        {preview.data !== undefined && <Limits of={preview.data} />}
      </Box>
    </Panel>
  );
}

function Limits({ of: { items, unknownYears } }: { of: SlaPreviewWire }) {
  const t = useT();
  const { instant } = useFormat();
  const categoryName = useCategoryName();
  if (items.length === 0) return <Typography color="text.secondary">{t('sla.preview.none')}</Typography>;
  return (
    <>
      {unknownYears.length > 0 && (
        <Alert severity="warning">{t('sla.preview.unknownYears', { years: unknownYears.join(', ') })}</Alert>
      )}
      <ScrollRegion name={t('sla.preview.title')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t('policies.field.metric')}</TableCell>
              <TableCell>{t('policies.field.targetMs')}</TableCell>
              <TableCell>{t('policies.field.clock')}</TableCell>
              <TableCell>{t('sla.preview.warnings')}</TableCell>
              <TableCell>{t('sla.preview.due')}</TableCell>
              <TableCell>{t('sla.preview.policy')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {items.map((item) => (
              <TableRow key={item.metric} hover>
                <TableCell title={item.startsAtIntake ? undefined : t('sla.preview.later')}>
                  {t(`metric.${item.metric}`)}
                  {!item.startsAtIntake && ' *'}
                </TableCell>
                <TableCell>{targetText(item.targetMs, t)}</TableCell>
                <TableCell>
                  {t(`clock.${item.clock}`)}
                  {item.isPausable && ` · ${t('sla.preview.pausable')}`}
                </TableCell>
                <TableCell>
                  {item.warnings.map(({ percent, at }) => (
                    <Box key={percent}>{t('sla.preview.warning', { percent, at: instant(at) })}</Box>
                  ))}
                </TableCell>
                <TableCell sx={{ fontWeight: 650 }}>
                  <Instant at={item.dueAt} />
                </TableCell>
                <TableCell>
                  {item.category === ANY_CATEGORY
                    ? t('sla.preview.general', { version: item.version })
                    : t('sla.preview.ofClass', { category: categoryName(item.category), version: item.version })}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
      <Typography color="text.secondary">* {t('sla.preview.later')}</Typography>
    </>
  );
}
