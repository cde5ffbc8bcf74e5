import type { Agency, UnitCapability } from '#domain/unit';

const HOUR = 60;

/** Somewhere in the middle of the seeded city. */
const CENTRE = { lat: 31.23, lon: 121.47 };
/** Stations stand on a grid of about a kilometre. */
const STEP = 0.01;

type Kind = {
  prefix: string;
  agency: Agency;
  capabilities: UnitCapability[];
  names: (index: number) => { zh: string; en: string; vi: string };
  /** Steps to the east and the north of the centre; one unit each. */
  at: [east: number, north: number][];
  /** Hours of the day; round the clock without. */
  shift?: [from: number, to: number];
};

const numbered =
  (zh: string, en: string, vi: string): Kind['names'] =>
  (index) => ({ zh: `${zh}${index}组`, en: `${en} ${index}`, vi: `${vi} ${index}` });

const KINDS: Kind[] = [
  {
    ...{ prefix: 'P', agency: 'POLICE', capabilities: ['PATROL'] },
    names: numbered('巡逻', 'Patrol', 'Tổ tuần tra'),
    // prettier-ignore
    at: [[0, 0], [2, 1], [-2, 1], [1, -2], [-1, -2], [4, 3], [-4, 3], [3, -4], [-3, -4], [0, 5]],
  },
  {
    ...{ prefix: 'PD', agency: 'POLICE', capabilities: ['PATROL'], shift: [8, 20] },
    names: numbered('日班巡逻', 'Day patrol', 'Tổ tuần tra ngày'),
    at: [
      [1, 1],
      [-1, 1],
    ],
  },
  {
    ...{ prefix: 'PN', agency: 'POLICE', capabilities: ['PATROL'], shift: [20, 8] },
    names: numbered('夜班巡逻', 'Night patrol', 'Tổ tuần tra đêm'),
    at: [
      [1, 0],
      [-1, 0],
    ],
  },
  {
    ...{ prefix: 'SW', agency: 'POLICE', capabilities: ['PATROL', 'ARMED', 'NEGOTIATION'] },
    names: numbered('特警', 'Special police', 'Cảnh sát cơ động'),
    at: [
      [1, 2],
      [-2, -1],
    ],
  },
  {
    ...{ prefix: 'AF', agency: 'POLICE', capabilities: ['ANTI_FRAUD'] },
    names: numbered('反诈', 'Anti-fraud', 'Tổ chống lừa đảo'),
    at: [[0, 1]],
  },
  {
    ...{ prefix: 'PI', agency: 'POLICE', capabilities: ['INSPECTION'] },
    names: numbered('警务督察', 'Police inspection', 'Tổ thanh tra công an'),
    at: [[0, 2]],
  },
  {
    ...{ prefix: 'F', agency: 'FIRE', capabilities: ['FIREFIGHTING', 'RESCUE'] },
    names: numbered('消防救援', 'Fire and rescue', 'Đội chữa cháy'),
    // prettier-ignore
    at: [[2, 2], [-2, 2], [2, -2], [-3, -2]],
  },
  {
    ...{ prefix: 'FX', agency: 'FIRE', capabilities: ['FIREFIGHTING', 'RESCUE', 'HAZMAT', 'WATER_RESCUE'] },
    names: numbered('消防特勤', 'Fire special service', 'Đội chữa cháy đặc nhiệm'),
    at: [
      [0, 3],
      [1, -4],
    ],
  },
  {
    ...{ prefix: 'A', agency: 'AMBULANCE', capabilities: ['LIFE_SUPPORT'] },
    names: numbered('急救', 'Ambulance', 'Xe cấp cứu'),
    // prettier-ignore
    at: [[1, 1], [-1, 2], [2, -1], [-2, -2], [3, 3]],
  },
  {
    ...{ prefix: 'T', agency: 'TRAFFIC', capabilities: ['TRAFFIC_CONTROL'] },
    names: numbered('交警', 'Traffic police', 'Cảnh sát giao thông'),
    // prettier-ignore
    at: [[0, -1], [2, 0], [-2, 0], [0, 4]],
  },
  {
    ...{ prefix: 'UG', agency: 'UTILITY', capabilities: ['GAS'] },
    names: numbered('燃气抢修', 'Gas repair', 'Tổ sửa khí đốt'),
    at: [
      [3, 0],
      [-3, 1],
    ],
  },
  {
    ...{ prefix: 'UP', agency: 'UTILITY', capabilities: ['POWER'] },
    names: numbered('供电抢修', 'Power repair', 'Tổ sửa điện'),
    at: [
      [3, 1],
      [-3, 0],
    ],
  },
  {
    ...{ prefix: 'UW', agency: 'UTILITY', capabilities: ['WATER_SUPPLY'] },
    names: numbered('供水抢修', 'Water repair', 'Tổ sửa nước'),
    at: [[0, -3]],
  },
];

/** The units of a first start, at their stations; to be replaced by those of the city. */
export const UNITS = KINDS.flatMap(({ prefix, agency, capabilities, names, at, shift = [0, 0] }) =>
  at.map(([east, north], index) => ({
    code: `${prefix}-${String(index + 1).padStart(2, '0')}`,
    names: names(index + 1),
    agency,
    capabilities,
    shiftFrom: shift[0] * HOUR,
    shiftTo: shift[1] * HOUR,
    status: 'BY_SHIFT',
    lat: Number((CENTRE.lat + north * STEP).toFixed(4)),
    lon: Number((CENTRE.lon + east * STEP).toFixed(4)),
  })),
);
