import { Box, Card, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';

type Props = { title: string; aside?: ReactNode; children: ReactNode };

/** A titled piece of a page: every part of a case is one. */
export function Panel({ title, aside, children }: Props) {
  const id = useId();
  return (
    <Card component="section" aria-labelledby={id} sx={{ p: 1.5, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1, mb: 1 }}>
        <Typography variant="h3" component="h2" id={id} color="text.secondary">
          {title}
        </Typography>
        {aside}
      </Box>
      {children}
    </Card>
  );
}
