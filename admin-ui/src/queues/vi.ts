import type { MessagesOf } from '../i18n/messages-of';
import type { queuesZh } from './zh';

export const queuesVi: MessagesOf<typeof queuesZh> = {
  title: 'Hàng đợi phân phối',
  queue: 'Hàng đợi',
  state: 'Trạng thái',
  is: { runs: 'đang chạy', paused: 'đã tạm dừng', silent: 'không trả lời' },
  waiting: 'Việc đang chờ',
  active: 'Đang xử lý',
  delayed: 'Chờ thử lại',
  failed: 'Thất bại',
  workers: 'Tiến trình',
  oldest: 'Việc lâu nhất',
  f: {
    waiting: 'Số việc chờ trong hàng đợi. Việc chỉ yêu cầu phân phối; hồ sơ nằm trong cơ sở dữ liệu.',
    active: 'Số việc đang được xử lý.',
    delayed: 'Số việc bị lỗi đang chờ thử lại.',
    failed: 'Số việc bị bỏ sau nhiều lần thử; giữ bảy ngày.',
    workers: 'Số tiến trình đang kết nối để nhận việc. Khi không có, việc quét cơ sở dữ liệu vẫn phân phối.',
    oldest: 'Việc chờ lâu nhất đã ở trong hàng đợi bao lâu.',
  },
  command: { pause: 'Tạm dừng', resume: 'Chạy tiếp', 'retry-failed': 'Thử lại việc lỗi' },
  ask: '%{command}: %{queue}',
  help: {
    pause:
      'Việc trong hàng đợi này không được lấy ra nữa. Cuộc liên hệ vẫn được lưu; ai sẵn sàng vẫn nhận ngay hồ sơ khẩn nhất, phần còn lại được quét mỗi giây, nên cuộc mới đổ chuông chậm nhất khoảng một giây. Thời gian chuông, thời hạn và cảnh báo vẫn chạy.',
    resume: 'Hàng đợi lại phân việc. Hồ sơ đã phân phối không bị phân phối lần nữa.',
    'retry-failed': 'Đưa việc đã bỏ trở lại hàng đợi. Nếu hồ sơ đã được xử lý thì không có tác dụng gì.',
  },
  emergency:
    'Trong hàng đợi này có thể có người nguy hiểm tính mạng. Tạm dừng không chặn việc khẩn, nhưng từng việc phải chờ lần quét.',
  reason: 'Lý do (ghi vào nhật ký kiểm tra)',
  confirm: 'Nhập tên hàng đợi %{name} để xác nhận',
  isPaused: '%{queue} đã tạm dừng.',
  pausedBy: '%{name} tạm dừng lúc %{time}: %{reason}.',
  goesOn: 'Cuộc liên hệ vẫn được lưu và quét phân phối mỗi giây; thời gian chuông, thời hạn và cảnh báo vẫn chạy.',
};
