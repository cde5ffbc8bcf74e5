import { CATEGORY_POLICY } from '#domain/category';
import type { Language } from '#domain/language';

type Words = Record<Language, string[]>;

/**
 * What people call about, by class: words without a place, a name or a number. Beside them stand where it is and since
 * when, so that no two hundred cases in a row read alike.
 */
const MATTERS: Partial<Record<keyof typeof CATEGORY_POLICY, Words>> = {
  '01': {
    zh: ['路灯不亮,晚上很黑', '垃圾堆了没人清运,味道很大', '流动摊贩占道经营,人行道走不了', '井盖松动,车一压就响'],
    en: ['the street lamp is broken and it is dark at night', 'rubbish has not been collected and smells'],
    vi: ['đèn đường bị hỏng, buổi tối rất tối', 'rác không ai thu gom, mùi rất khó chịu'],
  },
  '02': {
    zh: ['电梯经常停运,物业不修', '楼道漏水,物业不处理', '地下车库积水,反映多次没有回音'],
    en: ['the lift keeps stopping and the management does not repair it'],
    vi: ['thang máy hay dừng, ban quản lý không sửa'],
  },
  '03': {
    zh: ['路口红绿灯坏了,车都堵住了', '公交车晚点很久,站牌没有更新', '共享单车乱停,盲道被占'],
    en: ['the traffic light at the crossing is out of order', 'the bus is late every morning'],
    vi: ['đèn giao thông ở ngã tư bị hỏng', 'xe buýt sáng nào cũng trễ'],
  },
  '04': {
    zh: ['工地夜间施工噪音很大,睡不着', '河水发黑发臭', '餐馆油烟直接排到居民楼'],
    en: ['the building site works all night and nobody can sleep'],
    vi: ['công trường thi công ban đêm rất ồn, không ngủ được'],
  },
  '05': {
    zh: ['家里停水一整天,没有通知', '暖气不热,室内很冷', '电压不稳,电器总是跳闸'],
    en: ['there has been no water all day and nobody told us'],
    vi: ['mất nước cả ngày mà không có thông báo'],
  },
  '06': {
    zh: ['预付卡充值后商家关门,要求退款', '超市卖过期食品', '网购商品有质量问题,商家不退'],
    en: ['the shop closed after I had paid in advance and does not refund'],
    vi: ['cửa hàng đóng cửa sau khi nhận tiền trước, không hoàn lại'],
  },
  '07': {
    zh: ['工地拖欠工资三个月', '社保断缴想补交,咨询怎么办理', '公司不签劳动合同'],
    en: ['wages have not been paid for three months'],
    vi: ['công trường nợ lương ba tháng'],
  },
  '08': {
    zh: ['医保异地报销怎么办理', '医院挂号系统打不开'],
    en: ['how is a bill refunded'],
    vi: ['cách thanh toán bảo hiểm y tế'],
  },
  '09': {
    zh: ['学校食堂饭菜质量差', '想咨询小学入学报名时间'],
    en: ['when does school enrolment begin'],
    vi: ['hỏi thời gian đăng ký nhập học'],
  },
  '10': {
    zh: ['咨询低保申请条件', '养老院收费不透明'],
    en: ['how to apply for an allowance'],
    vi: ['hỏi điều kiện xin trợ cấp'],
  },
  '11': {
    zh: ['居住证到期怎么续', '身份证补办要几天'],
    en: ['how to renew a residence permit'],
    vi: ['gia hạn thẻ cư trú thế nào'],
  },
  '12': {
    zh: ['办事大厅窗口排队太久', '网上申报材料被退回,不知道原因'],
    en: ['the queue at the counter is too long'],
    vi: ['xếp hàng ở quầy quá lâu'],
  },
  '51': {
    zh: ['楼上着火了,窗户冒黑烟', '电动车充电起火'],
    en: ['a kitchen is on fire'],
    vi: ['cháy rồi, khói đen bốc ra cửa sổ'],
  },
  '52': {
    zh: ['有人晕倒没有反应', '老人胸口疼得厉害'],
    en: ['somebody fainted and does not react'],
    vi: ['có người ngất, gọi không trả lời'],
  },
  '53': {
    zh: ['厨房煤气味很重', '路边有不明液体泄漏'],
    en: ['there is a strong smell of gas'],
    vi: ['nhà bếp có mùi gas rất nặng'],
  },
  '54': {
    zh: ['有人被困在电梯里', '小孩掉进河里了'],
    en: ['people are stuck in the lift'],
    vi: ['có người bị kẹt trong thang máy'],
  },
  '56': {
    zh: ['有人拿刀在追人', '门口有人持械打人'],
    en: ['a man with a knife is chasing people'],
    vi: ['có người cầm dao đuổi người khác'],
  },
  '57': {
    zh: ['邻居家男的在打老婆,孩子在哭'],
    en: ['the neighbour is beating his wife'],
    vi: ['hàng xóm đang đánh vợ, trẻ con khóc'],
  },
  '59': {
    zh: ['两辆车追尾,有人受伤', '电动车和汽车相撞'],
    en: ['two cars crashed and somebody is hurt'],
    vi: ['hai xe va chạm, có người bị thương'],
  },
  '60': {
    zh: ['停在楼下的电动车被偷了', '家里门被撬,东西不见了'],
    en: ['my bicycle was stolen'],
    vi: ['xe máy để dưới nhà bị mất trộm'],
  },
  '61': {
    zh: ['刷单被骗了,刚转的账', '接到冒充客服的电话被骗'],
    en: ['I was cheated into a transfer'],
    vi: ['bị lừa chuyển khoản qua mạng'],
  },
  '62': {
    zh: ['老人走失,出门没带手机', '孩子放学没回家'],
    en: ['an old man is missing'],
    vi: ['cụ già đi lạc, không mang điện thoại'],
  },
  '63': {
    zh: ['烧烤摊有人打架', '酒吧门口有人闹事'],
    en: ['people are fighting at a food stall'],
    vi: ['có đánh nhau ở quán nhậu'],
  },
  '64': { zh: ['有人一直跟踪我'], en: ['somebody keeps following me'], vi: ['có người theo dõi tôi'] },
  '65': {
    zh: ['路面塌陷,一个大坑', '大树倒了压住电线'],
    en: ['the road has caved in'],
    vi: ['mặt đường bị sụt, hố rất to'],
  },
};

/** Streets of a city that does not exist. */
const STREETS: [zh: string, en: string, vi: string][] = [
  ['人民路', 'Renmin Road', 'đường Nhân Dân'],
  ['解放大道', 'Jiefang Avenue', 'đại lộ Giải Phóng'],
  ['中山街', 'Zhongshan Street', 'phố Trung Sơn'],
  ['建设路', 'Jianshe Road', 'đường Kiến Thiết'],
  ['和平里', 'Heping Lane', 'ngõ Hòa Bình'],
  ['东风桥', 'Dongfeng Bridge', 'cầu Đông Phong'],
  ['湖滨路', 'Lakeside Road', 'đường Ven Hồ'],
  ['北门广场', 'North Gate Square', 'quảng trường Cửa Bắc'],
  ['文化路', 'Wenhua Road', 'đường Văn Hóa'],
  ['新华街', 'Xinhua Street', 'phố Tân Hoa'],
];
const DISTRICTS: [zh: string, en: string, vi: string][] = [
  ['城东区', 'Chengdong District', 'quận Thành Đông'],
  ['城西区', 'Chengxi District', 'quận Thành Tây'],
  ['江北区', 'Jiangbei District', 'quận Giang Bắc'],
  ['高新区', 'High-Tech District', 'khu công nghệ cao'],
  ['临港区', 'Harbour District', 'quận Lâm Cảng'],
];
const SINCE: Record<Language, string[]> = {
  zh: [
    '',
    ',已经一个多星期了',
    ',从昨天晚上开始',
    ',反映过两次没有人来',
    ',今天早上发现的',
    ',希望尽快处理',
    ',一直这样',
  ],
  en: ['', ', for more than a week', ', since last night', ', I called twice before', ', please see to it'],
  vi: ['', ', đã hơn một tuần', ', từ tối hôm qua', ', đã báo hai lần', ', mong xử lý sớm'],
};
/** Of a hundred texts so many are in each language. */
const SHARES: [Language, number][] = [
  ['zh', 86],
  ['en', 6],
  ['vi', 8],
];

type Matter = { category: string; line: string; priority: string; language: string; words: string };
type Place = { zh: string; en: string; vi: string; lat: number; lon: number };

/** Each language in its share: the rows of a line are drawn evenly. 12345's come first. */
export const matters = (): Matter[] =>
  Object.entries(MATTERS)
    .flatMap(([category, words]) => {
      const { line, priority } = CATEGORY_POLICY[category as keyof typeof CATEGORY_POLICY];
      return SHARES.flatMap(([language, share]) =>
        Array.from({ length: share }, (_, n) => {
          const of = words[language];
          const since = SINCE[language];
          return { category, line, priority, language, words: `${of[n % of.length]}${since[n % since.length]}` };
        }),
      );
    })
    .sort((a, b) => b.line.localeCompare(a.line));

/** House numbers of every street in every district, on a grid around a centre. */
export const places = (): Place[] =>
  DISTRICTS.flatMap(([zh, en, vi], district) =>
    STREETS.flatMap(([zhStreet, enStreet, viStreet], street) =>
      Array.from({ length: 40 }, (_, house) => ({
        zh: `${zh}${zhStreet}${house * 3 + 1}号`,
        en: `${house * 3 + 1} ${enStreet}, ${en}`,
        vi: `số ${house * 3 + 1} ${viStreet}, ${vi}`,
        lat: 30.2 + district * 0.03 + house * 0.0004,
        lon: 120.1 + street * 0.015 + district * 0.004,
      })),
    ),
  );
