import type { MessagesOf } from '../i18n/messages-of';
import type { deskZh } from './zh';

export const deskVi: MessagesOf<typeof deskZh> = {
  title: 'Bàn trực',
  seat: 'Vị trí trực',
  ready: 'Sẵn sàng',
  pause: 'Tạm nghỉ',
  signOff: 'Rời ca',
  lanes: 'Tiếp nhận',
  mayLeave: 'Bạn còn giữ một vụ việc: hãy xử lý hoặc trả lại trước.',
  offer: 'Vụ việc đến',
  p0: 'Nguy hiểm tính mạng — nhận ngay',
  ringsFor: 'còn %{seconds} giây',
  rungOut: 'Hết chuông, hệ thống đang thu lại…',
  accept: 'Nhận',
  decline: 'Không nhận (chuyển tạm nghỉ)',
  waited: 'Đã chờ',
  soundOff: 'Trình duyệt chặn âm thanh. Bấm vào đây để nghe chuông.',
  testSound: 'Thử âm thanh',
  gone: 'Cuộc này không còn đổ chuông: người khác đã nhận hoặc hết giờ.',
  waiting: 'Đang chờ tiếp nhận',
  waitingEmpty: 'Không có ai đang chờ.',
  waitingOffline: 'Bạn đang ngoài ca. Bấm Sẵn sàng để nhận vụ việc.',
  waitingPaused: 'Đang tạm nghỉ: sẽ không có chuông.',
  readyHint: 'Đã sẵn sàng. Vụ việc mới sẽ hiện toàn khung và đổ chuông.',
  wrapUp: 'Hoàn thiện ghi chép, rồi bấm Sẵn sàng.',
  leave: 'Về danh sách chờ',
};
