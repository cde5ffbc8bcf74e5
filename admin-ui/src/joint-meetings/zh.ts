/** 联席会议的用语。 */
export const jointMeetingsZh = {
  title: '联席会议',
  agenda: '下次会议议题',
  since: '上次会议：',
  refused: '对方拒接的转办（%{count}）',
  bounced: '两次退转以上的案件（%{count}）',
  consulted: '提请会商的案件（%{count}）',
  record: '记录本次会议',
  parties: '参会方',
  decisions: '议定事项',
  add: '增加一项',
  remove: '删除第 %{n} 项',
  words: '议定内容',
  entry: '改职责清单条目',
  noEntry: '不改清单',
  rule: '职责清单 %{code} 第 %{version} 版：归 %{line}',
  held: '已召开的会议',
};
