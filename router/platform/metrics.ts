import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** The metrics of a process, in Prometheus' words. No label carries a person, a text or an id. */
export const createMetrics = () => {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    requests: new Counter({
      name: 'hotline_http_requests_total',
      help: 'Answers by route, method and status',
      labelNames: ['route', 'method', 'status'],
      registers,
    }),
    rejected: new Counter({
      name: 'hotline_http_rejected_total',
      help: 'Requests that were refused, by error code',
      labelNames: ['code'],
      registers,
    }),
    contacts: new Counter({
      name: 'hotline_contacts_total',
      help: 'Accepted contacts by channel; repeated ones are retries of the sender',
      labelNames: ['channel', 'outcome'],
      registers,
    }),
    commitSize: new Histogram({
      name: 'hotline_intake_commit_size',
      help: 'Contacts that shared a commit',
      buckets: [1, 2, 5, 10, 20, 50, 100, 200],
      registers,
    }),
    triageSeconds: new Histogram({
      name: 'hotline_triage_seconds',
      help: 'Time that the engine took for a text',
      buckets: [0.0001, 0.0005, 0.001, 0.005, 0.02, 0.1, 0.3],
      registers,
    }),
    triageFailures: new Counter({
      name: 'hotline_triage_failures_total',
      help: 'Texts that the model could not judge, so that rules and a person had to',
      registers,
    }),
    triageSlow: new Counter({
      name: 'hotline_triage_slow_total',
      help: 'Texts that took the model more than 300 ms',
      registers,
    }),
    modelAlarms: new Gauge({
      name: 'hotline_model_alarms',
      help: 'Models out of service by reason; while one is, rules and people decide alone',
      labelNames: ['alarm'],
      aggregator: 'max',
      registers,
    }),
    shadowDropped: new Counter({
      name: 'hotline_shadow_dropped_total',
      help: 'Contacts that the model in shadow did not judge because too many came at once',
      registers,
    }),
    queuedSeconds: new Histogram({
      name: 'hotline_intake_queued_seconds',
      help: 'Time from the commit of a contact until the queue has its job, where it was sent at once',
      buckets: [0.002, 0.005, 0.01, 0.02, 0.035, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.5, 1, 2, 5],
      registers,
    }),
    queueFailures: new Counter({
      name: 'hotline_queue_failures_total',
      help: 'Jobs that could not be sent at once and were left to the outbox',
      registers,
    }),
    signIns: new Counter({
      name: 'hotline_sign_ins_total',
      help: 'Attempts to sign in or to prove anew who one is, by what came of them',
      labelNames: ['outcome'],
      registers,
    }),
    streams: new Gauge({ name: 'hotline_streams', help: 'Open event streams', registers }),
  };
};
export type Metrics = ReturnType<typeof createMetrics>;
