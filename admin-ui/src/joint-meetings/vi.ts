/** The words of the regular meetings of the two lines. */
export const jointMeetingsVi = {
  title: 'Họp liên tịch',
  agenda: 'Nội dung cho phiên họp tới',
  since: 'Phiên họp trước:',
  refused: 'Lần chuyển bị bên kia từ chối (%{count})',
  bounced: 'Vụ việc bị chuyển qua lại từ hai lần (%{count})',
  consulted: 'Vụ việc có hội ý (%{count})',
  record: 'Ghi nhận phiên họp này',
  parties: 'Thành phần dự họp',
  decisions: 'Nội dung thống nhất',
  add: 'Thêm một mục',
  remove: 'Xóa mục %{n}',
  words: 'Kết luận',
  entry: 'Mục thay đổi trong danh mục ranh giới',
  noEntry: 'Không thay đổi',
  rule: 'Danh mục %{code}, bản %{version}: thuộc %{line}',
  held: 'Phiên họp',
};
