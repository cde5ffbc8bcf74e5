import { Box } from '@mui/material';
import { keyLabel } from './keymap';

/** The shortcut as it stands on its button. */
export function Key({ of }: { of: string }) {
  return (
    <Box
      component="kbd"
      aria-hidden
      sx={{
        display: 'inline-block',
        minWidth: 20,
        px: 0.5,
        ml: 0.75,
        borderRadius: 0.75,
        border: '1px solid currentColor',
        fontFamily: 'inherit',
        fontSize: '0.72rem',
        lineHeight: '17px',
        textAlign: 'center',
      }}
    >
      {keyLabel(of)}
    </Box>
  );
}
