import type { searchZh } from './zh';

export const searchVi: typeof searchZh = {
  open: 'Tìm kiếm',
  title: 'Tìm vụ việc',
  label: 'Nội dung, số điện thoại hoặc số vụ việc',
  hint: 'Ví dụ: đèn giao thông, 139 1234 5678, 000123. Số điện thoại phải đầy đủ; mọi lần tìm đều được ghi lại.',
  none: 'Không tìm thấy vụ việc nào bạn được xem. Hãy thử từ khác hoặc kiểm tra lại số.',
  more: 'Thêm kết quả',
  unindexed: 'Các liên hệ mới nhất đang được lập chỉ mục, có thể chưa tìm được theo nội dung.',
  foundBy: { 'case-number': 'Số vụ việc', phone: 'Điện thoại', words: 'Nội dung' },
};
