import type { MessagesOf } from '../i18n/messages-of';
import type { linkagesZh } from './zh';

export const linkagesVi: MessagesOf<typeof linkagesZh> = {
  title: 'Hồ sơ liên kết',
  start: 'Liên kết %{line}',
  type: {
    SPLIT: 'Tách việc',
    FIRST_RESPONSE: 'Xử lý trước',
    REQUEST_POLICE: 'Đề nghị công an đến',
    JOINT_MEDIATION: 'Phối hợp hòa giải',
    STABILITY_LEAD: 'Dấu hiệu mất ổn định',
  },
  typeLabel: 'Lý do',
  note: 'Việc nhờ đường dây kia',
  asked: 'Yêu cầu từ đây',
  asking: 'Đường dây kia yêu cầu',
  feedback: 'Bên kia báo: %{feedback}',
  submit: 'Gửi đường dây kia',
  words: 'Người gọi vừa nói',
  add: 'Ghi và đánh giá',
};
