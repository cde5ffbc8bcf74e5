import CheckCircle from '@mui/icons-material/CheckCircle';
import ErrorOutline from '@mui/icons-material/ErrorOutline';
import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { Figure } from '../supervisor/Figure';
import { Age } from '../time/Age';
import { useFormat } from '../time/use-format';

const REFRESH_MS = 2_000;

/** That the other line is another installation, whether that one answers, and what waits for it. Nothing where both are here. */
export function LinkCard() {
  const t = useT();
  const { number } = useFormat();
  const hotline = useHotline();
  const { data } = useQuery({ queryKey: ['link'], queryFn: () => hotline.getLink(), refetchInterval: REFRESH_MS });
  if (!data?.link) return null;
  const { line, isAnswering, answeredAt, failingSince, undelivered, oldestAt } = data.link;
  const Icon = isAnswering ? CheckCircle : ErrorOutline;
  const state = isAnswering ? 'answers' : answeredAt === null ? 'never' : 'silent';
  return (
    <Panel title={t('link.title', { line })}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1.6fr) 1fr 1fr', gap: 0.5, alignItems: 'center' }}>
        <Box
          role="status"
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 0.75,
            p: 1,
            color: isAnswering ? 'success.main' : 'error.main',
          }}
        >
          <Icon aria-hidden />
          <span>
            {t('link.elsewhere', { line })} · {t(`link.${state}`)}{' '}
            {failingSince !== null && (
              <>
                {t('link.since')} <Age since={failingSince} />
              </>
            )}
          </span>
        </Box>
        <Figure
          label={t('link.undelivered')}
          value={number(undelivered)}
          formula={t('link.help')}
          tone={undelivered > 0 && !isAnswering ? 'bad' : 'plain'}
        />
        <Figure
          label={t('link.oldest')}
          value={oldestAt === null ? '—' : <Age since={oldestAt} />}
          formula={t('link.help')}
        />
      </Box>
    </Panel>
  );
}
