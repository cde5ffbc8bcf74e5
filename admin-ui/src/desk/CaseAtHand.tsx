import { Alert } from '@mui/material';
import { Loading } from 'react-admin';
import { CaseView } from '../cases/CaseView';
import { useCase } from '../cases/use-case';
import { useFailureText } from '../shell/use-failure';

export function CaseAtHand({ caseId }: { caseId: string }) {
  const failureText = useFailureText();
  const { data, error } = useCase(caseId);
  if (data !== undefined) return <CaseView of={data} />;
  return error === null ? <Loading /> : <Alert severity="error">{failureText(error)}</Alert>;
}
