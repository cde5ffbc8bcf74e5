import { useEffect, useState } from 'react';

/** How long something that is opened stays on the screen. */
export const SHOWN_MS = 60_000;

/** Holds what was opened until its time is over. */
export function useBriefly<T>() {
  const [open, setOpen] = useState<T | null>(null);
  useEffect(() => {
    if (open === null) return;
    const timer = setTimeout(() => setOpen(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [open]);
  return [open, setOpen] as const;
}
