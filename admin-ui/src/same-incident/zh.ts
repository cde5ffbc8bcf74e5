import type { SameIncidentReason } from '#domain/same-incident';

/** The words of cases that are of one incident. */
export const sameIncidentZh = {
  title: '同一事件',
  suggested: '可能是同一事件',
  score: '%{percent}% 相似',
  reason: {
    time: '时间相近',
    place: '位置相近',
    address: '地址相同',
    category: '类别相同',
    words: '说法相近',
    plate: '车牌相同',
  } satisfies Record<SameIncidentReason, string>,
  link: '关联（同一事件）',
  linkHere: '关联到本案',
  belongsTo: '本案属于案件',
  merge: '并案',
  mergeHelp: '并案后由主案继续办理；来电人、原话和评价各自保留，可随时撤销。',
  undo: '撤销关联',
  members: '关联的案件（%{count}）',
  merged: '已并入',
  linked: '已关联',
  contacts: '其他来电人的原话（%{count}）',
};
