/** The child's side of the launcher: a process started by hand has no launcher, and then all of this does nothing. */
import cluster from 'node:cluster';

/** What a child tells the launcher, once. */
export const READY_MESSAGE = { ready: true } as const;

/** Says that this process serves. Call it when everything is open. */
export function reportReady(): void {
  process.send?.(READY_MESSAGE, undefined, undefined, () => undefined); // a launcher that is gone is onParentGone's matter
}

/** Calls `stop` once when the launcher has ended or was killed, so that no child outlives it. */
export function onParentGone(stop: () => void): void {
  if (process.send === undefined) return;
  if (!process.connected) return stop();
  if (cluster.worker) cluster.worker.exitedAfterDisconnect = true; // or it would end at once, with requests in hand
  process.once('disconnect', stop);
  process.channel?.unref(); // waiting for this must not keep a finished process alive
}
