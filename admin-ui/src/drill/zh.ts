/** The words that mark an installation for drills. */
export const drillZh = {
  mark: '演练系统',
  notReal: '来电与信件均为模拟，不派实警、不计入统计',
};
