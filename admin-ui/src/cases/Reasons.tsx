import { Box } from '@mui/material';
import type { Reason } from '#domain/triage';
import { useT } from '../i18n/use-t';
import { useReasonText } from './use-reason-text';

/** The caller's words that a reason rests on, each once, and none that stands inside another. */
function wordsOf({ evidence }: Reason): string {
  const said = [...new Map(evidence.map(({ text }) => [text.toLowerCase(), text]))];
  const isInside = (word: string) => said.some(([other]) => other !== word && other.includes(word));
  return said.flatMap(([word, text]) => (isInside(word) ? [] : `“${text}”`)).join(' ');
}

/** Why the system proposes what it proposes, in words, with the caller's words behind it. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const t = useT();
  const reasonText = useReasonText();
  if (reasons.length === 0) return <Box sx={{ color: 'text.secondary' }}>{t('reason.none')}</Box>;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.75 }}>
      {reasons.map((reason, index) => (
        <Box component="li" key={index} sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
          <Box
            component="span"
            sx={({ palette }) => ({
              flexShrink: 0,
              px: 0.75,
              borderRadius: 0.75,
              fontSize: '0.74rem',
              backgroundColor: palette.marks.evidence[reason.kind],
            })}
          >
            {t(`reason.kind.${reason.kind}`)}
          </Box>
          <span>
            {reasonText(reason)}
            {reason.evidence.length > 0 && (
              <Box component="span" sx={{ color: 'text.secondary', ml: 0.75 }} title={t('reason.evidence')}>
                {wordsOf(reason)}
              </Box>
            )}
          </span>
        </Box>
      ))}
    </Box>
  );
}
