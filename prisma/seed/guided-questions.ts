import type { Names } from '#domain/language';
import type { QuestionTopic } from '#domain/question';
import { ANY_CATEGORY } from '#domain/sla';

const say = (zh: string, en: string, vi: string): Names => ({ zh, en, vi });

/** Asked whatever it is about. */
const COMMON: Record<Exclude<QuestionTopic, 'safety' | 'what'>, Names> = {
  place: say(
    '您在哪里？附近有什么路口、门牌或标志？',
    'Where is it? Which crossing, house number or landmark is near?',
    'Ở đâu? Gần ngã tư, số nhà hay điểm mốc nào?',
  ),
  when: say(
    '是什么时候的事？现在还在继续吗？',
    'When was it? Is it still going on?',
    'Xảy ra lúc nào? Có còn tiếp diễn không?',
  ),
  who: say(
    '怎么称呼您？涉及哪些人，有什么特征？',
    'What may I call you? Who is involved, and what do they look like?',
    'Xin cho biết tên? Những ai liên quan, đặc điểm thế nào?',
  ),
};

/** Of each class: whether anybody is in danger now, and what decides who is sent (domain 3.6 and 9.2). */
const OF_CLASS: Record<string, [safety: Names, what: Names]> = {
  [ANY_CATEGORY]: [
    say('现在有没有人有危险？', 'Is anybody in danger now?', 'Hiện có ai gặp nguy hiểm không?'),
    say(
      '具体是什么事，希望怎么解决？',
      'What is it about, and what would help?',
      'Cụ thể là việc gì, mong được giải quyết ra sao?',
    ),
  ],
  '51': [
    say(
      '人都出来了吗？您能安全离开吗？',
      'Is everybody out? Can you leave safely?',
      'Mọi người đã ra ngoài hết chưa? Anh/chị rời đi an toàn được không?',
    ),
    say(
      '什么在烧，火在几楼，有没有人被困？',
      'What is burning, on which floor, is anybody trapped?',
      'Cái gì cháy, ở tầng mấy, có ai bị kẹt không?',
    ),
  ],
  '52': [
    say('病人清醒吗，有呼吸吗？', 'Is the patient awake and breathing?', 'Người bệnh có tỉnh và còn thở không?'),
    say(
      '哪里不舒服，多大年纪，有什么病史？',
      'What is wrong, how old, which illnesses before?',
      'Đau ở đâu, bao nhiêu tuổi, có tiền sử bệnh gì?',
    ),
  ],
  '53': [
    say(
      '请先离开，不要开关电器。人都出来了吗？',
      'Leave first and touch no switch. Is everybody out?',
      'Hãy rời đi trước, đừng bật tắt điện. Mọi người đã ra hết chưa?',
    ),
    say(
      '什么气味或物质，从哪里漏，有人头晕吗？',
      'Which smell or substance, leaking from where, is anybody dizzy?',
      'Mùi hay chất gì, rò từ đâu, có ai chóng mặt không?',
    ),
  ],
  '54': [
    say(
      '您自己安全吗？请不要下水或进入。',
      'Are you safe yourself? Do not go in.',
      'Anh/chị có an toàn không? Xin đừng xuống nước hay đi vào.',
    ),
    say(
      '几个人被困，能看见或听见他们吗？',
      'How many are trapped, can you see or hear them?',
      'Bao nhiêu người bị kẹt, có nhìn hay nghe thấy họ không?',
    ),
  ],
  '55': [
    say(
      '他现在在做什么，身边有刀、药或高处吗？',
      'What is the person doing now, is there a knife, pills or a height?',
      'Người đó đang làm gì, có dao, thuốc hay ở trên cao không?',
    ),
    say('说过什么，有人陪着吗？', 'What was said, is anybody with the person?', 'Đã nói gì, có ai ở bên không?'),
  ],
  '56': [
    say(
      '您安全吗，能躲起来吗？对方有武器吗？',
      'Are you safe, can you hide? Is there a weapon?',
      'Anh/chị an toàn không, có trốn được không? Họ có vũ khí không?',
    ),
    say(
      '几个人，在做什么，有人受伤吗？',
      'How many, what are they doing, is anybody hurt?',
      'Bao nhiêu người, đang làm gì, có ai bị thương không?',
    ),
  ],
  '57': [
    say(
      '打人的人在旁边吗？现在说话方便吗？',
      'Is the person who hits near? Can you talk now?',
      'Người đánh có ở gần không? Giờ nói chuyện được không?',
    ),
    say(
      '有人受伤吗，有孩子或刀具吗？',
      'Is anybody hurt, are there children or knives?',
      'Có ai bị thương không, có trẻ em hay dao không?',
    ),
  ],
  '58': [
    say(
      '离得多远？请远离，不要触碰。',
      'How far are you? Keep away and touch nothing.',
      'Cách bao xa? Xin tránh xa, đừng chạm vào.',
    ),
    say(
      '看见或听到了什么，原话是什么？',
      'What did you see or hear, in which words?',
      'Đã thấy hoặc nghe gì, nguyên văn thế nào?',
    ),
  ],
  '59': [
    say(
      '有人受伤或被困吗？车在行车道上吗？',
      'Is anybody hurt or trapped? Are the cars on the lane?',
      'Có ai bị thương hay mắc kẹt không? Xe có nằm trên làn đường không?',
    ),
    say(
      '几辆车，什么车，漏油或起火吗？',
      'How many cars, of which kind, is fuel leaking or burning?',
      'Mấy xe, loại xe gì, có rò dầu hay cháy không?',
    ),
  ],
  '60': [
    say(
      '人还在屋里或附近吗？请不要进去。',
      'Is somebody still inside or near? Do not go in.',
      'Kẻ gian còn trong nhà hay gần đó không? Xin đừng vào.',
    ),
    say(
      '丢了什么，从哪里进来的，有监控吗？',
      'What is missing, how did they get in, is there a camera?',
      'Mất gì, vào bằng lối nào, có camera không?',
    ),
  ],
  '61': [
    say(
      '还在通话或操作转账吗？请立即停止。',
      'Are you still on the call or transferring? Stop now.',
      'Còn đang nghe máy hay chuyển khoản không? Xin dừng ngay.',
    ),
    say(
      '转了多少钱，什么时候，转到哪个账号？',
      'How much, when, to which account?',
      'Đã chuyển bao nhiêu, lúc nào, vào tài khoản nào?',
    ),
  ],
  '62': [
    say(
      '走失的人有病或行动不便吗，天气和水边有危险吗？',
      'Is the missing person ill or frail, is there water or cold?',
      'Người lạc có bệnh hay đi lại khó không, có gần sông nước không?',
    ),
    say(
      '多大年纪，穿什么，最后在哪里看见？',
      'How old, wearing what, last seen where?',
      'Bao nhiêu tuổi, mặc gì, thấy lần cuối ở đâu?',
    ),
  ],
  '63': [
    say(
      '还在打吗，有刀棍吗？请离远一点。',
      'Is the fight going on, with knives or sticks? Keep away.',
      'Còn đánh không, có dao gậy không? Xin tránh xa.',
    ),
    say(
      '多少人，有人受伤吗，为了什么？',
      'How many, is anybody hurt, what about?',
      'Bao nhiêu người, có ai bị thương không, vì chuyện gì?',
    ),
  ],
  '64': [
    say(
      '您现在安全吗，那个人在附近吗？',
      'Are you safe now, is that person near?',
      'Giờ anh/chị an toàn không, người đó có ở gần không?',
    ),
    say(
      '需要医疗帮助吗？请先不要清洗或换衣服。',
      'Do you need a doctor? Please do not wash or change clothes yet.',
      'Có cần bác sĩ không? Xin khoan tắm rửa hay thay đồ.',
    ),
  ],
  '65': [
    say(
      '有人被困或触电吗？请远离现场。',
      'Is anybody trapped or touching a wire? Keep away.',
      'Có ai bị kẹt hay bị điện giật không? Xin tránh xa.',
    ),
    say(
      '塌了或断了什么，范围多大，还在扩大吗？',
      'What broke or sank, how wide, is it spreading?',
      'Cái gì sập hay đứt, phạm vi bao rộng, còn lan ra không?',
    ),
  ],
};

/** The first questions of every city, a proposal: for each emergency class, and for whatever has none of its own. */
export const GUIDED_QUESTIONS: { category: string; topic: QuestionTopic; words: Names }[] = Object.entries(
  OF_CLASS,
).flatMap(([category, [safety, what]]) =>
  Object.entries({ ...COMMON, safety, what }).map(([topic, words]) => ({
    category,
    topic: topic as QuestionTopic,
    words,
  })),
);
