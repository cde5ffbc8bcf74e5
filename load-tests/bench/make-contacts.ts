import type { Channel } from '#domain/channel';
import type { Intake } from '#domain/intake';

export type MadeContact = { channel: Channel; intake: Intake };

/** Openings, details and closings of both lines in three languages: joined, they differ in words and in length. */
const SENTENCES = [
  ['路灯坏了好几天没人修。', '小区停水两天了，物业不管。', '地铁口共享单车乱停，轮椅过不去。'],
  ['楼上漏水把天花板泡坏了。', '有人在打架，快来人。', '想咨询医保异地报销怎么办。'],
  ['The street light has been broken for days.', 'My wallet was stolen on the bus.', 'How do I renew my permit?'],
  ['Đèn đường hỏng đã lâu.', 'Xe máy của tôi bị mất cắp.', 'Cho tôi hỏi thủ tục tạm trú.'],
] as const;
const CHANNEL_MIX: readonly Channel[] = ['phone', 'phone', 'web', 'sms', 'wechat'];
/** Sentences of a text: mostly short, now and then a long letter. */
const LENGTHS = [1, 1, 2, 3, 1, 2, 6, 1, 4, 12];

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** The `n`th contact of a run: always the same, and different from every other one. */
export function makeContact(runId: string, n: number): MadeContact {
  const language = pick(SENTENCES, n);
  const sentences = Array.from({ length: pick(LENGTHS, n) }, (_, index) => pick(language, n + index));
  return {
    channel: pick(CHANNEL_MIX, n),
    intake: {
      externalId: `${runId}-${n}`,
      dialled: n % 3 === 0 ? '110' : '12345',
      text: `${sentences.join(' ')} (${n})`,
      ...(n % 2 === 0 ? { caller: { phone: `139${String(n).padStart(8, '0')}` } } : {}),
    },
  };
}
