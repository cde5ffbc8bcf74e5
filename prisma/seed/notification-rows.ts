import type { Language } from '#domain/language';
import type { Line } from '#domain/line';
import type { Audience, NotifyChannel, TemplateKey, Words } from '#domain/notification';
import type { Priority } from '#domain/priority';

type Rule = {
  eventType: string;
  condition: Record<string, string>;
  line: Line | null;
  audience: Audience;
  template: TemplateKey;
  isOnce: boolean;
};
const ofCase = { condition: {}, isOnce: true, line: null };
const ofEvent = { condition: {}, isOnce: false, line: null };

/**
 * Citizens are told of the stations of an order (domain reference 2.4). Nobody who called 110 is sent a message about it:
 * one that lights up at the wrong moment can endanger them; only a call-back in vain says that we tried.
 */
export const NOTIFICATION_RULES: Rule[] = [
  { ...ofCase, eventType: 'case-accepted', line: '12345', audience: 'CITIZEN', template: 'case-accepted' },
  { ...ofEvent, eventType: 'case-replied', line: '12345', audience: 'CITIZEN', template: 'case-replied' },
  { ...ofEvent, eventType: 'case-closed', line: '12345', audience: 'CITIZEN', template: 'case-closed' },
  {
    ...ofEvent,
    eventType: 'call-back-done',
    condition: { callBackResult: 'NOT_REACHED' },
    line: '12345',
    audience: 'CITIZEN',
    template: 'call-back-failed',
  },
  { ...ofEvent, eventType: 'case-dispatched', audience: 'DEPARTMENT', template: 'case-dispatched' },
  { ...ofEvent, eventType: 'sla-breached', audience: 'DUTY_DESK', template: 'sla-breached' },
  { ...ofEvent, eventType: 'alarm-raised', audience: 'DUTY_DESK', template: 'alarm-raised' },
  // Of a major event: the people who watch over the lines, and the departments that the event names.
  ...(['major-event-declared', 'major-event-changed', 'major-event-ended'] as const).flatMap((step) =>
    (['DUTY_DESK', 'DEPARTMENT'] as const).map((audience) => ({
      ...{ ...ofEvent, eventType: step, audience, template: step },
    })),
  ),
];

type Quiet = {
  audience: Audience;
  channel: NotifyChannel;
  fromMinute: number;
  toMinute: number;
  butPriorities: Priority[];
};

/** No citizen's telephone rings with a message at night unless the matter is urgent. A proposal, to be edited by the city. */
export const QUIET_RULES: Quiet[] = [
  { audience: 'CITIZEN', channel: 'sms', fromMinute: 22 * 60, toMinute: 8 * 60, butPriorities: ['P0', 'P1'] },
];

/** Addresses that lead nowhere, to be replaced by the city's. */
export const officialAddressesOf = (departmentCodes: readonly string[]) => [
  { id: 'duty-desk', departmentCode: null, channel: 'email', address: 'duty-desk@hotline.invalid' },
  ...departmentCodes.map((code) => ({
    id: `department-${code}`,
    departmentCode: code,
    channel: 'email',
    address: `${code.toLowerCase()}@hotline.invalid`,
  })),
];

/** The words that come with the product. Closing says that it is closed, not that it is solved. */
export const NOTIFICATION_WORDS: Record<TemplateKey, Record<Language, Words>> = {
  'case-accepted': {
    zh: { subject: '诉求已受理', body: '【12345】您的诉求已受理，工单号 {caseNumber}，查询码 {trackingCode}。' },
    en: {
      subject: 'Your matter was accepted',
      body: '12345: your matter was accepted as {caseNumber}. Tracking code {trackingCode}.',
    },
    vi: {
      subject: 'Đã tiếp nhận yêu cầu',
      body: '12345: yêu cầu của bạn đã được tiếp nhận, số {caseNumber}, mã tra cứu {trackingCode}.',
    },
  },
  'case-replied': {
    zh: { subject: '诉求已答复', body: '【12345】工单 {caseNumber} 已有答复，请凭查询码 {trackingCode} 查看。' },
    en: {
      subject: 'Your matter was answered',
      body: '12345: there is a reply to {caseNumber}. Read it with tracking code {trackingCode}.',
    },
    vi: {
      subject: 'Đã có phản hồi',
      body: '12345: yêu cầu {caseNumber} đã có phản hồi. Xem bằng mã tra cứu {trackingCode}.',
    },
  },
  'case-closed': {
    zh: {
      subject: '工单已办结',
      body: '【12345】工单 {caseNumber} 已办结。如未解决，请凭查询码 {trackingCode} 再次来电。',
    },
    en: {
      subject: 'Your matter was closed',
      body: '12345: {caseNumber} was closed. If it is not solved, call again with tracking code {trackingCode}.',
    },
    vi: {
      subject: 'Yêu cầu đã kết thúc',
      body: '12345: yêu cầu {caseNumber} đã kết thúc. Nếu chưa được giải quyết, hãy gọi lại với mã {trackingCode}.',
    },
  },
  'call-back-failed': {
    zh: {
      subject: '回拨未接通',
      body: '【12345】我们未能联系上您，请凭查询码 {trackingCode} 来电 12345（工单 {caseNumber}）。',
    },
    en: {
      subject: 'We could not reach you',
      body: '12345: we could not reach you about {caseNumber}. Please call 12345 with tracking code {trackingCode}.',
    },
    vi: {
      subject: 'Chúng tôi không liên lạc được với bạn',
      body: '12345: không liên lạc được với bạn về {caseNumber}. Vui lòng gọi 12345 với mã tra cứu {trackingCode}.',
    },
  },
  'case-dispatched': {
    zh: { subject: '新派工单 {caseNumber}', body: '工单 {caseNumber}（{priority}）已派往{department}，请及时签收。' },
    en: {
      subject: 'New order {caseNumber}',
      body: 'Order {caseNumber} ({priority}) was dispatched to {department}. Please sign for it in time.',
    },
    vi: {
      subject: 'Phiếu mới {caseNumber}',
      body: 'Phiếu {caseNumber} ({priority}) đã phân cho {department}. Vui lòng ký nhận đúng hạn.',
    },
  },
  'sla-breached': {
    zh: { subject: '超时 {caseNumber}', body: '{caseNumber}（{priority}）的{metric}时限已于 {dueAt} 超过。' },
    en: {
      subject: 'Overdue: {caseNumber}',
      body: 'The {metric} limit of {caseNumber} ({priority}) ran out at {dueAt}.',
    },
    vi: { subject: 'Quá hạn {caseNumber}', body: 'Hạn {metric} của {caseNumber} ({priority}) đã hết lúc {dueAt}.' },
  },
  'citizen-code': {
    zh: {
      subject: '查询验证码',
      body: '12345：您的查询验证码为 {code}，10 分钟内有效。工作人员不会向您索要，请勿告知他人。',
    },
    en: {
      subject: 'Your code',
      body: '12345: your code is {code}. It is good for 10 minutes. Nobody of ours will ever ask you for it.',
    },
    vi: {
      subject: 'Mã xác nhận',
      body: '12345: mã tra cứu của bạn là {code}, có hiệu lực 10 phút. Nhân viên không bao giờ hỏi mã này.',
    },
  },
  'major-event-declared': {
    zh: {
      subject: '重大事件：{event}',
      body: '{area}发生{event}，已宣布为 {level} 级重大事件。请立即按预案到岗，并与热线值班长联系。',
    },
    en: {
      subject: 'Major event: {event}',
      body: '{event} in {area} was declared a major event of level {level}. Act by your plan now and contact the supervisor of the hotline.',
    },
    vi: {
      subject: 'Sự kiện lớn: {event}',
      body: '{event} tại {area} đã được công bố là sự kiện lớn cấp {level}. Hãy triển khai ngay theo phương án và liên hệ trưởng ca đường dây nóng.',
    },
  },
  'major-event-changed': {
    zh: { subject: '重大事件调整：{event}', body: '{event}（{area}）现为 {level} 级：{words}' },
    en: { subject: 'Major event changed: {event}', body: '{event} ({area}) is now of level {level}: {words}' },
    vi: { subject: 'Điều chỉnh sự kiện lớn: {event}', body: '{event} ({area}) nay là cấp {level}: {words}' },
  },
  'major-event-ended': {
    zh: { subject: '重大事件结束：{event}', body: '{event}（{area}，{level} 级）已结束：{words}' },
    en: { subject: 'Major event over: {event}', body: '{event} ({area}, level {level}) is over: {words}' },
    vi: { subject: 'Sự kiện lớn kết thúc: {event}', body: '{event} ({area}, cấp {level}) đã kết thúc: {words}' },
  },
  'alarm-raised': {
    zh: { subject: '告警 {caseNumber}', body: '{caseNumber}（{priority}）的{metric}告警到第 {step} 级，请确认。' },
    en: {
      subject: 'Alarm: {caseNumber}',
      body: 'The {metric} alarm of {caseNumber} ({priority}) is at step {step}. Please acknowledge.',
    },
    vi: {
      subject: 'Cảnh báo {caseNumber}',
      body: 'Cảnh báo {metric} của {caseNumber} ({priority}) ở bước {step}. Vui lòng xác nhận.',
    },
  },
};
