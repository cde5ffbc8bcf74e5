import type { questionsZh } from './zh';

export const questionsVi = {
  title: 'Hỏi theo thứ tự',
  topic: { place: 'Địa điểm', safety: 'An toàn', what: 'Sự việc', when: 'Thời gian', who: 'Người liên quan' },
  answer: '%{number}. %{topic}: %{words}',
  save: 'Ghi vào vụ việc',
} satisfies typeof questionsZh;
