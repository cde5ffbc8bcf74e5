import type { MessagesOf } from '../i18n/messages-of';
import type { keysZh } from './zh';

export const keysVi = {
  title: 'Phím tắt',
  open: 'Xem phím tắt',
  seat: 'Vị trí trực',
  offer: 'Vụ việc đến',
  case: 'Vụ việc',
  list: 'Danh sách vụ việc',
  next: 'Dòng sau',
  previous: 'Dòng trước',
  everywhere: 'Mọi nơi',
  now: 'Dùng được lúc này',
  elsewhere: 'Ở nơi khác',
  form: 'Khi điền biểu mẫu',
  help: 'Mở danh sách này',
  submit: 'Gửi biểu mẫu',
  collapse: 'Gập biểu mẫu',
  single: 'Dùng phím tắt một phím',
  singleHelp: 'Khi tắt, dùng chuột, phím Tab và các tổ hợp Ctrl.',
} satisfies MessagesOf<typeof keysZh>;
