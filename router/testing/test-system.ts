import { createLogger } from '#platform/log';
import type { Receipt } from '#domain/intake';
import { composeWorkers, type Workers } from '../../workers/src/compose';
import { queuePrefixOf, startTestRouter, type TestRouter, type TestRouterOptions } from './test-router';
import { createTestClock, type TestClock } from './test-clock';

/** Router and workers in this process, on one database and one queue, under a clock that the test moves. */
export type TestSystem = TestRouter & {
  clock: TestClock;
  /** Stops the workers and starts new ones, as after a crash. */
  restartWorkers(): Promise<void>;
  stopWorkers(): Promise<void>;
  /** Sends a contact that is surely this: fire is P0 on 110, a street lamp P3 on 12345, gibberish asks a person. */
  send(kind: keyof typeof TEXTS, options?: { language?: 'vi'; dialled?: '110' | '12345' }): Promise<Receipt>;
};

const TEXTS = {
  fire: '着火了,二楼阳台全是火,屋里还有人没出来',
  theft: '昨天晚上停在楼下的电动车被偷了,早上起来才发现,想报个案',
  lamp: '小区门口的路灯坏了一个多星期,晚上很黑,麻烦派人来修一下',
  gibberish: 'xqzt wvvk 8#',
};

let sent = 0;

export type TestSystemOptions = Omit<TestRouterOptions, 'clock'> & {
  /** Folder of a corpus to train from, when the real one would take too long. */
  corpusDir?: string;
  /** When the clock of the test begins, where the database's own time matters. */
  startsAt?: Date;
};

export async function startTestSystem(options: TestSystemOptions = {}): Promise<TestSystem> {
  const clock = createTestClock(options.startsAt?.toISOString());
  const router = await startTestRouter({ ...options, clock });
  const queuePrefix = queuePrefixOf(router.url, options.backend ?? 'postgres');
  const startWorkers = () =>
    composeWorkers({
      config: router.config,
      log: options.log ?? createLogger('workers', 'silent'),
      clock,
      queuePrefix,
      corpusDir: options.corpusDir,
    });
  let workers: Workers | undefined = await startWorkers();
  const stopWorkers = async () => {
    await workers?.close();
    workers = undefined;
  };
  return {
    ...router,
    clock,
    stopWorkers,
    async restartWorkers() {
      await stopWorkers();
      workers = await startWorkers();
    },
    async send(kind, { language, dialled = '12345' } = {}) {
      sent += 1;
      const text = language === 'vi' ? 'Cháy rồi, tầng hai lửa cháy lớn, còn người trong nhà, cứu với' : TEXTS[kind];
      const answer = await router.client.post<Receipt>('/v1/intake/phone', {
        externalId: `${kind}-${sent}`,
        dialled,
        text,
      });
      if (answer.status !== 201) throw new Error(`intake answered ${answer.status}`);
      return answer.body;
    },
    async close() {
      await stopWorkers();
      await router.close();
    },
  };
}
