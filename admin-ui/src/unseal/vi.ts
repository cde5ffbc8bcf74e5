import type { MessagesOf } from '../i18n/messages-of';
import type { unsealZh } from './zh';

export const unsealVi = {
  title: 'Mở niêm phong danh tính',
  none: 'Chưa có yêu cầu nào.',
  informant: 'Người tố giác %{code}',
  ask: 'Xin mở niêm phong',
  asked: 'Đã gửi yêu cầu. Khi người thứ hai đồng ý, bạn được xem trong thời gian giới hạn.',
  needsReason: 'Hãy ghi lý do vào phần ghi chú.',
  case: 'Vụ việc',
  purpose: 'Mục đích',
  reason: 'Lý do',
  askedBy: 'Người xin',
  state: 'Trạng thái',
  waiting: 'Chờ quyết định',
  approved: 'Đã đồng ý, đến %{at}',
  refused: 'Không đồng ý',
  decisionReason: 'Ý kiến',
  approve: 'Đồng ý',
  refuse: 'Không đồng ý',
} satisfies MessagesOf<typeof unsealZh>;
