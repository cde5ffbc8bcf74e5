import type { MessagesOf } from '../i18n/messages-of';
import type { drillZh } from './zh';

export const drillVi: MessagesOf<typeof drillZh> = {
  mark: 'Hệ thống diễn tập',
  notReal: 'mọi cuộc gọi và tin nhắn đều là mô phỏng; không điều lực lượng thật, không tính vào thống kê',
};
