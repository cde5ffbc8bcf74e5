import { Alert, Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { LinkBase, Loading, Title, useParams } from 'react-admin';
import type { Evaluation } from '#domain/model';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { ClassTable } from './ClassTable';
import { ConfusionTable } from './ConfusionTable';
import { DriftTable } from './DriftTable';
import { FigureTable } from './FigureTable';
import { Gate } from './Gate';
import { MissedList } from './MissedList';
import { ModelHeader } from './ModelHeader';
import { ModelHistory } from './ModelHistory';
import { ShadowPanel } from './ShadowPanel';

const REFRESH_MS = 5_000;

/** `/models/{id}`: what a model is worth, what it would change, and who did what with it. */
export function ModelShow() {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const { id = '' } = useParams();
  const { data: model, error } = useQuery({
    queryKey: ['models', id],
    queryFn: () => hotline.getModel(id),
    refetchInterval: REFRESH_MS,
  });
  if (model === undefined) return error === null ? <Loading /> : <Alert severity="error">{failureText(error)}</Alert>;
  const { evaluation, failure, shadow, status } = model;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Title title={`${t('models.title')} ${model.version}`} />
      <LinkBase to="/models">← {t('models.back')}</LinkBase>
      <ModelHeader model={model} />
      {failure !== null && (
        <Alert severity="error" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {failure}
        </Alert>
      )}
      {evaluation === null ? <Alert severity="info">{t('models.none')}</Alert> : <Judgement evaluation={evaluation} />}
      <ShadowPanel shadow={shadow} isInShadow={status === 'shadow'} />
      {evaluation !== null && <Details evaluation={evaluation} />}
      <ModelHistory events={model.events} />
    </Box>
  );
}

const COLUMNS = { display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', lg: 'repeat(2, minmax(0, 1fr))' } };

/** What must be read before a model goes live. */
const Judgement = ({ evaluation }: { evaluation: Evaluation }) => (
  <>
    <Gate objections={evaluation.objections} />
    <Box sx={{ ...COLUMNS, alignItems: 'start' }}>
      <FigureTable candidate={evaluation.candidate} live={evaluation.live} />
      <MissedList missed={evaluation.missed} />
    </Box>
  </>
);

const Details = ({ evaluation }: { evaluation: Evaluation }) => (
  <>
    <ConfusionTable confusion={evaluation.confusion} />
    <Box sx={{ ...COLUMNS, alignItems: 'start' }}>
      <ClassTable classes={evaluation.classes} />
      <DriftTable drift={evaluation.drift} />
    </Box>
  </>
);
