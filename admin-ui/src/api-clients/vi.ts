import type { MessagesOf } from '../i18n/messages-of';
import type { apiClientsZh } from './zh';

export const apiClientsVi: MessagesOf<typeof apiClientsZh> = {
  add: 'Thêm hệ thống kết nối',
  edit: 'Sửa',
  save: 'Lưu',
  rotate: 'Đổi khóa',
  rotateHelp: 'Tạo khóa mới; khóa cũ còn dùng được trong thời gian ân hạn rồi hết hiệu lực.',
  disable: 'Ngừng dùng',
  disableHelp: 'Trong vài giây mọi yêu cầu của hệ thống này bị từ chối.',
  enable: 'Cho phép lại',
  active: 'Đang dùng',
  disabled: 'Đã ngừng',
  key: 'Khóa mới',
  keyHelp: 'Hãy giao ngay cho người vận hành %{name}. Chỉ hiện một lần; hệ thống chỉ giữ bản băm.',
  unlimited: 'Không giới hạn',
  limitHelp: 'Để trống là không giới hạn. Liên hệ gọi 110 hoặc có nguy hiểm tính mạng không bao giờ bị từ chối.',
  oldKeyUntil: 'Khóa cũ dùng được đến %{at}',
  taken: 'Tên đã được dùng.',
  close: 'Đóng',
  scope: {
    intake: 'Gửi liên hệ',
    triage: 'Thử văn bản',
    'units:position': 'Báo vị trí đơn vị',
    receipts: 'Báo kết quả gửi tin',
    reopen: 'Mở lại theo mã tra cứu',
  },
  resource: {
    name: 'Hệ thống kết nối',
    fields: {
      name: 'Tên',
      scopes: 'Quyền',
      ratePerMinute: 'Yêu cầu mỗi phút',
      maxConcurrent: 'Đồng thời',
      state: 'Trạng thái',
      q: 'Tìm',
    },
  },
};
