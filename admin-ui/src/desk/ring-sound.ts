import type { Priority } from '#domain/priority';

type Note = { hz: number; at: number; length: number };
type Ring = { everyMs: number; loudness: number; notes: readonly Note[] };

/** Two calm notes for most; for life at risk a rising alarm, louder and without a pause to miss it in. */
const CALM: Ring = {
  everyMs: 2_600,
  loudness: 0.25,
  notes: [
    { hz: 659, at: 0, length: 0.22 },
    { hz: 523, at: 0.26, length: 0.34 },
  ],
};
const ALARM: Ring = {
  everyMs: 900,
  loudness: 0.6,
  notes: [
    { hz: 880, at: 0, length: 0.16 },
    { hz: 1_175, at: 0.18, length: 0.16 },
    { hz: 1_568, at: 0.36, length: 0.3 },
  ],
};

let context: AudioContext | undefined;
const audio = (): AudioContext | undefined => {
  if (typeof AudioContext === 'undefined') return undefined;
  context ??= new AudioContext();
  return context;
};

function play(on: AudioContext, ring: Ring): void {
  for (const { hz, at, length } of ring.notes) {
    const tone = on.createOscillator();
    const gain = on.createGain();
    const start = on.currentTime + at;
    tone.type = 'triangle';
    tone.frequency.value = hz;
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(ring.loudness, start + 0.02);
    gain.gain.linearRampToValueAtTime(0, start + length);
    tone.connect(gain).connect(on.destination);
    tone.start(start);
    tone.stop(start + length);
  }
}

/** Browsers stay silent until the person pressed something: true when a ring would be heard. */
export const canSound = (): boolean => audio()?.state === 'running';

/** To be called from a key or a press: lets later rings be heard, and lets this one be. */
export async function unlockSound(): Promise<void> {
  const on = audio();
  await on?.resume();
}

export async function testSound(): Promise<void> {
  const on = audio();
  if (on === undefined) return;
  await on.resume();
  play(on, CALM);
}

/** Rings until stopped. */
export function startRinging(priority: Priority): () => void {
  const ring = priority === 'P0' ? ALARM : CALM;
  const on = audio();
  if (on === undefined) return () => {};
  const once = () => play(on, ring);
  once();
  const timer = setInterval(once, ring.everyMs);
  return () => clearInterval(timer);
}
