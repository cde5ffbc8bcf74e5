/**
 * Works on up to `width` items at once and gives the results in the order of the items, as they come in. It takes the
 * next item only when there is room, so an endless source costs no memory.
 */
export async function* mapInOrder<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const underWay: Promise<R>[] = [];
  for await (const item of items) {
    const result = work(item);
    result.catch(() => undefined); // told when its turn comes
    underWay.push(result);
    if (underWay.length >= width) yield await (underWay.shift() as Promise<R>);
  }
  for (const result of underWay) yield await result;
}
