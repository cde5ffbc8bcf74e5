import type { Knowledge, KnowledgeUse } from '#domain/knowledge';
import { LINES } from '#domain/line';
import { ANY_CATEGORY } from '#domain/sla';
import { INSTRUCTIONS } from './instruction-rows';

type Row = Pick<Knowledge, 'code' | 'use' | 'category' | 'title' | 'words' | 'departmentCode' | 'audience'>;

/**
 * The first articles and replies of a city: what holds everywhere. Places in double braces are filled in by the operator
 * before anybody reads them. A proposal, to be replaced by the city's own.
 */
const ROWS: Row[] = [
  {
    ...{ code: 'which-line', use: 'ARTICLE', category: ANY_CATEGORY, departmentCode: 'D25', audience: 'AGENT' },
    title: { zh: '110 与 12345 怎么分', en: 'Which of the two lines', vi: 'Khi nào gọi 110, khi nào gọi 12345' },
    words: {
      zh: '正在危及人身、财产或公共安全的，归 110；政务咨询、投诉、建议和非紧急求助，归 12345。拨错了不让群众重拨：紧急的立即转接，不紧急的推送工单。拿不准时按有危险处理。',
      en: 'Danger to people, property or public safety that is happening now belongs to 110. Questions, complaints, suggestions and requests that can wait belong to 12345. Nobody is asked to dial again: urgent calls are transferred at once, the others are pushed as an order. When in doubt, treat it as dangerous.',
      vi: 'Nguy hiểm đang xảy ra với người, tài sản hoặc an toàn công cộng thuộc về 110. Hỏi đáp, khiếu nại, góp ý và yêu cầu không khẩn cấp thuộc về 12345. Không bắt người dân gọi lại: việc khẩn cấp được chuyển máy ngay, việc khác được chuyển phiếu. Khi chưa chắc chắn, hãy coi là nguy hiểm.',
    },
  },
  {
    ...{ code: 'lost-identity-card', use: 'ARTICLE', category: '11', departmentCode: 'D01', audience: 'PUBLIC' },
    title: { zh: '身份证丢失补办', en: 'Replacing a lost identity card', vi: 'Cấp lại thẻ căn cước bị mất' },
    words: {
      zh: '可在就近的派出所户籍窗口或政务服务大厅补领，人在外地的可以异地受理。需本人到场采集指纹；急用的可同时申请临时身份证。',
      en: 'It can be replaced at the registration counter of the nearest police station or at the government service hall, also away from home. The holder must come in person for fingerprints. Who needs one soon can ask for a temporary card at the same time.',
      vi: 'Có thể xin cấp lại tại quầy hộ tịch của đồn công an gần nhất hoặc tại trung tâm hành chính công, kể cả khi ở xa nơi đăng ký. Người có thẻ phải đến trực tiếp để lấy vân tay. Nếu cần gấp, có thể đồng thời xin thẻ tạm.',
    },
  },
  {
    ...{ code: 'passed-on', use: 'REPLY', category: ANY_CATEGORY, departmentCode: 'D25', audience: 'PUBLIC' },
    title: { zh: '已转办，告知时限', en: 'Passed on, with the time limit', vi: 'Đã chuyển đơn vị xử lý, kèm thời hạn' },
    words: {
      zh: '您好，您反映的{{事项}}已转{{承办单位}}办理，承办单位将在{{时限}}前与您联系并答复。',
      en: 'Your matter ({{matter}}) has been passed to {{unit}}, which will contact and answer you by {{date}}.',
      vi: 'Nội dung {{sự việc}} của bạn đã được chuyển đến {{đơn vị}}. Đơn vị sẽ liên hệ và trả lời bạn trước {{thời hạn}}.',
    },
  },
  {
    ...{ code: 'more-needed', use: 'REPLY', category: ANY_CATEGORY, departmentCode: 'D25', audience: 'PUBLIC' },
    title: { zh: '请补充材料', en: 'More is needed', vi: 'Cần bổ sung thông tin' },
    words: {
      zh: '您好，办理您反映的事项还需要{{材料}}，请于{{日期}}前补充。补充之前暂停计时，收到后继续办理。',
      en: 'To go on with your matter we still need {{what}}. Please send it by {{date}}. The clock stands still until then and goes on when we have it.',
      vi: 'Để tiếp tục xử lý, chúng tôi cần bạn bổ sung {{tài liệu}} trước {{ngày}}. Thời hạn tạm dừng cho đến khi nhận được.',
    },
  },
  {
    ...{ code: 'street-lamp', use: 'REPLY', category: '01', departmentCode: 'D02', audience: 'PUBLIC' },
    title: { zh: '路灯、井盖等设施报修', en: 'Repair of street lamps and covers', vi: 'Sửa đèn đường, nắp cống' },
    words: {
      zh: '您好，{{地点}}的{{设施}}已安排维修，预计{{日期}}前修好。修好前请注意安全。',
      en: 'The {{object}} at {{place}} is to be repaired by {{date}}. Please take care until then.',
      vi: '{{Thiết bị}} tại {{địa điểm}} đã được bố trí sửa chữa, dự kiến xong trước {{ngày}}. Trong thời gian chờ, xin chú ý an toàn.',
    },
  },
  {
    ...{ code: 'site-noise', use: 'REPLY', category: '04', departmentCode: 'D07', audience: 'PUBLIC' },
    title: { zh: '夜间施工噪声', en: 'Building noise at night', vi: 'Tiếng ồn thi công ban đêm' },
    words: {
      zh: '您好，执法人员已于{{时间}}到{{地点}}现场核查，{{处理情况}}。如再次发生，请随时来电，可由夜间值班人员到场。',
      en: 'Officers checked {{place}} at {{time}}: {{what they did}}. If it happens again, call at any time; the night shift can come.',
      vi: 'Cán bộ đã kiểm tra {{địa điểm}} lúc {{thời gian}}: {{kết quả xử lý}}. Nếu tái diễn, xin gọi bất cứ lúc nào, ca trực đêm có thể đến hiện trường.',
    },
  },
];

/** They hold from the day the city gets them and are looked at again within the year. */
export function knowledgeRowsOf(now: Date, use: KnowledgeUse) {
  const reviewBy = new Date(now);
  reviewBy.setUTCFullYear(now.getUTCFullYear() + 1);
  return [...ROWS, ...INSTRUCTIONS]
    .filter((row) => row.use === use)
    .map((row) => ({
      source: { zh: '', en: '', vi: '' },
      lines: [...LINES],
      ...row,
      status: 'PUBLISHED',
      validFrom: now,
      validTo: null,
      reviewBy,
    }));
}
