import type { CaseAction } from '#domain/case-action';
import type { CALL_BACK_OUTCOMES, DISPOSITIONS, RESULT_CODES, SATISFACTIONS } from '#domain/case-action-input';
import type { CaseStatus } from '#domain/case-status';
import type { Channel } from '#domain/channel';
import type { Language, TextLanguage } from '#domain/language';
import type { Lane, Line } from '#domain/line';
import type { Priority } from '#domain/priority';
import type { Role } from '#domain/role';
import type { SeatState } from '#domain/seat';
import type { SlaClockKind, SlaMetric } from '#domain/sla';
import type { CATEGORY_KINDS } from '#domain/wire/catalog-wire';
import type { REVEAL_PURPOSES } from '#domain/wire/contact-wire';
import type { FailureCode } from '../providers/http-error';
import { raZh } from './ra-zh';
import { accountZh, signInZh } from '../account/zh';
import { apiClientsZh } from '../api-clients/zh';
import { usersZh } from '../users/zh';
import { casesZh } from '../cases/zh';
import { deskZh } from '../desk/zh';
import { patternsZh } from '../patterns/zh';
import { queuesZh } from '../queues/zh';
import { reportsZh } from '../reports/zh';
import { boardZh } from '../supervisor/zh';
import { triageZh } from '../triage/zh';
import { drillZh } from '../drill/zh';
import { linkZh } from '../link/zh';
import { modelsZh } from '../models/zh';
import { sameIncidentZh } from '../same-incident/zh';
import { slaZh } from '../sla/zh';
import { staffingZh } from '../staffing/zh';
import { surgesZh } from '../surges/zh';
import { ordersZh } from '../orders/zh';
import { callBacksZh } from '../call-backs/zh';
import { notificationsZh } from '../notifications/zh';
import { nuisanceZh } from '../nuisance/zh';
import { auditZh } from '../audit/zh';
import { privacyZh } from '../privacy/zh';
import { unsealZh } from '../unseal/zh';
import { boundariesZh } from '../boundaries/zh';
import { consultationsZh } from '../consultations/zh';
import { jointMeetingsZh } from '../joint-meetings/zh';
import { majorEventsZh } from '../major-events/zh';
import { keysZh } from '../keys/zh';
import { linkagesZh } from '../linkages/zh';
import { questionsZh } from '../questions/zh';
import { figuresZh } from '../figures/zh';
import { searchZh } from '../search/zh';
import { transfersZh } from '../transfers/zh';
import { policiesZh } from '../policies/zh';
import { unitsZh } from '../units/zh';

type Labels<T extends string> = Record<T, string>;

/** The catalogue that every other language must match key by key (`satisfies Catalogue`). */
export const zh = {
  ra: raZh,
  app: {
    name: '110 · 12345 联动平台',
    skip: '跳到正文',
    menu: '主菜单',
    account: '当前账号',
    signOut: '退出登录',
    language: '界面语言',
    toLight: '切换到日间配色',
    toDark: '切换到夜间配色',
    cancel: '取消',
    retry: '重试',
    notYours: '当前岗位没有可用的页面。',
    notFound: '没有这个页面。',
    requestId: '请求编号 %{id}',
    unconfirmed: '您提交的内容尚未确认保存。',
    crashed: '这一块显示出错，其余内容仍可使用。',
  },
  signIn: signInZh,
  nav: {
    desk: '坐席',
    board: '看板',
    cases: '案件',
    staffing: '排班',
    reports: '报表',
    'three-rates': '三率',
    'joint-meetings': '联席会议',
    'major-events': '重大事件',
    'call-backs': '待回拨',
    contacts: '来件',
    notifications: '通知',
    triage: '试一段话',
    units: '单位',
    models: '模型',
    policies: '规则',
    users: '用户',
    'api-clients': '接入系统',
    audit: '审计',
    'unseal-requests': '身份解封',
    privacy: '信息保护',
  },
  language: { zh: '中文', en: 'English', vi: 'Tiếng Việt' } satisfies Labels<Language>,
  live: {
    asOf: '截至 %{time}',
    live: '实时',
    late: '延迟',
    offline: '离线',
    liveHelp: '与服务器的连接正常，画面随时更新。',
    lateHelp: '实时消息中断，正在定时读取；内容可能晚几秒。',
    offlineHelp: '连不上服务器。画面停在标注的时间，正在自动重连。',
    held: '列表有变化，移开指针后更新',
  },
  line: { '110': '110', '12345': '12345' } satisfies Labels<Line>,
  lineName: { '110': '110 报警服务台', '12345': '12345 政务服务便民热线' } satisfies Labels<Line>,
  lane: { 'line-110': '110 队列', 'needs-human': '人工复核队列', 'line-12345': '12345 队列' } satisfies Labels<Lane>,
  priority: { P0: '生命危险', P1: '紧急', P2: '优先', P3: '普通' } satisfies Labels<Priority>,
  status: {
    WAITING: '等待接听',
    OFFERED: '振铃中',
    ACCEPTED: '受理中',
    ANSWERED_DIRECTLY: '已直接答复',
    DISPATCHED: '已派单',
    INFO_ONLY: '已告知',
    INSTRUCTED: '已下达指令',
    SIGNED: '已签收',
    IN_PROGRESS: '办理中',
    EN_ROUTE: '出警途中',
    ON_SCENE: '已到场',
    REPLIED: '已答复',
    FEEDBACK: '已反馈',
    CALLBACK: '已回访',
    MERGED: '已并案',
    CLOSED: '已办结',
    ...ordersZh.status,
  } satisfies Labels<CaseStatus>,
  channel: {
    phone: '电话',
    sms: '短信',
    web: '网页',
    wechat: '微信',
    email: '邮件',
    operator: '坐席代录',
  } satisfies Labels<Channel>,
  textLanguage: {
    zh: '中文',
    en: '英文',
    vi: '越南文',
    mixed: '多种语言',
    unknown: '无法识别',
  } satisfies Labels<TextLanguage>,
  role: {
    CALL_TAKER_110: '110 接警员',
    CALL_TAKER_12345: '12345 话务员',
    SUPERVISOR: '值班长',
    DEPARTMENT_HANDLER: '承办单位经办人',
    PRIVACY_OFFICER: '个人信息保护员',
    SYS_ADMIN: '系统管理员',
    SEC_ADMIN: '安全管理员',
    AUDITOR: '审计员',
  } satisfies Labels<Role>,
  seat: {
    offline: '未就席',
    ready: '空闲',
    ringing: '振铃',
    busy: '处理中',
    'wrap-up': '话后整理',
    paused: '小休',
  } satisfies Labels<SeatState>,
  action: {
    decide: '确认分类',
    answer: '直接答复',
    dispatch: '派单',
    inform: '告知后结束',
    instruct: '下达指令',
    sign: '签收',
    start: '开始办理',
    depart: '出警',
    arrive: '到场',
    reply: '答复',
    feedback: '现场反馈',
    regrade: '调整等级',
    'call-back': '回访',
    close: '办结',
    release: '放回队列',
    note: '备注',
    ...ordersZh.action,
  } satisfies Labels<CaseAction>,
  metric: {
    answer: '接听',
    review: '复核',
    dispatch: '派出',
    sign: '签收',
    reply: '答复',
    contact: '首次联系',
    consult: '会商',
  } satisfies Labels<SlaMetric>,
  clock: { always: '全天计时', working: '工作时间计时' } satisfies Labels<SlaClockKind>,
  kind: { administrative: '政务', emergency: '警情', special: '特殊' } satisfies Labels<
    (typeof CATEGORY_KINDS)[number]
  >,
  callBackOutcome: {
    SOLVED: '已解决',
    UNSOLVED: '未解决',
    NOT_REACHED: '未联系上',
    WAIVED: '免回访',
  } satisfies Labels<(typeof CALL_BACK_OUTCOMES)[number]>,
  satisfaction: {
    SATISFIED: '满意',
    BASICALLY_SATISFIED: '基本满意',
    DISSATISFIED: '不满意',
    NOT_RATED: '未评价',
  } satisfies Labels<(typeof SATISFACTIONS)[number]>,
  result: {
    DONE: '已办成',
    EXPLAINED: '已解释',
    PARTLY_DONE: '部分办成',
    NOT_POSSIBLE: '无法办理',
    WITHDRAWN: '诉求人撤回',
    OUT_OF_POWER: '超出职权',
  } satisfies Labels<(typeof RESULT_CODES)[number]>,
  disposition: {
    HANDLED: '已处置',
    ANSWERED: '已答复',
    REFERRED: '已转交',
    NO_TRACE: '到场未见',
    MISDIAL: '误拨',
    NUISANCE: '骚扰',
    CALLER_SAFE: '来电人平安',
  } satisfies Labels<(typeof DISPOSITIONS)[number]>,
  purpose: {
    CALL_BACK: '回拨或回访',
    LOCATE_CALLER: '确定位置',
    HANDLE_CASE: '办理案件',
    CHECK_QUALITY: '质检',
  } satisfies Labels<(typeof REVEAL_PURPOSES)[number]>,
  errors: {
    'invalid-input': '填写的内容不符合要求。',
    'too-large': '内容过长，请缩短后再提交。',
    unauthenticated: '登录已失效，请重新登录。',
    sealed: '这是举报人信息，已密封：须经另一人同意后方可查看。',
    'second-factor-required': '还需要验证器上的动态码。',
    forbidden: '当前岗位无权进行此操作。',
    'step-up-required': '请先再次确认身份。',
    'duty-required': '请先修改密码或启用身份验证器。',
    'not-found': '找不到这条记录，可能不属于您的线路。',
    conflict: '案件刚被他人或系统改动，您填写的内容仍保留。请核对最新情况后再提交。',
    'illegal-transition': '案件已进入其他状态，此操作不再适用。您填写的内容仍保留，可复制。',
    'rate-limited': '操作太频繁，请稍候再试。',
    'queue-unavailable': '派发通道暂不可用，案件已保存，恢复后自动派发。',
    'database-unavailable': '数据库暂不可用，请稍候重试。',
    bug: '系统出错，已记录。请重试；再次出现请报告请求编号。',
    offline: '连不上服务器，请稍候重试。',
  } satisfies Labels<FailureCode>,
  field: {
    line: '线路',
    category: '分类',
    priority: '紧急程度',
    reason: '理由',
    reply: '答复内容',
    departmentCode: '承办单位',
    note: '备注',
    result: '办理结果',
    outcome: '回访结果',
    satisfaction: '满意度',
    unit: '出警单位',
    reassign: '调走理由',
    feedback: '反馈内容',
    disposition: '办结方式',
    ...ordersZh.field,
  },
  form: {
    required: '必填',
    tooLong: '太长',
    invalid: '不符合要求',
    optional: '%{label}（选填）',
    submit: '提交',
    submitKeys: 'Ctrl+Enter 提交 · Esc 收起（内容保留）',
    loweringNeedsReason: '降低紧急程度必须写明理由。',
    otherLine: '将推送到 %{line} 队列，对方签收后归对方。',
    noLongerOpen: '当前状态不能再做“%{action}”。内容保留在此，可复制。',
    refreshed: '已读取最新版本，可直接再次提交。',
    done: '%{action}：已保存',
  },
  ...casesZh,
  account: accountZh,
  users: usersZh,
  apiClients: apiClientsZh,
  desk: deskZh,
  board: boardZh,
  queues: queuesZh,
  patterns: patternsZh,
  reports: reportsZh,
  drill: drillZh,
  link: linkZh,
  models: modelsZh,
  sla: slaZh,
  staffing: staffingZh,
  orders: ordersZh,
  questions: questionsZh,
  figures: figuresZh,
  search: searchZh,
  transfers: transfersZh,
  units: unitsZh,
  sameIncident: sameIncidentZh,
  callBacks: callBacksZh,
  nuisance: nuisanceZh,
  notifications: notificationsZh,
  consultations: consultationsZh,
  jointMeetings: jointMeetingsZh,
  majorEvents: majorEventsZh,
  surges: surgesZh,
  linkages: linkagesZh,
  boundaries: boundariesZh,
  policies: policiesZh,
  triage: triageZh,
  audit: auditZh,
  unseal: unsealZh,
  privacy: privacyZh,
  choice: { open: '展开', close: '收起', clear: '清除', none: '没有匹配的选项' },
  keys: keysZh,
  time: {
    period: { from: '起始日', to: '截止日（含当日）', missing: '请选择起止日期，止日不早于起日。' },
    days: '%{d}天%{h}小时',
    hours: '%{h}小时%{m}分',
    target: { seconds: '%{n} 秒', minutes: '%{n} 分钟', hours: '%{n} 小时', days: '%{n} 天' },
  },
  list: {
    search: '查找',
    moreColumns: '左右滚动查看其余各列',
    caseNumber: '案件编号',
    open: '未办结',
    all: '全部',
    yes: '是',
    no: '否',
    loading: '正在读取…',
    nothingYet: '还没有记录。有了新的，会显示在这里。',
    empty: '没有符合条件的记录。',
    emptyHelp: '换个条件，或清除筛选。',
    clear: '清除筛选',
  },
  resources: {
    cases: {
      name: '案件',
      fields: {
        number: '编号',
        line: '线路',
        lane: '队列',
        category: '分类',
        priority: '紧急程度',
        status: '状态',
        excerpt: '内容',
        createdAt: '接收',
        updatedAt: '更新',
        waitingSince: '已等待',
        nextDue: '时限',
        holder: '坐席',
        needsHuman: '待确认',
        isOpen: '范围',
        q: '案件编号',
        district: '区域',
      },
    },
    contacts: {
      name: '来件',
      fields: {
        channel: '渠道',
        dialled: '拨打号码',
        text: '内容',
        address: '地点',
        caller: '来电人',
        receivedAt: '接收',
        caseNumber: '案件',
        caseId: '案件',
      },
    },
    'boundary-rules': {
      name: '职责清单',
      fields: {
        code: '条目',
        area: '区域',
        line: '归属',
        category: '分类',
        matter: '事项',
        source: '依据',
        version: '版本',
        validFrom: '生效',
        validTo: '失效',
        createdBy: '制定人',
        q: '查找',
      },
    },
    users: usersZh.resource,
    'api-clients': apiClientsZh.resource,
  },
};
