import type { MessagesOf } from '../i18n/messages-of';
import type { triageZh } from './zh';

export const triageVi: MessagesOf<typeof triageZh> = {
  title: 'Thử văn bản',
  lead: 'Nhập một đoạn văn bản để xem hệ thống đánh giá thế nào. Chỉ thử: không tạo vụ việc, không lưu.',
  text: 'Nội dung gửi đến',
  submit: 'Đánh giá',
  result: 'Kết quả đánh giá',
  empty: 'Kết quả sẽ hiện ở đây.',
  stale: 'Văn bản đã đổi; kết quả là của văn bản trước.',
};
