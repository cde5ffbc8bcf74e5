/** The words of the page that tries a text. */
export const triageZh = {
  title: '试一段话',
  lead: '输入一段话，看系统会怎样判断。只试算，不建案件，不留记录。',
  text: '来件原文',
  submit: '判断',
  result: '判断结果',
  empty: '结果会显示在这里。',
  stale: '文字已改动，结果对应改动前的内容。',
};
