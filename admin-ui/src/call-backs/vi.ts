import type { callBacksZh } from './zh';

export const callBacksVi: typeof callBacksZh = {
  title: 'Cần gọi lại',
  lead: 'Khẩn cấp nhất ở trên. J và K để chọn; 1, 2, 3 để ghi kết quả lần này.',
  empty: 'Không ai đang chờ trả lời.',
  ofCase: 'Người gọi vẫn đang chờ trả lời',
  kind: {
    ABANDONED: 'Gác máy khi chưa ai nghe',
    SILENT: 'Im lặng hoặc đường dây mở',
    DROPPED_IN_TRANSFER: 'Mất khi chuyển máy',
    UNANSWERED_TEXT: 'Tin nhắn chưa ai nhận',
  },
  cue: { OPEN_LINE_NOISE: 'Có tiếng động trên đường dây', EARLIER_CALLS: 'Đã gọi trước đó', NIGHT: 'Ban đêm' },
  end: {
    REACHED: 'Liên lạc được',
    CALLED_AGAIN: 'Người gọi đã gọi lại',
    NOT_REACHED: 'Không liên lạc được',
    HELP_SENT: 'Đã cử người đến',
  },
  decision: { HELP_SENT: 'Cử người đến', NOT_REACHED: 'Kết thúc, không cử người' },
  owedSince: 'Đã chờ',
  attempt: 'Lần %{number}/%{planned}',
  result: 'Kết quả lần này',
  inWriting: 'Họ đã nhắn tin: chỉ trả lời bằng chữ, không gọi điện.',
  forSupervisor:
    'Không liên lạc được, đã biết địa điểm và có dấu hiệu nguy hiểm: trưởng ca quyết định có cử người không.',
  decide: 'Quyết định của trưởng ca',
  decisionNote: 'Lý do',
  conflict: 'Đã có người ghi lần này. Hãy xem trạng thái hiện tại.',
  next: 'Chọn mục sau',
  previous: 'Chọn mục trước',
  board: {
    title: 'Chưa được trả lời',
    open: 'Đang chờ trả lời',
    overdue: 'Đến giờ gọi',
    forSupervisor: 'Chờ trưởng ca',
    show: 'Mở danh sách',
    openHelp: 'Các việc chưa có kết quả cuối cùng lúc này.',
    overdueHelp: 'Các việc đã đến giờ gọi tiếp mà chưa ghi kết quả.',
    forSupervisorHelp: 'Các việc không liên lạc được, có dấu hiệu nguy hiểm, chờ trưởng ca quyết định.',
  },
};
