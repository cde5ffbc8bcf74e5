/** The words of the boundary list. */
export const boundariesZh = {
  add: '新增条目',
  next: '新版本',
  end: '停止生效',
  endHelp: '停止后本条不再参与判断；历史保留。',
  product: '随产品提供',
  decided: '会商决定',
  save: '发布',
  wholeCity: '全市',
  matter: '事项（%{language}）',
  note: '说明（%{language}）',
  conflict: '条目已被他人修改，请刷新后再试。',
};
