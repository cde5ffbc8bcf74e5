/** The words of the link to the installation where the other line lives. */
export const linkZh = {
  title: '与 %{line} 系统的连接',
  elsewhere: '%{line} 由另一套系统承担',
  answers: '对方有应答',
  silent: '对方无应答',
  never: '尚未连通',
  since: '自',
  undelivered: '待送达',
  oldest: '最早一条已等',
  help: '对方系统尚未应答的消息；连接恢复后自动补送，不丢不重。',
  theirs: '%{line} 转来，对方案号 %{number}：%{reason}',
  state: {
    OFFERED: '等待本线接收；在此之前仍归对方',
    CLAIMED: '已接收，等待对方确认',
    OWNED: '对方已确认，案件归本线',
    REFUSED: '已拒收，仍归对方',
    WITHDRAWN: '对方已收回',
  },
  refuse: '拒收（退回对方系统）',
  reason: '拒收理由',
};
