import { createPagePlaces } from './page-places';

describe('createPagePlaces', () => {
  it('remembers where a page ended, and walks to one that nobody has seen', async () => {
    const places = createPagePlaces();
    const read = jest.fn((after: string | undefined) =>
      Promise.resolve(after === 'c' ? null : after === undefined ? 'a' : 'c'),
    );
    expect(await places.placeOf('list', 1, read)).toBeUndefined();
    expect(read).not.toHaveBeenCalled();
    places.remember('list', 1, 'a');
    expect(await places.placeOf('list', 2, read)).toBe('a');
    expect(read).not.toHaveBeenCalled();
    expect(await places.placeOf('other', 3, read)).toBe('c');
    expect(await places.placeOf('other', 4, read)).toBeNull();
  });

  it('forgets what lay behind a page whose end has moved', async () => {
    const places = createPagePlaces();
    places.remember('list', 1, 'a');
    places.remember('list', 2, 'b');
    places.remember('list', 1, 'x');
    const read = jest.fn(() => Promise.resolve('y'));
    expect(await places.placeOf('list', 3, read)).toBe('y');
    expect(read).toHaveBeenCalledWith('x');
  });
});
