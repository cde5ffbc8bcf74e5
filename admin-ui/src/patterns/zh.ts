/** The words of the charts of the board. */
export const patternsZh = {
  asTable: '表格',
  none: '没有在办案件。',
  unknown: '地点不明',
  total: '合计',
  district: '区域（热力表和地图）',
  retired: '%{name}（已停用）',
  wholeCity: '全市',
  hours: {
    title: '%{line}：今日各小时来件',
    help: '柱为今日来件数；虚线为前 %{weeks} 周同一星期几的平均，灰带为其最低与最高。',
    new: '柱为今日来件数；同一星期几还没有可比的数据。',
    hour: '时',
    today: '今日',
    usual: '往周平均',
    low: '最低',
    high: '最高',
  },
  heat: {
    title: '在办案件：分类 × 区域',
    help: '此刻在办的案件数，按分类和首个有地点的来件所在区域；颜色越深越多。举报人受保护的案件只计数，不列出。',
    category: '分类',
  },
  map: {
    title: '在办案件地图',
    helpIn: '此区域在图上的在办案件 %{shown} 件；全市按紧急程度最多取 %{most} 件上图，举报人受保护的案件不上图。',
    help: '有坐标的在办案件 %{placed} 件，图上按紧急程度取 %{shown} 件；举报人受保护的案件不上图。底图由本市区域轮廓绘制。',
    place: '纬度, 经度',
  },
};
