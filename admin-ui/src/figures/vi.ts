import type { MessagesOf } from '../i18n/messages-of';
import type { figuresZh } from './zh';

export const figuresVi: MessagesOf<typeof figuresZh> = {
  deferred: 'Tạm hoãn',
  deferredHelp: 'Vụ việc hành chính thông thường đang tạm hoãn do quá tải, ngay lúc này.',
  leave: 'Rời chỉ số này',
  share: '%{part} trên %{whole} lượt được tính',
  count: 'Đếm %{whole} lượt',
  cases: '%{cases} vụ việc',
  parts: 'Hiển thị vụ việc nào',
  part: { whole: 'Tất cả', part: 'Được tính', rest: 'Không được tính' },
  byDistrict:
    'Theo khu vực của lần liên hệ đầu tiên có địa điểm; vụ việc của người tố giác được bảo vệ không được liệt kê.',
  noDistrict: 'Vụ việc chưa rõ địa điểm; vụ việc của người tố giác được bảo vệ không được liệt kê.',
};
