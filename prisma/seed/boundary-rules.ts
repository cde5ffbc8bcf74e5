import { WHOLE_CITY } from '#domain/boundary';
import type { Line } from '#domain/line';

type Text = [zh: string, en: string, vi: string];
type Row = [code: string, category: string, line: Line, matter: Text, note: Text];

/** What the list is built from: published local lists of Guangzhou 2015, Hangzhou 2017 and Ganzi, put together. */
const SOURCE = 'practical boundary list (Guangzhou 2015, Hangzhou 2017, Ganzi); to be replaced by the list of the city';

const ROWS: Row[] = [
  [
    'locked-out',
    '02',
    '12345',
    ['被锁门外,屋内无人有危险', 'Locked out, nobody in danger', 'Bị khóa ngoài cửa, không ai gặp nguy'],
    [
      '非警务;屋内有儿童、明火或病人时归 110/119',
      'Not police; becomes 110/119 with a child, a stove on or a patient inside',
      'Không thuộc công an; thành 110/119 nếu trong nhà có trẻ, bếp đang cháy hoặc người bệnh',
    ],
  ],
  [
    'out-of-fuel',
    '03',
    '12345',
    ['车辆没油没电,位置安全', 'Out of fuel or battery in a safe place', 'Hết xăng, hết điện ở chỗ an toàn'],
    [
      '不紧急;停在高速车道上时归 122/110',
      'Not urgent; becomes 122/110 on a motorway lane',
      'Không khẩn cấp; thành 122/110 nếu trên làn cao tốc',
    ],
  ],
  [
    'illegal-parking',
    '03',
    '12345',
    ['违停堵门', 'Parked car blocks a gate', 'Xe đậu chắn cổng'],
    [
      '走挪车服务;堵住正在使用的消防通道或引发事故时归 110/122',
      'Move-car service; 110/122 if it blocks a fire lane in use or causes an accident',
      'Dịch vụ di dời xe; 110/122 nếu chắn lối chữa cháy đang dùng hoặc gây tai nạn',
    ],
  ],
  [
    'noise',
    '04',
    '12345',
    [
      '邻里噪声、广场舞、夜间装修',
      'Neighbour noise, square dancing, late renovation',
      'Ồn hàng xóm, nhảy quảng trường, sửa nhà đêm',
    ],
    [
      '职责交叉,按城市配置;发生冲突时归 110',
      'Overlapping duty, set per city; 110 when a quarrel escalates',
      'Chồng chéo, tùy thành phố; 110 khi cãi vã leo thang',
    ],
  ],
  [
    'unpaid-wages',
    '07',
    '12345',
    ['欠薪、劳动争议', 'Unpaid wages, labour dispute', 'Nợ lương, tranh chấp lao động'],
    [
      '属民事行政争议;有暴力、自伤威胁或聚集堵路时归 110',
      'Civil or administrative; 110 only with violence, a threat of self-harm or a crowd',
      'Tranh chấp dân sự, hành chính; 110 khi có bạo lực, dọa tự hại hoặc tụ tập',
    ],
  ],
  [
    'refund-refused',
    '06',
    '12345',
    ['商家拒绝退款', 'Shop refuses a refund', 'Cửa hàng không hoàn tiền'],
    [
      '消费纠纷;店内打架时归 110',
      'Consumer dispute; a fight in the shop is 110',
      'Tranh chấp tiêu dùng; đánh nhau là 110',
    ],
  ],
  [
    'pavement-stall',
    '01',
    '12345',
    ['占道经营、违法建设', 'Stall on the pavement, illegal building', 'Lấn vỉa hè, xây trái phép'],
    ['行政管理事项', 'Administrative', 'Việc hành chính'],
  ],
  [
    'street-light',
    '01',
    '12345',
    ['路灯不亮', 'Street light out', 'Đèn đường hỏng'],
    ['行政管理事项', 'Administrative', 'Việc hành chính'],
  ],
  [
    'stray-dog',
    '01',
    '12345',
    ['流浪犬游荡', 'Stray dog roaming', 'Chó thả rông'],
    ['正在伤人时归 110/120', '110/120 while it attacks', '110/120 khi đang tấn công'],
  ],
  [
    'burst-pipe',
    '05',
    '12345',
    ['水管爆裂、道路积水', 'Burst pipe, flooded lane', 'Vỡ ống nước, ngập đường'],
    [
      '有人被困、涉电或塌陷时归 110/119',
      '110/119 if people are trapped, electricity is involved or the ground sinks',
      '110/119 nếu có người mắc kẹt, liên quan điện hoặc sụt lún',
    ],
  ],
  [
    'gas-smell',
    '53',
    '110',
    ['闻到燃气味', 'Smell of gas', 'Mùi gas'],
    ['威胁生命,不得停留在 12345', 'Threat to life, never stays with 12345', 'Đe dọa tính mạng, không ở lại 12345'],
  ],
  [
    'power-line',
    '65',
    '110',
    ['电线掉落、打火花', 'Fallen power line, sparking', 'Dây điện đứt, tóe lửa'],
    ['威胁生命', 'Threat to life', 'Đe dọa tính mạng'],
  ],
  [
    'lost-document',
    '11',
    '12345',
    ['证件遗失', 'Lost ID card', 'Mất giấy tờ'],
    ['咨询办事', 'A service question', 'Hỏi thủ tục'],
  ],
  [
    'missing-person',
    '62',
    '110',
    ['儿童或失智老人走失', 'Lost child or elder with dementia', 'Trẻ hoặc người già lẫn bị lạc'],
    ['警务求助', 'Police help', 'Cần công an giúp'],
  ],
  [
    'fraud',
    '61',
    '110',
    ['电信诈骗,刚转账', 'Telecom fraud, money just sent', 'Lừa đảo qua mạng, vừa chuyển tiền'],
    ['止付窗口以分钟计', 'The window to stop a payment is minutes', 'Chỉ còn vài phút để chặn tiền'],
  ],
  [
    'family-violence',
    '57',
    '110',
    ['家庭暴力、威胁', 'Violence or threats at home', 'Bạo lực, đe dọa trong nhà'],
    ['人身安全', 'Safety', 'An toàn tính mạng'],
  ],
  [
    'police-conduct-now',
    '900500',
    '110',
    ['正在发生的警务违纪', 'Police misconduct happening now', 'Công an vi phạm đang diễn ra'],
    ['过去的行为走 12389/12345', 'Past conduct goes to 12389/12345', 'Việc đã qua: 12389/12345'],
  ],
  [
    'past-crime',
    '60',
    '110',
    ['过去的犯罪线索,无现场', 'Tip about a past crime, no scene', 'Tin về tội phạm đã qua'],
    ['低等级警情', 'Low police grade', 'Cấp độ thấp'],
  ],
];

const names = ([zh, en, vi]: Text) => ({ zh, en, vi });

/** The boundary list that a city begins with: valid from when the city's policies are. */
export const BOUNDARY_RULES = ROWS.map(([code, category, line, matter, note]) => ({
  code,
  category,
  line,
  matter: names(matter),
  note: names(note),
  area: WHOLE_CITY,
  source: SOURCE,
  version: 1,
}));
