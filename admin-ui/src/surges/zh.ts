/** The words of surges: far more people call than usual. */
export const surgesZh = {
  title: '来电激增',
  wholeLine: '全线来电',
  rate: '每小时 %{hourly} 人，平常 %{usual} 人',
  since: '已持续',
  seats: '按此来话量需 %{needed} 席，在席 %{present} 席',
  dismiss: '不是事件',
  why: '为什么不是事件',
  declared: '已宣布重大事件',
  dismissed: '已判定不是事件',
};
