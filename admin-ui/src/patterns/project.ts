/** A rectangle of the earth in degrees. */
export type Bounds = { west: number; east: number; south: number; north: number };
type Place = { lat: number; lon: number };

/** The least rectangle around all places; undefined around none. */
export function boundsOf(places: readonly Place[]): Bounds | undefined {
  if (places.length === 0) return undefined;
  const [lons, lats] = [places.map(({ lon }) => lon), places.map(({ lat }) => lat)];
  return { west: Math.min(...lons), east: Math.max(...lons), south: Math.min(...lats), north: Math.max(...lats) };
}

/** A degree of longitude is shorter than one of latitude, the more the further from the equator. */
const squeeze = ({ south, north }: Bounds): number => Math.cos((((south + north) / 2) * Math.PI) / 180);

/** Puts places of the rectangle on paper of this width, north above, with a margin; says how high the paper is. */
export function projectInto(bounds: Bounds, width: number, margin: number) {
  const across = Math.max(1e-4, (bounds.east - bounds.west) * squeeze(bounds));
  const up = Math.max(1e-4, bounds.north - bounds.south);
  const scale = (width - 2 * margin) / across;
  return {
    height: up * scale + 2 * margin,
    at: ({ lat, lon }: Place) => ({
      x: margin + (lon - bounds.west) * squeeze(bounds) * scale,
      y: margin + (bounds.north - lat) * scale,
    }),
  };
}
