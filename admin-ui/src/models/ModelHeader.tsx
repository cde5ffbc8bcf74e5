import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import type { ModelDetail } from '#domain/wire/model-wire';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { useCan, useHotline } from '../providers/session-context';
import { useFormat } from '../time/use-format';
import { ModelStatusChip } from './ModelStatusChip';
import { ReasonDialog } from './ReasonDialog';

/** Which model this is, what it learned from, and what may be done with it in its present state. */
export function ModelHeader({ model }: { model: ModelDetail }) {
  const t = useT();
  const { number } = useFormat();
  const hotline = useHotline();
  const mayPromote = useCan('model:promote');
  const [asking, setAsking] = useState<'promote' | 'rollBack' | null>(null);
  const { id, version, kind, status, evaluation } = model;
  return (
    <Panel title={t(`models.kind.${kind}`)} aside={<ModelStatusChip status={status} />}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 2 }}>
        <div>
          <Typography variant="h1">{version}</Typography>
          {evaluation !== null && (
            <Typography color="text.secondary">
              {t('models.learnedFrom', {
                corpus: number(evaluation.learnedFrom.corpus),
                confirmed: number(evaluation.learnedFrom.confirmed),
                corrected: number(evaluation.learnedFrom.corrected),
                live: evaluation.liveVersion,
              })}
            </Typography>
          )}
        </div>
        {mayPromote && status === 'shadow' && (
          <Button variant="contained" onClick={() => setAsking('promote')}>
            {t('models.promote')}
          </Button>
        )}
        {mayPromote && status === 'live' && kind === 'retrained' && (
          <Button variant="outlined" color="error" onClick={() => setAsking('rollBack')}>
            {t('models.rollBack')}
          </Button>
        )}
      </Box>
      {asking !== null && (
        <ReasonDialog
          title={t(`models.${asking}`)}
          help={asking === 'promote' ? t('models.promoteHelp', { version }) : t('models.rollBackHelp')}
          run={(reason) =>
            asking === 'promote' ? hotline.promoteModel(id, reason) : hotline.rollBackModel(id, reason)
          }
          onClose={() => setAsking(null)}
        />
      )}
    </Panel>
  );
}
