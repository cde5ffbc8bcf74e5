import { Alert } from '@mui/material';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { useCan } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { CallBackItem } from './CallBackItem';
import { useCallBacks } from './use-call-backs';

const selectNothing = () => {};

/** What the caller of a case is still owed; it does not close before. The keys of a case are not taken. */
export function CallBackPanel({ caseId }: { caseId: string }) {
  const t = useT();
  const mayRead = useCan('call-back:read');
  return mayRead ? <Owed caseId={caseId} title={t('callBacks.ofCase')} /> : null;
}

function Owed({ caseId, title }: { caseId: string; title: string }) {
  const failureText = useFailureText();
  const { data, error } = useCallBacks(caseId);
  if (data === undefined && error !== null) return <Alert severity="warning">{failureText(error)}</Alert>;
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Panel title={title}>
      <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
        {data.items.map((callBack) => (
          <CallBackItem key={callBack.id} callBack={callBack} isSelected={false} onSelect={selectNothing} />
        ))}
      </ul>
    </Panel>
  );
}
