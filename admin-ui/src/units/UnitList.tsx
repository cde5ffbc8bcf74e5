import { Alert, Box, Button, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Title } from 'react-admin';
import type { UnitWire } from '#domain/wire/unit-wire';
import { CaseLink } from '../cases/CaseLink';
import { PriorityBadge } from '../badges/PriorityBadge';
import { Panel } from '../cases/Panel';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useCan, useHotline } from '../providers/session-context';
import { ScrollRegion } from '../shell/ScrollRegion';
import { useFailureText } from '../shell/use-failure';
import { Age } from '../time/Age';
import { StageTimes } from './StageTimes';
import { StatusForm } from './StatusForm';
import { UNITS_KEY } from './units-key';
import { ListLoading } from '../shell/ListLoading';

const REFRESH_MS = 5_000;

const clock = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** `/units`: every unit, how it stands, what it is on and how old its position is. */
export function UnitList() {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const mayCount = useCan('board:read');
  const { data, error } = useQuery({
    queryKey: UNITS_KEY,
    queryFn: () => hotline.getUnits(),
    refetchInterval: REFRESH_MS,
  });
  if (data === undefined)
    return error === null ? <ListLoading /> : <Alert severity="error">{failureText(error)}</Alert>;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Title title={t('units.list.title')} />
      {mayCount && <StageTimes />}
      <Panel title={t('units.list.title')}>
        <ScrollRegion name={t('units.list.title')}>
          <Table size="small">
            <TableHead>
              <TableRow>
                {(['unit', 'agency', 'capabilities', 'standing', 'shift', 'on', 'position', 'set'] as const).map(
                  (name) => (
                    <TableCell key={name}>{t(`units.list.${name}`)}</TableCell>
                  ),
                )}
              </TableRow>
            </TableHead>
            <TableBody>
              {data.items.map((unit) => (
                <UnitRow key={unit.id} unit={unit} />
              ))}
            </TableBody>
          </Table>
        </ScrollRegion>
      </Panel>
    </Box>
  );
}

function UnitRow({ unit }: { unit: UnitWire }) {
  const t = useT();
  const nameOf = useName();
  const maySet = useCan('unit:set');
  const [isOpen, setOpen] = useState(false);
  const { id, names, agency, capabilities, standing, shiftFrom, shiftTo, on, position, statusReason } = unit;
  return (
    <>
      <TableRow hover>
        <TableCell>
          {nameOf(names)} ({id})
        </TableCell>
        <TableCell>{t(`units.agency.${agency}`)}</TableCell>
        <TableCell>{capabilities.map((one) => t(`units.capability.${one}`)).join(' · ')}</TableCell>
        <TableCell title={statusReason ?? undefined}>{t(`units.standing.${standing}`)}</TableCell>
        <TableCell>
          {shiftFrom === shiftTo ? t('units.list.allDay') : `${clock(shiftFrom)}–${clock(shiftTo)}`}
        </TableCell>
        <TableCell>
          {on !== null && (
            <>
              <PriorityBadge priority={on.priority} isShort /> <CaseLink id={on.caseId}>{on.caseNumber}</CaseLink>{' '}
              {t(`units.stage.${on.stage}`)}
            </>
          )}
        </TableCell>
        <TableCell sx={{ color: position?.isStale === false ? 'text.primary' : 'warning.main' }}>
          {position === null ? t('units.reason.POSITION_UNKNOWN') : <Age since={position.at} />}{' '}
          {position?.isStale === true && t('units.list.stale')}
        </TableCell>
        <TableCell>
          {maySet && (
            <Button size="small" onClick={() => setOpen(!isOpen)} aria-label={`${t('units.list.set')} ${id}`}>
              {t('units.list.set')}
            </Button>
          )}
        </TableCell>
      </TableRow>
      {isOpen && (
        <TableRow>
          <TableCell colSpan={8}>
            <StatusForm unit={unit} onDone={() => setOpen(false)} />
          </TableCell>
        </TableRow>
      )}
    </>
  );
}
