type Row = [code: string, zh: string, en: string, vi: string];

const ROWS: Row[] = [
  ['D01', '市公安局', 'Public Security Bureau', 'Công an thành phố'],
  ['D02', '市城市管理局', 'Urban Management Bureau', 'Sở Quản lý đô thị'],
  ['D03', '市住房和城乡建设局', 'Housing & Urban-Rural Development Bureau', 'Sở Xây dựng và Nhà ở'],
  ['D04', '市交通运输局', 'Transport Bureau', 'Sở Giao thông vận tải'],
  ['D05', '市人力资源和社会保障局', 'Human Resources & Social Security Bureau', 'Sở Lao động và Bảo hiểm xã hội'],
  ['D06', '市市场监督管理局', 'Market Supervision Bureau', 'Sở Quản lý thị trường'],
  ['D07', '市生态环境局', 'Ecology & Environment Bureau', 'Sở Sinh thái và Môi trường'],
  ['D08', '市卫生健康委员会', 'Health Commission', 'Sở Y tế'],
  ['D09', '市教育局', 'Education Bureau', 'Sở Giáo dục'],
  ['D10', '市民政局', 'Civil Affairs Bureau', 'Sở Dân chính'],
  ['D11', '市税务局', 'Tax Service', 'Cục Thuế'],
  ['D12', '市水务局', 'Water Authority', 'Sở Cấp thoát nước'],
  ['D13', '供电公司', 'Power Utility', 'Công ty Điện lực'],
  ['D14', '燃气热力公司', 'Gas & Heating Utility', 'Công ty Khí đốt và Cấp nhiệt'],
  ['D15', '市应急管理局', 'Emergency Management Bureau', 'Sở Quản lý khẩn cấp'],
  ['D16', '消防救援支队', 'Fire & Rescue', 'Cảnh sát PCCC và CNCH'],
  ['D17', '急救中心', 'Ambulance Centre', 'Trung tâm Cấp cứu'],
  ['D18', '市自然资源和规划局', 'Natural Resources & Planning Bureau', 'Sở Tài nguyên và Quy hoạch'],
  ['D19', '市医疗保障局', 'Healthcare Security Bureau', 'Cơ quan Bảo hiểm y tế'],
  ['D20', '市司法局', 'Justice Bureau', 'Sở Tư pháp'],
  ['D21', '区县政府', 'District/County government', 'Chính quyền quận/huyện'],
  ['D22', '街道/乡镇', 'Street office / township', 'Phường/xã'],
  ['D23', '市文化广电和旅游局', 'Culture, Radio-TV & Tourism Bureau', 'Sở Văn hóa và Du lịch'],
  ['D24', '市农业农村局', 'Agriculture & Rural Affairs Bureau', 'Sở Nông nghiệp'],
  ['D25', '12345热线中心', '12345 hotline centre', 'Trung tâm đường dây nóng 12345'],
];

/** Handling units of a common Chinese city. */
export const DEPARTMENTS = ROWS.map(([code, zh, en, vi]) => ({ code, names: { zh, en, vi } }));
