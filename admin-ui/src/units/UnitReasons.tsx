import { Box } from '@mui/material';
import { UNIT_WARNINGS, type UnitReasonCode } from '#domain/recommend-units';
import { type AdvisedUnit, useReasonText } from './use-unit-text';

const WARNINGS: readonly UnitReasonCode[] = UNIT_WARNINGS;

/** Why a unit stands where it stands; what to be careful about stands out. */
export function UnitReasons({ of }: { of: AdvisedUnit }) {
  const reasonText = useReasonText();
  return of.reasons.map((reason, index) => (
    <Box key={reason.code} component="span" sx={{ color: 'text.secondary' }}>
      {index > 0 && ' · '}
      <Box component="span" sx={{ color: WARNINGS.includes(reason.code) ? 'warning.main' : undefined }}>
        {reasonText(reason, of)}
      </Box>
    </Box>
  ));
}
