import type { questionsZh } from './zh';

export const questionsEn = {
  title: 'Ask in this order',
  topic: { place: 'Place', safety: 'Safety', what: 'What', when: 'When', who: 'Who' },
  answer: '%{number}. %{topic}: %{words}',
  save: 'Record the answers',
} satisfies typeof questionsZh;
