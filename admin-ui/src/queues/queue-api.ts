import type { Lane } from '#domain/line';
import type { QueueCommand, QueueCommandInput } from '#domain/queue-command';
import { queuesSchema } from '#domain/wire/queue-wire';
import type { Api } from '../providers/api';

/** What the console asks about the queues, and what supervisors do to them. */
export const queueApi = (api: Api) => ({
  getQueues: () => api.get(queuesSchema, '/v1/queues'),
  commandQueue: (queue: Lane, command: QueueCommand, input: QueueCommandInput) =>
    api.post(queuesSchema, `/v1/queues/${queue}/${command}`, input),
});
