import { Box, Button } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { ScrollRegion } from '../shell/ScrollRegion';
import { useFormat } from '../time/use-format';

type Props = { title: string; help: string; dataAt: string; chart: ReactNode; table: ReactNode };

/** A chart, what it shows in a sentence, and the same numbers as a table for who reads rather than looks. */
export function ChartFrame({ title, help, dataAt, chart, table }: Props) {
  const t = useT();
  const { time } = useFormat();
  const [isTable, setTable] = useState(false);
  return (
    <Panel
      title={title}
      aside={
        <Box
          sx={{
            ...{ display: 'flex', alignItems: 'center', gap: 1, whiteSpace: 'nowrap' },
            ...{ color: 'text.secondary', fontSize: '0.78rem' },
          }}
        >
          {t('board.dataAt', { time: time(dataAt) })}
          <Button size="small" onClick={() => setTable(!isTable)} aria-pressed={isTable}>
            {t('patterns.asTable')}
          </Button>
        </Box>
      }
    >
      <Box sx={{ color: 'text.secondary', fontSize: '0.82rem', mb: 1 }}>{help}</Box>
      {isTable ? (
        <ScrollRegion name={title} maxHeight={360}>
          {table}
        </ScrollRegion>
      ) : (
        chart
      )}
    </Panel>
  );
}
