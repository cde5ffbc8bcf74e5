import { Alert } from '@mui/material';
import type { BoardWire } from '#domain/wire/board-wire';
import { CasesLink } from '../figures/CasesLink';
import { useT } from '../i18n/use-t';
import { useFormat } from '../time/use-format';

/** Says that ordinary administrative work waits, since when, why, and what is not touched by it. */
export function DeferralNotice({ deferral }: { deferral: NonNullable<BoardWire['deferral']> }) {
  const t = useT();
  const { time, number } = useFormat();
  return (
    <Alert severity="warning" role="status">
      <strong>{t('board.deferred', { time: time(deferral.since), cases: number(deferral.cases) })}</strong>{' '}
      {t(`board.deferredBecause.${deferral.reason}`)} {t('board.deferredNot')}{' '}
      <CasesLink filter={{ figure: 'deferred' }} label={t('figures.deferred')}>
        {t('board.showCases')}
      </CasesLink>
    </Alert>
  );
}
