import { Alert, Box } from '@mui/material';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { OrderWire } from '#domain/wire/order-wire';
import { useDepartmentName } from '../categories/use-catalogue';
import { Facts } from '../cases/Facts';
import { Panel } from '../cases/Panel';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { Instant } from '../time/Instant';
import { UnitState } from './UnitState';
import { useOrder } from './use-order';

/** Who handles the order, what was asked for and decided, and what the requester said each time; nothing before that. */
export function OrderPanel({ of }: { of: CaseDetail }) {
  const t = useT();
  const { data: order } = useOrder(of);
  const facts = useOrderFacts();
  if (order === undefined) return null;
  const rows = facts(order);
  const needsRework = order.needsRework && of.status === 'CALLBACK';
  const triggers = [...new Set(order.supervisions.map(({ trigger }) => t(`orders.trigger.${trigger}`)))];
  if (rows.length === 0 && triggers.length === 0 && !needsRework) return null;
  return (
    <Panel title={t('orders.words.title')}>
      <Box sx={{ display: 'grid', gap: 1.25 }}>
        {triggers.length > 0 && (
          <Alert severity="error">{t('orders.words.supervised', { triggers: triggers.join(' · ') })}</Alert>
        )}
        {needsRework && <Alert severity="warning">{t('orders.words.needsRework')}</Alert>}
        {rows.length > 0 && <Facts rows={rows} />}
      </Box>
    </Panel>
  );
}

type FactRow = readonly [label: string, value: React.ReactNode];

function useOrderFacts(): (order: OrderWire) => FactRow[] {
  const t = useT();
  const departmentName = useDepartmentName();
  const nameOf = useName();
  return (order) => {
    const rows: FactRow[] = order.units.map((unit) => [
      t(`orders.role.${unit.role}`),
      <UnitState key={`${unit.departmentCode} ${unit.assignedAt}`} unit={unit} />,
    ]);
    const { extension, callBacks } = order;
    const add = (label: string, value: React.ReactNode) => rows.push([label, value]);
    if (order.accusedDepartmentCode !== null)
      add(t('orders.words.accused'), departmentName(order.accusedDepartmentCode));
    if (order.appealType !== null) add(t('orders.words.appealType'), t(`orders.appealType.${order.appealType}`));
    if (order.refusal !== null) add(t('orders.words.refusal'), t(`orders.refusal.${order.refusal}`));
    if (order.whereToGo !== null) add(t('orders.words.whereToGo'), order.whereToGo);
    if (extension !== null) {
      const asked = { days: extension.workingDays, reason: extension.reason };
      add(t('orders.words.extension'), t('orders.words.extensionDays', asked));
    }
    if (order.reviewOn !== null) add(t('orders.words.reviewOn'), order.reviewOn);
    for (const { level, orderedBy, answerUntil, decidedAt } of order.escalations) {
      add(
        t(`orders.level.${level}`),
        <span key={level}>
          {nameOf(orderedBy.displayNames)} ·{' '}
          {t(decidedAt === null ? 'orders.words.answerUntil' : 'orders.words.decidedAt')}{' '}
          <Instant at={decidedAt ?? answerUntil} />
        </span>,
      );
    }
    if (order.failedDispatches > 0) add(t('orders.words.failed'), order.failedDispatches);
    if (order.reworks > 0) add(t('orders.words.reworks'), order.reworks);
    if (order.reopenings > 0) add(t('orders.words.reopenings'), order.reopenings);
    for (const { at, outcome, satisfaction } of callBacks) {
      add(
        t('orders.words.callBacks'),
        <span key={at}>
          <Instant at={at} /> · {t(`callBackOutcome.${outcome}`)} · {t(`satisfaction.${satisfaction}`)}
        </span>,
      );
    }
    return rows;
  };
}
