import type { QueueCommand } from '#domain/queue-command';

/** The words of the queues. */
export const queuesZh = {
  title: '派发队列',
  queue: '队列',
  state: '状态',
  is: { runs: '运行', paused: '已暂停', silent: '无应答' },
  waiting: '排队任务',
  active: '处理中',
  delayed: '待重试',
  failed: '失败',
  workers: '工作进程',
  oldest: '最早任务',
  f: {
    waiting: '队列里等待处理的任务数。任务只负责通知派发，案件本身在数据库里。',
    active: '正在处理的任务数。',
    delayed: '出错后等待再次尝试的任务数。',
    failed: '多次尝试后放弃的任务数，保留七天。',
    workers: '此刻与队列相连、可以处理任务的进程数。为零时由数据库巡检继续派发。',
    oldest: '等待最久的任务进入队列的时长。',
  },
  command: { pause: '暂停', resume: '恢复', 'retry-failed': '重试失败' } satisfies Record<QueueCommand, string>,
  ask: '%{command}：%{queue}',
  help: {
    pause:
      '暂停后，这个队列的任务不再被取出。来件照常入库；坐席就绪时仍立即得到最紧急的案件，其余由每秒一次的巡检派发，所以新来件最多晚约一秒振铃。振铃计时、时限和告警照常进行。',
    resume: '队列重新开始处理任务。已经派发的案件不会重复派发。',
    'retry-failed': '把放弃的任务放回队列再试一次。案件已被处理的，重试不产生影响。',
  } satisfies Record<QueueCommand, string>,
  emergency: '这个队列里可能有人有生命危险。暂停不会让紧急件停下，但每一件都要等巡检。',
  reason: '原因（记入审计）',
  confirm: '请输入队列名 %{name} 以确认',
  isPaused: '%{queue}已暂停。',
  pausedBy: '%{name} 于 %{time} 暂停：%{reason}。',
  goesOn: '来件照常入库，由巡检每秒派发；振铃计时、时限和告警照常。',
};
