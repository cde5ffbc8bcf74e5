import { Box } from '@mui/material';
import { diffOf } from '#domain/policy-diff';
import type { PolicyChangeWire } from '#domain/wire/policy-wire';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useFormat } from '../time/use-format';
import { Diff } from './Diff';

/** One change: which version, by whom, when and why, and what of it is other than before. */
export function ChangeItem({ change, title }: { change: PolicyChangeWire; title?: string }) {
  const t = useT();
  const nameOf = useName();
  const { full } = useFormat();
  const { version, by, at, validFrom, reason, before, after, kind } = change;
  return (
    <Box component="li" sx={{ py: 1.25, borderTop: 1, borderColor: 'divider', display: 'grid', gap: 0.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'baseline' }}>
        {title !== undefined && <strong>{title}</strong>}
        <strong>{t('policies.version', { version })}</strong>
        <span>{nameOf(by.displayNames)}</span>
        <Box component="time" dateTime={at} sx={{ color: 'text.secondary' }}>
          {full(at)}
        </Box>
        {validFrom > at && <Box sx={{ color: 'warning.main' }}>{t('policies.from', { at: full(validFrom) })}</Box>}
      </Box>
      {reason !== '' && <Box sx={{ overflowWrap: 'anywhere' }}>{reason}</Box>}
      <Diff kind={kind} changes={diffOf(before, after)} />
    </Box>
  );
}
