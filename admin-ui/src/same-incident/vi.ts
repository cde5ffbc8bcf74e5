import type { Catalogue } from '../i18n/catalogue';

export const sameIncidentVi: Catalogue['sameIncident'] = {
  title: 'Cùng một sự việc',
  suggested: 'Có thể là cùng một sự việc',
  score: 'Giống %{percent}%',
  reason: {
    time: 'cùng thời điểm',
    place: 'cùng nơi',
    address: 'cùng địa chỉ',
    category: 'cùng loại',
    words: 'lời kể giống nhau',
    plate: 'cùng biển số xe',
  },
  link: 'Liên kết: cùng sự việc',
  linkHere: 'Liên kết vào vụ này',
  belongsTo: 'Vụ này thuộc vụ',
  merge: 'Gộp',
  mergeHelp: 'Vụ chính tiếp tục xử lý. Người gọi, lời kể và đánh giá vẫn thuộc từng vụ; luôn có thể bỏ gộp.',
  undo: 'Bỏ liên kết',
  members: 'Các vụ liên kết (%{count})',
  merged: 'đã gộp',
  linked: 'đã liên kết',
  contacts: 'Lời kể của những người gọi khác (%{count})',
};
