/** The console counts as unattended when nobody has touched it for this long, in ms. */
const UNATTENDED_MS = 60_000;
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Notices whether somebody sits at this screen. A screen that reads by itself must not keep a session open that its
 * owner has left.
 */
export function watchAttendance(target: EventTarget, nowMs: () => number): () => boolean {
  let lastSign = nowMs();
  const note = () => {
    lastSign = nowMs();
  };
  for (const sign of SIGNS) target.addEventListener(sign, note, { capture: true, passive: true });
  return () => nowMs() - lastSign > UNATTENDED_MS;
}
