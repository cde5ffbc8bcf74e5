/** The words over a list of the cases that a figure counts, or that lie in a district. */
export const figuresZh = {
  deferred: '暂缓派发',
  deferredHelp: '此刻因过载而暂缓派发的行政普通件。',
  leave: '离开此指标',
  share: '%{whole} 次中计入 %{part} 次',
  count: '计 %{whole} 次',
  cases: '涉及 %{cases} 件',
  parts: '显示哪些案件',
  part: { whole: '全部', part: '计入', rest: '未计入' },
  byDistrict: '按首个有地点的来件所在区域列出；举报人受保护的案件不列出。',
  noDistrict: '尚不知道地点的案件；举报人受保护的案件不列出。',
};
