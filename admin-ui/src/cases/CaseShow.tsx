import { Alert } from '@mui/material';
import { Loading, Title, useParams } from 'react-admin';
import { useT } from '../i18n/use-t';
import { useFailureText } from '../shell/use-failure';
import { CaseView } from './CaseView';
import { useCase } from './use-case';

/** `/cases/{id}/show` */
export function CaseShow() {
  const t = useT();
  const failureText = useFailureText();
  const { id = '' } = useParams<{ id: string }>();
  const { data, error } = useCase(decodeURIComponent(id));
  if (error !== null && data === undefined) return <Alert severity="error">{failureText(error)}</Alert>;
  if (data === undefined) return <Loading />;
  return (
    <>
      <Title title={t('resources.cases.name')} />
      <CaseView of={data} />
    </>
  );
}
