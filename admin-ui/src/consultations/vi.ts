import type { MessagesOf } from '../i18n/messages-of';
import type { consultationsZh } from './zh';

export const consultationsVi: MessagesOf<typeof consultationsZh> = {
  title: 'Hội ý',
  open: 'Mở hội ý',
  question: 'Điều tranh chấp',
  evidence: 'Căn cứ (từ diễn biến)',
  departments: 'Cơ quan tham gia',
  system: 'Hệ thống mở: hai đường dây chưa thống nhất',
  by: '%{name} mở',
  due: 'Hạn',
  late: 'Quá hạn',
  party: 'Bên phát biểu',
  opinion: 'Ý kiến',
  saying: '%{party}: thuộc %{line}',
  owner: 'Thuộc về',
  say: 'Ghi ý kiến',
  reason: 'Lý do quyết định',
  decide: 'Quyết định',
  decided: 'Đã quyết định: thuộc %{line}',
  toRule: 'Ghi vào danh mục phân định, để việc tương tự không phải họp lại',
  code: 'Mã mục',
  area: 'Khu vực (* là toàn thành phố)',
  rule: 'Danh mục phân định: %{code}, bản %{version}, từ %{day}',
  waitsForOther: 'Phải có ý kiến thống nhất của đường dây kia, hoặc trưởng ca cấp trên quyết định.',
  board: { title: 'Hội ý chờ quyết định', none: 'Không có việc chờ quyết định.' },
};
