/**
 * Sends the newest text no more often than every `everyMs`, one request after the other.
 * @param send stores a text; a refusal is told to `onFailure`, and the next change tries again
 */
export function createDraftSaver<T>(send: (text: T) => Promise<void>, everyMs: number, onFailure: () => void) {
  let newest: { text: T } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> = Promise.resolve();

  function sendNewest(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (newest === undefined) return underWay;
    const { text } = newest;
    newest = undefined;
    underWay = underWay.then(() => send(text)).catch(onFailure);
    return underWay;
  }

  return {
    keep(text: T): void {
      newest = { text };
      timer ??= setTimeout(() => void sendNewest(), everyMs);
    },
    /** Sends what waits now and answers when nothing is under way any more. */
    flush: sendNewest,
  };
}
