/**
 * The parts of the city of a first start, around the stations of its units; the administrator replaces them by those of the
 * city. Names are as addresses have them, outlines longitude first.
 */
export const DISTRICTS = [
  {
    code: 'C',
    position: 1,
    names: { zh: '中心区', en: 'Centre', vi: 'Quận Trung tâm' },
    outline: '((121.452,31.214),(121.486,31.210),(121.494,31.238),(121.472,31.250),(121.448,31.242))',
  },
  {
    code: 'N',
    position: 2,
    names: { zh: '北城区', en: 'North', vi: 'Quận Bắc' },
    outline: '((121.448,31.242),(121.472,31.250),(121.494,31.238),(121.506,31.284),(121.462,31.298),(121.432,31.276))',
  },
  {
    code: 'E',
    position: 3,
    names: { zh: '东城区', en: 'East', vi: 'Quận Đông' },
    outline: '((121.486,31.210),(121.536,31.196),(121.552,31.246),(121.506,31.284),(121.494,31.238))',
  },
  {
    code: 'S',
    position: 4,
    names: { zh: '南城区', en: 'South', vi: 'Quận Nam' },
    outline: '((121.442,31.168),(121.488,31.158),(121.536,31.196),(121.486,31.210),(121.452,31.214))',
  },
  {
    code: 'W',
    position: 5,
    names: { zh: '西城区', en: 'West', vi: 'Quận Tây' },
    outline: '((121.396,31.198),(121.442,31.168),(121.452,31.214),(121.448,31.242),(121.432,31.276),(121.402,31.252))',
  },
];
