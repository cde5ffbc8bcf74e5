import type { MessagesOf } from '../i18n/messages-of';
import type { surgesZh } from './zh';

export const surgesVi = {
  title: 'Cuộc gọi tăng đột biến',
  wholeLine: 'Toàn tuyến',
  rate: '%{hourly} người gọi mỗi giờ, bình thường %{usual}',
  since: 'đã kéo dài',
  seats: 'cần %{needed} bàn trực với lượng này, đang có %{present}',
  dismiss: 'Không phải sự kiện',
  why: 'Vì sao không phải sự kiện',
  declared: 'Đã công bố sự kiện lớn',
  dismissed: 'Đã xác định không phải sự kiện',
} satisfies MessagesOf<typeof surgesZh>;
