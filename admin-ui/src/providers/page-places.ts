/** Where each page of a list ended, so that the next one is read from there. The server knows no page numbers. */
export function createPagePlaces() {
  const lists = new Map<string, (string | undefined)[]>();
  /** Lists remembered: a filter that is typed is a list for each letter. */
  const MOST_LISTS = 50;

  return {
    /**
     * The place that page `number` begins at, 1 being the first. A page that was opened by its address is reached by
     * walking there.
     * @param read reads the page that begins at a place and tells where it ends
     * @returns null when the list ends before that page
     */
    async placeOf(
      list: string,
      number: number,
      read: (after: string | undefined) => Promise<string | null>,
    ): Promise<string | undefined | null> {
      const places = lists.get(list) ?? [undefined];
      if (lists.size >= MOST_LISTS) lists.clear();
      lists.set(list, places);
      while (places.length < number) {
        const next = await read(places.at(-1));
        if (next === null) return null;
        places.push(next);
      }
      return places[number - 1];
    },
    /** Page `number` ended here; its end moves when rows before it come or go. */
    remember(list: string, number: number, next: string | null): void {
      const places = lists.get(list) ?? [undefined];
      places.length = Math.min(places.length, number);
      if (next !== null) places[number] = next;
      lists.set(list, places);
    },
  };
}
