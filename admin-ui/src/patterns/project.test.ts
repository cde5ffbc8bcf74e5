import { boundsOf, projectInto } from './project';

describe('a map', () => {
  it('has no bounds without places', () => {
    expect(boundsOf([])).toBeUndefined();
  });

  it('draws north above and east to the right, a degree of latitude longer than one of longitude', () => {
    const bounds = boundsOf([
      { lat: 60, lon: 10 },
      { lat: 61, lon: 12 },
    ])!;
    const { at, height } = projectInto(bounds, 220, 10);
    expect(at({ lat: 61, lon: 10 })).toEqual({ x: 10, y: 10 });
    expect(at({ lat: 60, lon: 12 }).x).toBeCloseTo(210);
    expect(at({ lat: 60, lon: 12 }).y).toBeCloseTo(height - 10);
    expect((height - 20) / 200).toBeCloseTo(1 / (2 * Math.cos((60.5 * Math.PI) / 180)));
  });

  it('draws a single place without dividing by nothing', () => {
    const { at, height } = projectInto(boundsOf([{ lat: 31, lon: 121 }])!, 100, 10);
    expect(Number.isFinite(height) && Number.isFinite(at({ lat: 31, lon: 121 }).x)).toBe(true);
  });
});
