/** The words of asking the other line for its part of a matter. */
export const linkagesZh = {
  title: '联动办件',
  start: '联动 %{line}',
  type: {
    SPLIT: '拆分事项',
    FIRST_RESPONSE: '先期处置',
    REQUEST_POLICE: '请求出警',
    JOINT_MEDIATION: '联合调处',
    STABILITY_LEAD: '涉稳线索',
  },
  typeLabel: '联动类型',
  note: '请对方办理的事项',
  asked: '本件请求',
  asking: '对方请求',
  feedback: '对方反馈：%{feedback}',
  submit: '送对方线路',
  words: '补充来电人的话',
  add: '记下并研判',
};
