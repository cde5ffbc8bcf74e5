import type { nuisanceZh } from './zh';

export const nuisanceVi: typeof nuisanceZh = {
  title: 'Số máy bị đánh dấu',
  hint: 'Số này bị đánh dấu: %{reason}. Chỉ để tham khảo; hãy nghe và xử lý như mọi cuộc gọi.',
  ask: 'Đề nghị đánh dấu quấy rối',
  reason: 'Lý do',
  until: 'đến',
  conflict: 'Số này đã được đánh dấu hoặc đề nghị, hoặc người khác đã quyết định.',
  notYet: 'Chỉ được khi vụ việc đã kết thúc và liên hệ có số máy.',
  state: {
    ASKED: 'Chờ duyệt',
    ACTIVE: 'Có hiệu lực',
    REFUSED: 'Không duyệt',
    EXPIRED: 'Hết hạn',
    LIFTED: 'Đã gỡ',
  },
  decision: { approve: 'Duyệt đánh dấu', refuse: 'Không duyệt', lift: 'Gỡ đánh dấu' },
};
