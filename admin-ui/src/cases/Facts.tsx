import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** Names and values, two columns, for reading at a glance. */
export function Facts({ rows }: { rows: (readonly [label: string, value: ReactNode])[] }) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: 'max-content minmax(0, 1fr)',
        columnGap: 2,
        rowGap: 0.6,
        alignItems: 'baseline',
      }}
    >
      {rows.map(([label, value], index) => (
        <Fact key={index} label={label} value={value} />
      ))}
    </Box>
  );
}

const Fact = ({ label, value }: { label: string; value: ReactNode }) => (
  <>
    <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.82rem' }}>
      {label}
    </Box>
    <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
      {value}
    </Box>
  </>
);
