import type { CategoryKind } from '#domain/wire/catalog-wire';
import type { Line } from '#domain/line';
import type { Priority } from '#domain/priority';

type Row = [code: string, zh: string, en: string, vi: string, departmentCode: string | null, priority: Priority];

/** Twelve classes of the 12345 line: owner department and priority where nothing else is known. */
const ADMINISTRATIVE: Row[] = [
  ['01', '城市管理', 'Urban management', 'Quản lý đô thị', 'D02', 'P3'],
  ['02', '住房与物业', 'Housing and property management', 'Nhà ở và quản lý tòa nhà', 'D03', 'P3'],
  ['03', '交通出行', 'Transport and parking', 'Giao thông và đỗ xe', 'D04', 'P3'],
  ['04', '生态环境与噪声', 'Environment and noise', 'Môi trường và tiếng ồn', 'D07', 'P3'],
  ['05', '供水供电供气供热', 'Utilities', 'Điện, nước, khí đốt, sưởi', 'D12', 'P2'],
  ['06', '市场监管与消费', 'Market and consumer', 'Thị trường và người tiêu dùng', 'D06', 'P3'],
  ['07', '劳动与社保', 'Labour and social security', 'Lao động và an sinh', 'D05', 'P3'],
  ['08', '医疗卫生与医保', 'Health and medical insurance', 'Y tế và bảo hiểm y tế', 'D08', 'P3'],
  ['09', '教育', 'Education', 'Giáo dục', 'D09', 'P3'],
  ['10', '民政与救助', 'Civil affairs and social assistance', 'Dân chính và trợ giúp xã hội', 'D10', 'P3'],
  ['11', '公安户政(非警情)', 'Police administrative services', 'Thủ tục hành chính công an', 'D01', 'P3'],
  ['12', '政务服务与作风效能', 'Government services and conduct', 'Dịch vụ hành chính, tác phong', 'D25', 'P3'],
];

/** Fifteen classes of the 110 line, with the lead agency. */
const EMERGENCY: Row[] = [
  ['51', '火灾爆炸', 'Fire and explosion', 'Cháy nổ', 'D16', 'P0'],
  ['52', '医疗急症', 'Medical emergency', 'Cấp cứu y tế', 'D17', 'P0'],
  ['53', '燃气与危险化学品', 'Gas leak and hazardous materials', 'Rò rỉ khí, hóa chất', 'D16', 'P0'],
  ['54', '溺水、被困与坍塌', 'Water rescue, entrapment, collapse', 'Đuối nước, mắc kẹt, sập đổ', 'D16', 'P0'],
  ['55', '自杀自伤', 'Suicide or self-harm', 'Tự sát, tự gây thương tích', 'D01', 'P0'],
  ['56', '暴力犯罪正在发生', 'Violent crime in progress', 'Tội phạm bạo lực đang diễn ra', 'D01', 'P0'],
  ['57', '家庭暴力', 'Domestic violence', 'Bạo lực gia đình', 'D01', 'P1'],
  ['58', '涉枪涉爆与恐怖威胁', 'Bomb, gun, terror threat', 'Đe dọa bom, súng, khủng bố', 'D01', 'P0'],
  ['59', '交通事故', 'Traffic accident', 'Tai nạn giao thông', 'D01', 'P1'],
  ['60', '盗窃与入室', 'Theft and burglary', 'Trộm cắp, đột nhập', 'D01', 'P2'],
  ['61', '电信网络诈骗', 'Telecom and online fraud', 'Lừa đảo qua mạng, viễn thông', 'D01', 'P1'],
  ['62', '走失与失踪', 'Missing person', 'Người mất tích, đi lạc', 'D01', 'P1'],
  ['63', '打架斗殴与寻衅滋事', 'Fights and disorder', 'Đánh nhau, gây rối', 'D01', 'P1'],
  ['64', '性侵害、猥亵与跟踪', 'Sexual offence and stalking', 'Xâm hại tình dục, quấy rối, theo dõi', 'D01', 'P1'],
  ['65', '公共设施险情与自然灾害', 'Infrastructure danger and natural hazard', 'Sự cố hạ tầng, thiên tai', 'D15', 'P1'],
];

/** What is not a matter by itself. A silent or abandoned call is never closed by a machine. */
const SPECIAL: [...Row, line: Line][] = [
  ['900100', '无声/开放线路', 'Silent or open line', 'Cuộc gọi im lặng', null, 'P1', '110'],
  ['900200', '挂断/放弃', 'Abandoned call', 'Cuộc gọi bỏ dở', null, 'P1', '110'],
  ['900300', '误拨', 'Misdial', 'Gọi nhầm', null, 'P3', '12345'],
  ['900400', '骚扰', 'Nuisance call', 'Cuộc gọi quấy rối', null, 'P3', '12345'],
  [
    '900500',
    '警务投诉(正在发生)',
    'Police misconduct in progress',
    'Khiếu nại công an (đang diễn ra)',
    'D01',
    'P1',
    '110',
  ],
  ['900600', '外市/跨区', 'Other jurisdiction', 'Thuộc địa bàn khác', null, 'P2', '12345'],
  ['900700', '演练/测试', 'Drill', 'Diễn tập', null, 'P3', '12345'],
  ['900900', '语言障碍', 'Language or speech barrier', 'Rào cản ngôn ngữ', null, 'P2', '12345'],
];

/**
 * Classes in which one person accuses another, or must never be known: conduct of offices, sexual offences, conduct of
 * police (domain 7.2 and 9). A city may seal more of them, or fewer.
 */
const SEALED = ['12', '64', '900500'];

/** Those of them whose callers are informants by the class alone. What is asked about offices is mostly no accusation: there the words decide. */
const SEALING = ['64', '900500'];

const rowOf = (kind: CategoryKind, line: Line, [code, zh, en, vi, departmentCode, defaultPriority]: Row) => ({
  code,
  names: { zh, en, vi },
  kind,
  line,
  departmentCode,
  defaultPriority,
  isSealed: SEALED.includes(code),
  sealsCaller: SEALING.includes(code),
});

/** The catalogue of domain classes (codes AA of the six-digit scheme AABBCC; the special codes are whole). */
export const CATEGORIES = [
  ...ADMINISTRATIVE.map((row) => rowOf('administrative', '12345', row)),
  ...EMERGENCY.map((row) => rowOf('emergency', '110', row)),
  ...SPECIAL.map(([code, zh, en, vi, department, priority, line]) =>
    rowOf('special', line, [code, zh, en, vi, department, priority]),
  ),
];
