import { Box, type SxProps } from '@mui/material';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useT } from '../i18n/use-t';

type Props = { name: string; maxHeight?: number | string; sx?: SxProps; children: ReactNode };

/** What lies out of sight; half a pixel of rounding is nothing. */
type OutOfSight = 'nothing' | 'below' | 'left' | 'right';
function outOfSight({ scrollWidth, clientWidth, scrollHeight, clientHeight, scrollLeft }: Element): OutOfSight {
  const sideways = scrollWidth - clientWidth;
  if (sideways > 1) return scrollLeft < sideways - 1 ? 'right' : 'left';
  return scrollHeight - clientHeight > 1 ? 'below' : 'nothing';
}

const EDGE = 'inset -14px 0 12px -12px rgba(0, 0, 0, 0.45)';

/**
 * Holds a table that may be larger than its place. While something lies out of sight the keyboard can come here and
 * scroll; of columns out of sight a line above says so, and the edge on their side is shaded.
 */
export function ScrollRegion({ name, maxHeight, sx = {}, children }: Props) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const [hidden, setHidden] = useState<OutOfSight>('nothing');
  useEffect(() => {
    const element = box.current!;
    const look = () => setHidden(outOfSight(element));
    const observer = new ResizeObserver(look);
    for (const one of [element, ...element.children]) observer.observe(one);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  const isWide = hidden === 'left' || hidden === 'right';
  return (
    <Box sx={{ minWidth: 0 }}>
      {isWide && (
        <Box sx={{ color: 'text.secondary', fontSize: '0.78rem', textAlign: 'right', mb: 0.5 }}>
          {t('list.moreColumns')} {hidden === 'right' ? '→' : '←'}
        </Box>
      )}
      <Box sx={{ position: 'relative' }}>
        <Box
          ref={box}
          {...(hidden === 'nothing' ? {} : { role: 'group', 'aria-label': name, tabIndex: 0 })}
          sx={{ overflow: 'auto', maxHeight, ...sx }}
        >
          {children}
        </Box>
        {hidden === 'right' && (
          <Box aria-hidden sx={{ position: 'absolute', inset: 0, boxShadow: EDGE, pointerEvents: 'none' }} />
        )}
      </Box>
    </Box>
  );
}
