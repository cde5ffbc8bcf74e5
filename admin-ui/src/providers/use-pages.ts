import { useState } from 'react';

/** Leafing through a list that is read page by page: `after` is where the page before ended, as the server said. */
export function usePages() {
  const [places, setPlaces] = useState<string[]>([]);
  return {
    after: places.at(-1),
    isFirst: places.length === 0,
    toFirst: () => setPlaces([]),
    newer: () => setPlaces(places.slice(0, -1)),
    older: (next: string) => setPlaces([...places, next]),
  };
}
