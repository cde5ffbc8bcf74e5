import { Alert, Box, Button } from '@mui/material';
import { useState } from 'react';
import type { CaseDetail } from '#domain/wire/case-wire';
import { Panel } from '../cases/Panel';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useCan } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { Assignment } from './Assignment';
import { AssistForm } from './AssistForm';
import { useCaseUnits } from './use-units';
import { UnitReasons } from './UnitReasons';

/** Who is on the incident, how far each has come, and who should go, with the reasons. */
export function UnitsPanel({ of }: { of: CaseDetail }) {
  const t = useT();
  const nameOf = useName();
  const failureText = useFailureText();
  const [isAssisting, setAssisting] = useState(false);
  const isShown = useCan('unit:read') && of.line === '110';
  const { data, error } = useCaseUnits(of.id, isShown);
  if (!isShown) return null;
  if (data === undefined) return error === null ? null : <Alert severity="warning">{failureText(error)}</Alert>;
  const isOpen = of.status !== 'CLOSED';
  const recommended = isOpen ? data.units.filter(({ role }) => role !== null) : [];
  return (
    <Panel title={t('units.title')}>
      <Box sx={{ display: 'grid', gap: 1.25 }}>
        {data.assignments.length === 0 ? (
          <Box sx={{ color: 'text.secondary' }}>{t('units.none')}</Box>
        ) : (
          <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 1 }}>
            {data.assignments.map((assignment) => (
              <Assignment key={assignment.id} of={of} assignment={assignment} />
            ))}
          </Box>
        )}
        {isOpen &&
          data.unmet.map(({ agency, capability }) => (
            <Alert key={`${agency} ${capability}`} severity="error">
              {t('units.unmet', {
                agency: t(`units.agency.${agency}`),
                capability: capability === null ? '—' : t(`units.capability.${capability}`),
              })}
            </Alert>
          ))}
        {recommended.length > 0 && (
          <Box component="ol" aria-label={t('units.recommended')} sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {recommended.map((unit) => (
              <li key={unit.id}>
                ★ {unit.role !== null && t(`units.role.${unit.role}`)}: <strong>{nameOf(unit.names)}</strong> ({unit.id}
                ) <UnitReasons of={unit} />
              </li>
            ))}
          </Box>
        )}
        {data.mayAssist && !isAssisting && (
          <Button variant="outlined" onClick={() => setAssisting(true)} sx={{ justifySelf: 'start' }}>
            {t('units.action.assist')}
          </Button>
        )}
        {data.mayAssist && isAssisting && <AssistForm of={of} units={data} onClose={() => setAssisting(false)} />}
      </Box>
    </Panel>
  );
}
