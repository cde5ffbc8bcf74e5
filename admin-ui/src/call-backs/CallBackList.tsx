import { Alert, Box, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { NuisancePanel } from '../nuisance/NuisancePanel';
import { useFailureText } from '../shell/use-failure';
import { CallBackItems } from './CallBackItems';
import { useCallBacks } from './use-call-backs';
import { ListLoading } from '../shell/ListLoading';

/** `/call-backs`: everybody who got no answer, the most urgent first, and the marks of numbers below. */
export function CallBackList() {
  const t = useT();
  const failureText = useFailureText();
  const { data, error } = useCallBacks();
  if (data === undefined)
    return error === null ? <ListLoading /> : <Alert severity="error">{failureText(error)}</Alert>;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Title title={t('callBacks.title')} />
      {error !== null && <Alert severity="warning">{failureText(error)}</Alert>}
      <Panel title={t('callBacks.title')} aside={<span>{data.items.length}</span>}>
        <Typography color="text.secondary" sx={{ mb: 1 }}>
          {data.items.length === 0 ? t('callBacks.empty') : t('callBacks.lead')}
        </Typography>
        <CallBackItems items={data.items} />
      </Panel>
      <NuisancePanel />
    </Box>
  );
}
