/** Places of the city of a first start, so that callers of one incident stand near each other and others do not. */
import type { Random } from '../lib/random';

export type Place = { address: string; lat: number; lon: number };

const CENTRE = { lat: 31.225, lon: 121.47 };
/** Half the width of the city and of a district, in degrees: about 16 km and 2 km. */
const CITY_DEGREES = 0.15;
const DISTRICT_DEGREES = 0.02;
/** How far from each other the callers of one incident stand, in degrees: about 60 m. */
const SCENE_DEGREES = 0.000_6;

const STREETS =
  '青石 柳荫 望江 槐树 朝阳 和平 建国 翠湖 石桥 金沙 东风 长乐 南门 北苑 梧桐 天河 广济 永安 团结 新民'.split(' ');
const KINDS = ['路', '街', '巷', '大道'] as const;

const around = (centre: number, degrees: number, random: Random) => centre + (random.unit() * 2 - 1) * degrees;
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

/** Anywhere in the city, or in its central district. */
export function makePlace(random: Random, inOneDistrict: boolean): Place {
  const degrees = inOneDistrict ? DISTRICT_DEGREES : CITY_DEGREES;
  return {
    address: `${random.pick(STREETS)}${random.pick(KINDS)}${1 + random.below(300)}号`,
    lat: rounded(around(CENTRE.lat, degrees, random)),
    lon: rounded(around(CENTRE.lon, degrees, random)),
  };
}

/** Where somebody else stands who sees the same. */
export const nearby = ({ address, lat, lon }: Place, random: Random): Place => ({
  address,
  lat: rounded(around(lat, SCENE_DEGREES, random)),
  lon: rounded(around(lon, SCENE_DEGREES, random)),
});
