import type { linkEn } from './en';

export const linkVi: typeof linkEn = {
  title: 'Kết nối với hệ thống %{line}',
  elsewhere: '%{line} thuộc một hệ thống khác',
  answers: 'Hệ thống kia có trả lời',
  silent: 'Hệ thống kia không trả lời',
  never: 'Chưa kết nối được lần nào',
  since: 'đã',
  undelivered: 'Chờ gửi',
  oldest: 'Tin cũ nhất đã chờ',
  help: 'Các tin mà hệ thống kia chưa trả lời. Khi có kết nối lại, chúng được gửi tiếp, không mất và không trùng.',
  theirs: 'Từ %{line}, số vụ việc bên kia %{number}: %{reason}',
  state: {
    OFFERED: 'Chờ bên này nhận; trước đó vẫn thuộc bên kia',
    CLAIMED: 'Đã nhận, chờ bên kia xác nhận',
    OWNED: 'Bên kia đã xác nhận: vụ việc thuộc bên này',
    REFUSED: 'Đã từ chối: vẫn thuộc bên kia',
    WITHDRAWN: 'Bên kia đã rút lại',
  },
  refuse: 'Từ chối (trả về hệ thống kia)',
  reason: 'Vì sao không thuộc bên này',
};
