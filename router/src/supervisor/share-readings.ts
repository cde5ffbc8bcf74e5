/** Lets all who ask within `forMs` share one reading for their city, the one under way too; a failed one is forgotten. */
export function shareReadings<T>(read: (cityId: string) => Promise<T>, forMs: number) {
  const readings = new Map<string, { startedAt: number; reading: Promise<T> }>();
  const shared = (cityId: string): Promise<T> => {
    const known = readings.get(cityId);
    if (known && performance.now() - known.startedAt < forMs) return known.reading;
    const reading = read(cityId);
    readings.set(cityId, { startedAt: performance.now(), reading });
    reading.catch(() => readings.delete(cityId));
    return reading;
  };
  /** Whoever asks next gets a new reading: what was read is known to be over. */
  return Object.assign(shared, { forget: (cityId: string) => void readings.delete(cityId) });
}
