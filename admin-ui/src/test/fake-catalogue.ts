import type { Names } from '#domain/language';
import type { CategoryWire, DepartmentWire, DistrictWire } from '#domain/wire/catalog-wire';
import type { UserWire } from '#domain/wire/session-wire';

const names = (zh: string, en: string, vi: string): Names => ({ zh, en, vi });

type CategoryRow = [
  id: string,
  names: Names,
  kind: CategoryWire['kind'],
  line: CategoryWire['line'],
  department: string | null,
  priority: CategoryWire['defaultPriority'],
];

const CATEGORY_ROWS: CategoryRow[] = [
  ['01', names('城市管理', 'Urban management', 'Quản lý đô thị'), 'administrative', '12345', 'D02', 'P3'],
  ['03', names('交通出行', 'Transport and parking', 'Giao thông và đỗ xe'), 'administrative', '12345', 'D04', 'P3'],
  [
    '04',
    names('生态环境与噪声', 'Environment and noise', 'Môi trường và tiếng ồn'),
    'administrative',
    '12345',
    'D07',
    'P3',
  ],
  ['51', names('火灾爆炸', 'Fire and explosion', 'Cháy nổ'), 'emergency', '110', 'D16', 'P0'],
  ['60', names('盗窃与入室', 'Theft and burglary', 'Trộm cắp, đột nhập'), 'emergency', '110', 'D01', 'P2'],
  ['63', names('打架斗殴与寻衅滋事', 'Fights and disorder', 'Đánh nhau, gây rối'), 'emergency', '110', 'D01', 'P1'],
];

export const CATEGORIES: CategoryWire[] = CATEGORY_ROWS.map(
  ([id, name, kind, line, departmentCode, defaultPriority]) => ({
    id,
    names: name,
    kind,
    line,
    departmentCode,
    defaultPriority,
    isRetired: false,
  }),
);

export const DEPARTMENTS: DepartmentWire[] = [
  { id: 'D01', names: names('公安局', 'Public Security Bureau', 'Công an thành phố'), isRetired: false },
  { id: 'D02', names: names('城市管理局', 'Urban Management Bureau', 'Sở Quản lý đô thị'), isRetired: false },
  { id: 'D04', names: names('交通运输局', 'Transport Bureau', 'Sở Giao thông'), isRetired: false },
  { id: 'D07', names: names('生态环境局', 'Ecology and Environment Bureau', 'Sở Môi trường'), isRetired: false },
  { id: 'D16', names: names('消防救援支队', 'Fire and Rescue', 'Phòng cháy chữa cháy'), isRetired: false },
];

/** One in force, and one that the city gave up. */
export const DISTRICTS: DistrictWire[] = [
  { id: 'C', names: names('中心区', 'Centre', 'Quận Trung tâm'), isRetired: false },
  { id: 'O', names: names('老城区', 'Old Town', 'Quận Phố cổ'), isRetired: true },
];

export const CITY = {
  id: 'city-1',
  names: names('示例市', 'Sample City', 'Thành phố Mẫu'),
  timeZone: 'Asia/Shanghai',
  locale: 'zh-CN',
};

const user = (username: string, role: UserWire['role'], line: UserWire['line'], display: Names): UserWire => ({
  id: `user-${username}`,
  username,
  displayNames: display,
  role,
  line,
  departmentCode: role === 'DEPARTMENT_HANDLER' ? 'D02' : null,
  languages: ['zh', 'en', 'vi'],
});

/** One account per role; the password of each is its name. */
export const USERS: UserWire[] = [
  user('taker110', 'CALL_TAKER_110', '110', names('接警坐席一', '110 seat one', 'Bàn trực 110 số một')),
  user('taker12345', 'CALL_TAKER_12345', '12345', names('话务坐席一', '12345 seat one', 'Bàn trực 12345 số một')),
  user('supervisor', 'SUPERVISOR', null, names('值班长', 'Shift lead', 'Trưởng ca')),
  user('admin', 'SYS_ADMIN', null, names('管理员', 'Administrator', 'Quản trị viên')),
  user('security-admin', 'SEC_ADMIN', null, names('安全管理员', 'Security administrator', 'Quản trị an ninh')),
  user('auditor', 'AUDITOR', null, names('审计员', 'Auditor', 'Kiểm toán viên')),
  user('privacy', 'PRIVACY_OFFICER', null, names('隐私员', 'Privacy officer', 'Cán bộ bảo vệ dữ liệu')),
  user('handler', 'DEPARTMENT_HANDLER', '12345', names('城管局经办', 'Urban handler', 'Cán bộ Quản lý đô thị')),
];
