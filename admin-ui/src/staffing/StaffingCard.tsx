import { Box } from '@mui/material';
import { LinkBase } from 'react-admin';
import type { StaffingLineWire } from '#domain/wire/staffing-wire';
import { LineBadge } from '../badges/LineBadge';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { Figure } from '../supervisor/Figure';
import { useFormat } from '../time/use-format';
import { useStaffing } from './use-staffing';

/** On the board: who is there against who is needed now and next, and the answers that will be late. */
export function StaffingCard() {
  const t = useT();
  const { data } = useStaffing();
  if (data === undefined) return null;
  return (
    <Panel title={t('staffing.card')} aside={<LinkBase to="/staffing">{t('staffing.open')}</LinkBase>}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'auto repeat(5, minmax(0, 1fr))', gap: 0.5 }}>
        {data.lines.map((line) => (
          <LineNow key={line.line} line={line} />
        ))}
      </Box>
    </Panel>
  );
}

function LineNow({ line: { line, now, slots, breaches } }: { line: StaffingLineWire }) {
  const t = useT();
  const { number, percent } = useFormat();
  const [current, next] = slots;
  const isShort = current !== undefined && now.seats < current.needed.seats;
  const late = breaches.waiting + Math.round(breaches.coming);
  return (
    <Box
      role="group"
      aria-label={t(`lineName.${line}`)}
      sx={{ display: 'grid', gridColumn: '1 / -1', gridTemplateColumns: 'subgrid', alignItems: 'center' }}
    >
      <LineBadge line={line} />
      <Figure
        label={t('staffing.people')}
        value={number(now.seats)}
        formula={t('staffing.f.people')}
        tone={isShort ? 'warn' : 'plain'}
      />
      <Figure
        label={isShort ? t('staffing.short') : t('staffing.needed')}
        value={current === undefined ? '—' : number(current.needed.seats)}
        formula={t('staffing.f.needed')}
      />
      <Figure
        label={t('staffing.next')}
        value={next === undefined ? '—' : number(next.needed.seats)}
        formula={t('staffing.f.needed')}
      />
      <Figure label={t('staffing.level')} value={percent(now.serviceLevel)} formula={t('staffing.f.level')} />
      <Figure
        label={t('staffing.breaches')}
        value={number(late)}
        formula={t('staffing.f.breaches')}
        tone={breaches.waiting > 0 ? 'bad' : late > 0 ? 'warn' : 'plain'}
      />
    </Box>
  );
}
