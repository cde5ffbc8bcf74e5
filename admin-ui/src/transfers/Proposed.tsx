import { Box } from '@mui/material';
import type { CaseTransfers } from '#domain/wire/transfer-wire';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';

/** Where the case belongs by the boundary list, with the entries that say so. */
export function Proposed({ proposal }: { proposal: CaseTransfers['proposal'] }) {
  const t = useT();
  const nameOf = useName();
  const { line, reason, rules } = proposal;
  return (
    <Box>
      {line === null ? t('transfers.proposal.both') : t(`transfers.proposal.${reason}`, { line: t(`line.${line}`) })}
      {rules.map((rule) => (
        <Box
          key={rule.id}
          title={t('transfers.source', { source: rule.source, version: rule.version })}
          sx={{ color: 'text.secondary', fontSize: '0.82rem' }}
        >
          {t(`line.${rule.line}`)} · {nameOf(rule.matter)} — {nameOf(rule.note)}
        </Box>
      ))}
    </Box>
  );
}
