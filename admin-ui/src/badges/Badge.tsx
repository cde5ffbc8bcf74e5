import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import type { Mark, Marks } from '../theme/colours';

type Props = {
  mark: (marks: Marks) => Mark;
  icon?: ReactNode;
  title?: string;
  children: ReactNode;
};

/** A small label that says its meaning in words (and often an icon); the colour only repeats it. */
export function Badge({ mark, icon, title, children }: Props) {
  return (
    <Box
      component="span"
      title={title}
      sx={({ palette }) => {
        const { text, ground, edge } = mark(palette.marks);
        return {
          color: text,
          backgroundColor: ground,
          border: `1px solid ${edge}`,
          display: 'inline-flex',
          alignItems: 'center',
          gap: 0.5,
          px: 0.75,
          height: 22,
          borderRadius: 1,
          fontSize: '0.78rem',
          fontWeight: 650,
          whiteSpace: 'nowrap',
          verticalAlign: 'middle',
          '& svg': { fontSize: '1.05em' },
        };
      }}
    >
      {icon}
      {children}
    </Box>
  );
}
