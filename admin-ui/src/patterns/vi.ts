import type { MessagesOf } from '../i18n/messages-of';
import type { patternsZh } from './zh';

export const patternsVi: MessagesOf<typeof patternsZh> = {
  asTable: 'Dạng bảng',
  none: 'Không có hồ sơ đang mở.',
  unknown: 'Không rõ nơi',
  total: 'Tổng',
  district: 'Khu vực (bảng và bản đồ)',
  retired: '%{name} (ngừng dùng)',
  wholeCity: 'Toàn thành phố',
  hours: {
    title: '%{line}: liên hệ theo giờ hôm nay',
    help: 'Cột: liên hệ hôm nay. Nét đứt: trung bình cùng thứ của %{weeks} tuần; vùng xám: thấp nhất và cao nhất.',
    new: 'Cột: liên hệ hôm nay. Chưa có ngày cùng thứ để so sánh.',
    hour: 'Giờ',
    today: 'Hôm nay',
    usual: 'Thường lệ',
    low: 'Thấp nhất',
    high: 'Cao nhất',
  },
  heat: {
    title: 'Hồ sơ đang mở: loại × khu vực',
    help: 'Hồ sơ đang mở lúc này, theo loại và khu vực của liên hệ đầu tiên có địa điểm; càng đậm càng nhiều. Vụ việc của người tố giác được bảo vệ chỉ được đếm, không được liệt kê.',
    category: 'Loại',
  },
  map: {
    title: 'Bản đồ hồ sơ đang mở',
    helpIn:
      'Có %{shown} hồ sơ đang mở của khu vực này trên bản đồ; bản đồ lấy %{most} hồ sơ khẩn nhất toàn thành phố, không có người tố giác được bảo vệ.',
    help: '%{placed} hồ sơ đang mở có tọa độ; bản đồ hiện %{shown}, khẩn nhất trước, không có người tố giác được bảo vệ. Vẽ từ ranh giới các khu vực.',
    place: 'Vĩ độ, kinh độ',
  },
};
