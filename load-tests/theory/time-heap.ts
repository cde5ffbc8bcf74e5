/** Moments, the earliest first; adding and taking cost the logarithm of how many there are. */
export function createTimeHeap() {
  const times: number[] = [];
  const at = (index: number): number => times[index] ?? Infinity;
  const swap = (a: number, b: number): void => {
    [times[a], times[b]] = [at(b), at(a)];
  };
  return {
    size: () => times.length,
    /** Infinity when there is none. */
    earliest: () => at(0),
    add(time: number): void {
      let index = times.push(time) - 1;
      for (let parent = (index - 1) >> 1; index > 0 && at(index) < at(parent); parent = (index - 1) >> 1) {
        swap(index, parent);
        index = parent;
      }
    },
    /** Removes the earliest. */
    take(): void {
      const last = times.pop();
      if (last === undefined || times.length === 0) return;
      times[0] = last;
      for (let index = 0; ;) {
        const left = 2 * index + 1;
        const child = at(left + 1) < at(left) ? left + 1 : left;
        if (at(child) >= at(index)) return;
        swap(index, child);
        index = child;
      }
    },
  };
}
