import { Box, Typography } from '@mui/material';
import { useT } from '../i18n/use-t';

const BLUE = '#7db4ff';
const GREEN = '#7fd6a0';

/** Two lines that meet, drawn; the same picture in both colour schemes. */
export function SignInBanner() {
  const t = useT();
  return (
    <Box
      sx={{
        display: { xs: 'none', md: 'flex' },
        flexDirection: 'column',
        justifyContent: 'space-between',
        color: '#e6f0f2',
        background: 'linear-gradient(160deg, #12303a 0%, #0b1f27 70%)',
        p: 6,
        overflow: 'hidden',
        position: 'relative',
      }}
    >
      <Typography sx={{ fontSize: '1.05rem', fontWeight: 650 }}>{t('app.name')}</Typography>
      <Box
        component="svg"
        viewBox="0 0 640 300"
        aria-hidden
        sx={{ position: 'absolute', left: 0, right: 0, top: '26%', width: '100%', height: 'auto' }}
      >
        {[0, 1, 2, 3, 4].map((n) => (
          <g key={n} fill="none" strokeLinecap="round" opacity={1 - n * 0.19}>
            <path
              d={`M-20 ${70 + n * 9}H200C330 ${70 + n * 9} 330 ${220 - n * 9} 450 ${220 - n * 9}H680`}
              stroke={BLUE}
              strokeWidth={n === 0 ? 7 : 1.5}
            />
            <path
              d={`M-20 ${220 - n * 9}H200C330 ${220 - n * 9} 330 ${70 + n * 9} 450 ${70 + n * 9}H680`}
              stroke={GREEN}
              strokeWidth={n === 0 ? 7 : 1.5}
            />
          </g>
        ))}
        <circle cx="322" cy="145" r="13" fill="#0f2833" stroke="#e6f0f2" strokeWidth="4" />
      </Box>
      <Box>
        <Box sx={{ display: 'flex', gap: 5, mb: 3 }}>
          <Box>
            <Typography sx={{ fontSize: '2.4rem', fontWeight: 700, color: BLUE, lineHeight: 1.1 }}>110</Typography>
            <Typography sx={{ fontSize: '0.9rem' }}>{t('signIn.line110')}</Typography>
          </Box>
          <Box>
            <Typography sx={{ fontSize: '2.4rem', fontWeight: 700, color: GREEN, lineHeight: 1.1 }}>12345</Typography>
            <Typography sx={{ fontSize: '0.9rem' }}>{t('signIn.line12345')}</Typography>
          </Box>
        </Box>
        <Typography sx={{ fontSize: '1.02rem', color: '#b9cdd3' }}>{t('signIn.lead')}</Typography>
      </Box>
    </Box>
  );
}
