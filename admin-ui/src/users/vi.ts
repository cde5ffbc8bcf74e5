import type { MessagesOf } from '../i18n/messages-of';
import type { usersZh } from './zh';

export const usersVi: MessagesOf<typeof usersZh> = {
  add: 'Thêm người dùng',
  edit: 'Sửa',
  save: 'Lưu',
  displayName: 'Tên hiển thị (%{language})',
  noLine: 'Cả hai đường dây',
  signOut: 'Buộc đăng xuất',
  reset: 'Đặt lại mật khẩu',
  removeFactor: 'Gỡ ứng dụng xác thực',
  disable: 'Ngừng dùng',
  enable: 'Cho phép lại',
  active: 'Đang dùng',
  disabled: 'Đã ngừng',
  mustChange: 'Chờ đổi mật khẩu',
  hasFactor: 'Đang dùng',
  noFactor: 'Chưa có',
  signOutHelp: 'Mọi phiên của người này kết thúc ngay.',
  resetHelp:
    'Tạo mật khẩu dùng một lần và kết thúc mọi phiên; người dùng phải tự đặt mật khẩu mới khi đăng nhập lần đầu.',
  removeFactorHelp:
    'Ứng dụng xác thực và mọi mã khôi phục hết hiệu lực, mọi phiên kết thúc. Chỉ dùng khi người dùng đã mất cả hai.',
  disableHelp: 'Mọi phiên của người này kết thúc ngay và không đăng nhập lại được.',
  oneTime: 'Mật khẩu dùng một lần',
  oneTimeHelp:
    'Hãy trao tận tay hoặc qua kênh an toàn cho %{username}. Chỉ hiện một lần và phải đổi khi đăng nhập lần đầu.',
  taken: 'Tên đăng nhập hoặc mã định danh đã được dùng.',
  close: 'Đóng',
  subjectHelp: 'Mã định danh (sub) tại hệ thống xác thực tập trung; có thể để trống.',
  resource: {
    name: 'Người dùng',
    fields: {
      username: 'Tên đăng nhập',
      name: 'Tên',
      role: 'Vai trò',
      line: 'Đường dây',
      departmentCode: 'Đơn vị',
      languages: 'Ngôn ngữ',
      secondFactor: 'Xác thực',
      openSessions: 'Phiên',
      state: 'Trạng thái',
      oidcSubject: 'Mã định danh',
      q: 'Tìm',
    },
  },
};
