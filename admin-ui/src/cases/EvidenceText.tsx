import { Box } from '@mui/material';
import type { Reason } from '#domain/triage';
import { useT } from '../i18n/use-t';
import { segmentsOf, strongestKind } from './evidence';
import { useReasonText } from './use-reason-text';

/** What the caller said, word for word, with the words that decided marked. Never anything but text. */
export function EvidenceText({ text, reasons }: { text: string; reasons: readonly Reason[] }) {
  const t = useT();
  const reasonText = useReasonText();
  if (text.trim() === '') return <Box sx={{ color: 'text.secondary' }}>{t('case.noText')}</Box>;
  return (
    <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: 1.75, fontSize: '1rem' }}>
      {segmentsOf(text, reasons).map((segment) => {
        const kind = strongestKind(segment.reasons);
        if (kind === undefined) return <span key={segment.start}>{segment.text}</span>;
        return (
          <Box
            component="mark"
            key={segment.start}
            data-kind={kind}
            title={segment.reasons
              .map((reason) => `${t(`reason.kind.${reason.kind}`)}: ${reasonText(reason)}`)
              .join('\n')}
            sx={({ palette }) => ({
              color: 'inherit',
              backgroundColor: palette.marks.evidence[kind],
              borderBottom:
                kind === 'rule' ? `2px solid ${palette.error.main}` : `1px dashed ${palette.text.secondary}`,
              borderRadius: '3px 3px 0 0',
            })}
          >
            {segment.text}
          </Box>
        );
      })}
    </Box>
  );
}
