import type { MessagesOf } from '../i18n/messages-of';
import type { staffingZh } from './zh';

export const staffingVi = {
  title: 'Phân ca',
  card: 'Nhân lực: kế hoạch và có mặt',
  open: 'Xem kế hoạch',
  lead: 'Dự báo 24 giờ tới theo cùng ngày trong các tuần trước và số bàn trực cần cho từng nửa giờ; ưu tiên 110.',
  target:
    'Mục tiêu: %{level}% cuộc gọi được trả lời trong %{within} giây; bàn trực bận tối đa %{occupancy}%; cộng thêm %{shrinkage}% vắng bàn khi xếp ca.',
  measured:
    'Mỗi cuộc mất trung bình %{handling} giây kể cả ghi chép (đo trong bảy ngày); người gọi chờ trung bình %{patience} giây.',
  assumed:
    'Mỗi cuộc mất trung bình %{handling} giây kể cả ghi chép (giá trị đặt sẵn, chưa đo); người gọi chờ trung bình %{patience} giây.',
  forecast:
    'So với %{slots} nửa giờ đã qua, dự báo lệch %{error} (lặp lại tuần trước: %{before}); %{inRange} nằm trong khoảng dự báo.',
  weekBefore:
    'So với %{slots} nửa giờ đã qua, dự báo lệch %{error}, không tốt hơn lặp lại tuần trước (%{before}): kế hoạch dùng số của tuần trước.',
  notCompared: 'Chưa đủ ba tuần dữ liệu để biết dự báo lệch bao nhiêu.',
  now: 'Hiện có %{people} người tại bàn; dự kiến trả lời đúng hạn %{level} trong nửa giờ này.',
  people: 'Có mặt',
  needed: 'Cần',
  short: 'Cần (thiếu người)',
  next: 'Nửa giờ tới',
  level: 'Đúng hạn',
  breaches: 'Sẽ trễ trong 15 phút',
  missing: 'thiếu %{n} người',
  profile: 'Mẫu giờ',
  weeks: '%{n} tuần',
  col: {
    at: 'Nửa giờ',
    expected: 'Dự kiến (khoảng)',
    dayBefore: 'Hôm trước',
    source: 'Căn cứ',
    needed: 'Bàn trực',
    rostered: 'Xếp ca',
    level: 'Đúng hạn',
    occupancy: 'Bận',
    more: 'Thêm một',
    fewer: 'Bớt một',
  },
  f: {
    people: 'Số người có bàn đang rảnh, đổ chuông, bận hoặc ghi chép; tạm nghỉ và đã rời không tính.',
    needed: 'Số bàn ít nhất đạt cả mục tiêu trả lời lẫn giới hạn bận (Erlang A).',
    level: 'Tỷ lệ người gọi được trả lời trong thời gian mục tiêu; người bỏ máy tính là chưa được trả lời.',
    breaches:
      'Nếu không thêm người: vụ việc đang chờ sẽ trễ trước khi đến lượt, cộng số cuộc gọi mới dự kiến không được trả lời kịp. Vụ đã trễ không tính.',
    expected:
      'Trung bình có trọng số của cùng nửa giờ ở những ngày tương tự, tuần gần tính nhiều hơn; khoảng chứa 95%.',
    dayBefore: 'Số liên hệ nhận trong cùng nửa giờ của ngày hôm trước.',
    source: 'Số tuần làm căn cứ dự báo; chưa có lịch sử thì dùng mẫu giờ.',
    rostered: 'Số bàn chia cho một trừ tỷ lệ vắng bàn, làm tròn lên.',
    occupancy: 'Tỷ lệ thời gian bàn trực dùng cho liên hệ.',
    more: 'Tỷ lệ đúng hạn khi thêm một bàn.',
    fewer: 'Tỷ lệ đúng hạn khi bớt một bàn; “—”: không được bớt.',
  },
} satisfies MessagesOf<typeof staffingZh>;
