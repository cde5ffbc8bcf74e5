import School from '@mui/icons-material/School';
import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';

/** On every page of an installation for drills, signed in or not; nothing on any other. */
export function DrillMark() {
  const t = useT();
  const hotline = useHotline();
  const { data } = useQuery({
    queryKey: ['installation'],
    queryFn: () => hotline.getInstallation(),
    staleTime: Infinity,
  });
  if (!data?.isDrill) return null;
  return (
    <Box
      role="status"
      sx={{
        position: 'fixed',
        insetInline: 0,
        bottom: 0,
        zIndex: 'tooltip',
        pointerEvents: 'none',
        display: 'flex',
        justifyContent: 'center',
        alignItems: 'center',
        gap: 1,
        py: 0.5,
        px: 2,
        bgcolor: 'warning.main',
        color: 'warning.contrastText',
        fontSize: '0.9rem',
      }}
    >
      <School aria-hidden fontSize="small" />
      <strong>{t('drill.mark')}</strong>
      <span>{t('drill.notReal')}</span>
    </Box>
  );
}
