export const searchZh = {
  open: '搜索',
  title: '搜索工单',
  label: '来电内容、电话号码或工单号',
  hint: '例如：红绿灯、139 1234 5678、000123。电话须完整输入，搜索会留痕。',
  none: '没有找到您可以查看的工单。换个说法，或检查号码是否完整。',
  more: '更多结果',
  unindexed: '最近的来电还在编入索引，可能暂时搜不到内容。',
  foundBy: { 'case-number': '工单号', phone: '电话', words: '内容' },
};
