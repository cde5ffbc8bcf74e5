import type { QuestionTopic } from '#domain/question';

/** The words around what a call-taker asks; the questions themselves are rows. */
export const questionsZh = {
  title: '依次询问',
  topic: { place: '地点', safety: '安全', what: '事情', when: '时间', who: '人员' } satisfies Record<
    QuestionTopic,
    string
  >,
  answer: '%{number}. %{topic}：%{words}',
  save: '记入案件',
};
