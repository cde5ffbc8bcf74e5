/** 骚扰标记的用语。 */
export const nuisanceZh = {
  title: '骚扰号码标记',
  hint: '此号码被标记：%{reason}。仅供参考，请照常接听和处置。',
  ask: '申请骚扰标记',
  reason: '理由',
  until: '有效至',
  conflict: '该号码已有标记或申请，或已由他人处理。',
  notYet: '案件办结后、且来电带有号码时才能申请。',
  state: { ASKED: '待批准', ACTIVE: '有效', REFUSED: '未批准', EXPIRED: '已到期', LIFTED: '已撤销' },
  decision: { approve: '批准标记', refuse: '不批准', lift: '撤销标记' },
};
