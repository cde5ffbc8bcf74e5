import { placeLabel } from './place-label';

const SQUARE = [
  { x: 0, y: 100 },
  { x: 60, y: 100 },
  { x: 60, y: 140 },
  { x: 0, y: 140 },
];

describe('placeLabel', () => {
  it('stands in the middle of what it names', () => {
    expect(placeLabel('中心区', SQUARE, 640, 14)).toEqual({ lines: ['中心区'], x: 30, y: 120 });
  });

  it('is moved in from the edge of the paper until it is whole', () => {
    expect(placeLabel('经济技术开发区', SQUARE, 640, 14).x).toBe(49);
    const mirrored = SQUARE.map(({ x, y }) => ({ x: 640 - x, y }));
    expect(placeLabel('经济技术开发区', mirrored, 640, 14).x).toBe(591);
  });

  it('takes a line more where a name is long', () => {
    const { lines, y } = placeLabel('Khu công nghệ cao phía Nam', SQUARE, 640, 14);
    expect(lines).toEqual(['Khu công nghệ', 'cao phía Nam']);
    expect(y).toBe(113);
  });
});
