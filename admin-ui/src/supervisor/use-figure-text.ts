import { useCallback } from 'react';
import type { FigureUnit } from '#domain/shift-figures';
import { useT } from '../i18n/use-t';
import { durationText } from '../time/duration';
import { useFormat } from '../time/use-format';

/** A figure in the words of the language on screen; nothing to count is a dash, not a zero. */
export function useFigureText() {
  const t = useT();
  const { number, percent } = useFormat();
  return useCallback(
    (unit: FigureUnit, value: number | null): string => {
      if (value === null) return t('board.shift.none');
      if (unit === 'share') return percent(value);
      return unit === 'ms' ? durationText(value, t) : number(value);
    },
    [t, number, percent],
  );
}
