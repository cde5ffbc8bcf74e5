import { Box } from '@mui/material';
import type { MouseEvent, ReactNode } from 'react';
import { LinkBase } from 'react-admin';

/** Where a case is shown. */
export const casePath = (id: string): string => `/cases/${encodeURIComponent(id)}/show`;

type Props = { id: string; onClick?: (event: MouseEvent) => void; children: ReactNode };

/** The number or name of a case, which leads to it. */
export const CaseLink = ({ id, onClick, children }: Props) => (
  <Box component={LinkBase} to={casePath(id)} onClick={onClick} sx={{ color: 'primary.main' }}>
    {children}
  </Box>
);
