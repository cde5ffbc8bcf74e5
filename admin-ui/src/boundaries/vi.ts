import type { boundariesZh } from './zh';

export const boundariesVi: Record<keyof typeof boundariesZh, string> = {
  add: 'Thêm mục',
  next: 'Phiên bản mới',
  end: 'Ngừng hiệu lực',
  endHelp: 'Mục này không còn được áp dụng; lịch sử vẫn được giữ.',
  product: 'Có sẵn trong sản phẩm',
  decided: 'Quyết định qua hội ý',
  save: 'Công bố',
  wholeCity: 'Toàn thành phố',
  matter: 'Việc (%{language})',
  note: 'Ghi chú (%{language})',
  conflict: 'Mục đã bị người khác thay đổi: hãy tải lại rồi thử lại.',
};
