import { Box } from '@mui/material';
import { useState } from 'react';
import type { CallBackWire } from '#domain/wire/call-back-wire';
import { CALL_BACK_KEYS } from '../keys/keymap';
import { useShortcuts } from '../keys/use-shortcuts';
import { CallBackItem } from './CallBackItem';

/** Tasks in their order. One is selected and the keys act on it; it stays selected when the list is read again. */
export function CallBackItems({ items }: { items: readonly CallBackWire[] }) {
  const [selected, setSelected] = useState<string | undefined>(undefined);
  const known = items.findIndex(({ id }) => id === selected);
  const index = Math.max(0, known);
  const move = (step: number) => setSelected(items[Math.min(items.length - 1, Math.max(0, index + step))]?.id);
  useShortcuts('callBacks', { [CALL_BACK_KEYS.next]: () => move(1), [CALL_BACK_KEYS.previous]: () => move(-1) });
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
      {items.map((callBack, position) => (
        <CallBackItem
          key={callBack.id}
          callBack={callBack}
          isSelected={position === index}
          onSelect={() => setSelected(callBack.id)}
        />
      ))}
    </Box>
  );
}
