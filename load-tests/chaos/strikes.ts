/** What is done to a running system on purpose. Each strike ends when the harm is over, not when the system has recovered. */
import { setTimeout as pause } from 'node:timers/promises';
import { LANES } from '#domain/line';
import type { Random } from '../lib/random';
import { processesBelow } from '../lib/processes';
import type { Rig } from './rig';

export type StrikeSettings = {
  random: Random;
  /** How long Redis stays away, in ms. */
  awayMs: number;
  /** How long anything else lasts that has a length: silence, slowness, a wrong clock. */
  lastsMs: number;
};

export type Strike = {
  about: string;
  /** Only of a queue on Redis. */
  needsRedis?: true;
  run(rig: Rig, settings: StrikeSettings): Promise<void>;
};

/** Slow enough to be felt by whoever waits for several answers in a row, in ms. */
const SLOW_DATABASE_MS = 60;
/** Longer than the system waits for its gateway, in ms. */
const SLOW_GATEWAY_MS = 7_000;
const JUNK_JOBS = 5_000;
const JUNK_BATCH = 500;

const kill = (rig: Rig, isVictim: (commandLine: string) => boolean, signal: NodeJS.Signals = 'SIGKILL'): number => {
  const victims = processesBelow(rig.pid).filter(({ commandLine }) => isVictim(commandLine));
  for (const { pid } of victims) process.kill(pid, signal);
  return victims.length;
};

const isRouter = (commandLine: string) => /router[\\/]src[\\/]main/.test(commandLine);
const isWorkers = (commandLine: string) => /workers[\\/]src[\\/]main/.test(commandLine);
/** The server itself, not the shell that guards it and not its children, whose names are titles. */
const isPostmaster = (commandLine: string) => /^\S*\/postgres\s+-D\s/.test(commandLine);
const isDatabaseSession = (commandLine: string) => /^postgres: \S+ \S+ 127\.0\.0\.1/.test(commandLine);

/** Harm that lasts: begun, left alone for a while, taken back whatever happens. */
async function during(ms: number, begin: () => unknown, end: () => unknown): Promise<void> {
  await begin();
  try {
    await pause(ms);
  } finally {
    await end();
  }
}

const redisOf = ({ redis }: Rig) => {
  if (!redis) throw new Error('this strike is for a queue on Redis');
  return redis;
};

const definitions = {
  'kill-router': { about: 'kill -9 of the router', run: async (rig) => void kill(rig, isRouter) },
  'kill-workers': { about: 'kill -9 of the workers', run: async (rig) => void kill(rig, isWorkers) },
  'kill-all': {
    about: 'kill -9 of router, workers and database at one instant',
    run: async (rig) => void kill(rig, (line) => isRouter(line) || isWorkers(line) || isPostmaster(line)),
  },
  'restart-postgres': {
    about: 'PostgreSQL drops its sessions and starts again',
    run: async (rig) => void kill(rig, isPostmaster, 'SIGINT'),
  },
  'kill-postgres': {
    about: 'kill -9 of the PostgreSQL server',
    run: async (rig) => void kill(rig, isPostmaster),
  },
  'kill-session': {
    about: 'kill -9 of one session of PostgreSQL, upon which the server drops all and recovers from its log',
    async run(rig, { random }) {
      const sessions = processesBelow(rig.pid).filter(({ commandLine }) => isDatabaseSession(commandLine));
      if (sessions.length > 0) process.kill(random.pick(sessions).pid, 'SIGKILL');
    },
  },
  'slow-database': {
    about: `every answer of the database comes ${SLOW_DATABASE_MS} ms later, as from a slow disk`,
    run: (rig, { lastsMs }) =>
      during(
        lastsMs,
        () => rig.database.delay(SLOW_DATABASE_MS),
        () => rig.database.delay(0),
      ),
  },
  'cut-connections': {
    about: 'all connections to the database, to the queue and of the callers break off, twice',
    async run(rig, { random }) {
      for (const wire of [rig.database, rig.callers, rig.redis?.wire]) wire?.cut();
      await pause(random.below(1_000));
      for (const wire of [rig.callers, rig.redis?.wire, rig.database]) wire?.cut();
    },
  },
  'slow-gateway': {
    about: 'the service that sends messages takes longer than anybody waits',
    run: (rig, { lastsMs }) =>
      during(
        lastsMs,
        () => rig.gateway.delay(SLOW_GATEWAY_MS),
        () => rig.gateway.delay(0),
      ),
  },
  'step-clock': {
    about: 'the clock of the workers goes wrong by five seconds, and right again',
    run: (rig, { lastsMs }) =>
      during(
        lastsMs,
        () => kill(rig, isWorkers, 'SIGUSR2'),
        () => kill(rig, isWorkers, 'SIGUSR2'),
      ),
  },
  'full-queue': {
    about: `${JUNK_JOBS} jobs for cases that do not exist fill the queue of 12345`,
    run: (rig) =>
      rig.withQueue(async (backend) => {
        const queue = backend.openQueue('line-12345');
        try {
          for (let made = 0; made < JUNK_JOBS; made += JUNK_BATCH) {
            await queue.addBulk(
              Array.from({ length: JUNK_BATCH }, (_, index) => ({
                name: 'offer-case',
                data: { cityId: 'nowhere', priority: 'P3', cases: [{ caseId: `junk-${made + index}`, routing: 1 }] },
                opts: { priority: 4, removeOnComplete: true },
              })),
            );
          }
        } finally {
          await queue.close();
        }
      }),
  },
  'poison-jobs': {
    about: 'jobs that no worker can read, in every lane, before everything else',
    run: (rig) =>
      rig.withQueue(async (backend) => {
        for (const lane of LANES) {
          const queue = backend.openQueue(lane);
          const poison = [{ nonsense: true }, null, 'text', { cityId: 7, priority: 'P9', cases: [] }];
          await queue
            .addBulk(poison.map((data) => ({ name: 'offer-case', data, opts: { attempts: 3 } })))
            .finally(() => queue.close());
        }
      }),
  },
  'restart-redis': {
    needsRedis: true,
    about: 'kill -9 of Redis, and a start from what it had written',
    async run(rig) {
      const { server } = redisOf(rig);
      await server.kill();
      await server.restart();
    },
  },
  'flush-redis': {
    needsRedis: true,
    about: 'FLUSHALL: the queue has forgotten everything',
    run: async (rig) => void (await redisOf(rig).server.say('FLUSHALL')),
  },
  'full-redis': {
    needsRedis: true,
    about: 'Redis has no memory left and refuses every write',
    run: (rig, { lastsMs }) => {
      const { server } = redisOf(rig);
      return during(
        lastsMs,
        () => server.say('CONFIG SET maxmemory 1'),
        () => server.say('CONFIG SET maxmemory 0'),
      );
    },
  },
  'redis-away': {
    needsRedis: true,
    about: 'nobody reaches Redis: refused or, worse, without any answer',
    run: (rig, { awayMs, random }) => {
      const { wire } = redisOf(rig);
      const state = random.pick(['closed', 'silent'] as const);
      return during(
        awayMs,
        () => wire.set(state),
        () => wire.set('open'),
      );
    },
  },
} as const satisfies Record<string, Strike>;

export type StrikeName = keyof typeof definitions;
export const STRIKE_NAMES = Object.keys(definitions) as [StrikeName, ...StrikeName[]];
export const STRIKES: Record<StrikeName, Strike> = definitions;
