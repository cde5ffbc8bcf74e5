import type { CaseDetail } from '#domain/wire/case-wire';
import { useDepartmentName } from '../categories/use-catalogue';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { Age } from '../time/Age';
import { Instant } from '../time/Instant';
import { Caller } from './Caller';
import { Facts } from './Facts';
import { Tracking } from './Tracking';

/** Who, where, when, and what was done so far. Rows without a value are left out. */
export function CaseFacts({ of }: { of: CaseDetail }) {
  const t = useT();
  const nameOf = useName();
  const departmentName = useDepartmentName();
  const contact = of.contacts[0];
  const { workOrder, incident } = of;
  const rows: (readonly [string, React.ReactNode])[] = [];
  if (contact !== undefined) {
    rows.push([t('case.address'), contact.address ?? t('case.noAddress')]);
    if (contact.lat !== null && contact.lon !== null)
      rows.push([t('case.coordinates'), `${contact.lat}, ${contact.lon}`]);
    rows.push([t('case.caller'), <Caller key={contact.id} contact={contact} />]);
    rows.push([t('case.dialled'), `${t(`line.${contact.dialled}`)} · ${t(`channel.${contact.channel}`)}`]);
    rows.push([t('case.received'), <Instant key="received" at={contact.receivedAt} />]);
  }
  if (of.status === 'WAITING') rows.push([t('desk.waited'), <Age key="waited" since={of.waitingSince} />]);
  if (of.holder !== null) rows.push([t('case.holder'), nameOf(of.holder.displayNames)]);
  if (of.trackingCode !== '') rows.push([t('case.tracking'), <Tracking key={`tracking ${of.id}`} of={of} />]);
  if (workOrder?.departmentCode) rows.push([t('field.departmentCode'), departmentName(workOrder.departmentCode)]);
  if (workOrder?.reply) rows.push([t('field.reply'), workOrder.reply]);
  if (workOrder?.result) rows.push([t('field.result'), t(`result.${workOrder.result}`)]);
  if (workOrder?.callBackOutcome) rows.push([t('field.outcome'), t(`callBackOutcome.${workOrder.callBackOutcome}`)]);
  if (workOrder?.satisfaction) rows.push([t('field.satisfaction'), t(`satisfaction.${workOrder.satisfaction}`)]);
  if (incident?.reply) rows.push([t('field.reply'), incident.reply]);
  if (incident?.feedback) rows.push([t('field.feedback'), incident.feedback]);
  if (of.disposition !== null) rows.push([t('field.disposition'), t(`disposition.${of.disposition}`)]);
  return <Facts rows={rows} />;
}
