import { cityInstant } from './city-instant';

describe('cityInstant', () => {
  it.each([
    ['Asia/Shanghai', '2026-10-08T09:00', '2026-10-08T01:00:00.000Z'],
    ['Asia/Shanghai', '2026-01-01T00:30', '2025-12-31T16:30:00.000Z'],
    ['UTC', '2026-10-08T09:00', '2026-10-08T09:00:00.000Z'],
  ])('reads the clock of %s at %s', (timeZone, local, instant) => {
    expect(cityInstant(local, timeZone)).toBe(instant);
  });
});
