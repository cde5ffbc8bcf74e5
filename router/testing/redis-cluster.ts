import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { chooseFreePort } from '#platform/launcher/free-port';
import { until } from './until';

/** Three masters that share the slots, and a replica of each, on free ports of this machine. */
export type RedisCluster = {
  url: string;
  /** Ends the master that keeps the keys of a queue with this prefix, as kill -9 does. */
  killMasterOf(prefix: string): Promise<void>;
  stop(): Promise<void>;
};

type Node = { port: number; busPort: number; server: ChildProcess; client: Redis };

const MASTERS = 3;
const SLOTS = 16_384;
/** A master that is silent for this long is replaced, in ms. */
const NODE_TIMEOUT_MS = 1_000;

/** Starts six servers from PATH and makes them a cluster. @throws Error when there is no redis-server */
export async function startRedisCluster(): Promise<RedisCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-cluster-'));
  const nodes: Node[] = [];
  const stop = async () => {
    // Workers that are still closing would look for a dead cluster for ever.
    const alive = nodes.filter(({ server }) => server.exitCode === null && server.signalCode === null);
    await until('nobody is connected', async () => (await strangersOf(alive)) === 0).catch(() => undefined);
    for (const { client, server } of nodes) {
      client.disconnect();
      server.kill('SIGKILL');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    for (let count = 0; count < 2 * MASTERS; count += 1) nodes.push(await startNode(folder));
    await introduce(nodes);
  } catch (error) {
    await stop();
    throw error;
  }
  const masters = nodes.slice(0, MASTERS);
  return {
    url: `redis+cluster://${nodes.map(({ port }) => `127.0.0.1:${port}`).join(',')}`,
    async killMasterOf(prefix) {
      const slot = Number(await masters[0]!.client.cluster('KEYSLOT', `${prefix}:queue`));
      const index = masters.findIndex((_, at) => slot < firstSlotOf(at + 1));
      const { server } = masters[index]!;
      const gone = once(server, 'exit');
      server.kill('SIGKILL');
      await gone;
      const replica = nodes[MASTERS + index]!.client;
      await until('its replica has taken over', async () => (await replica.role())[0] === 'master', 30_000);
    },
    stop,
  };
}

/** Connections to nodes that are neither ours nor of one node to another. */
const strangersOf = async (nodes: readonly Node[]): Promise<number> => {
  const lists = await Promise.all(nodes.map(({ client }) => client.call('CLIENT', 'LIST', 'TYPE', 'normal')));
  return lists.reduce<number>((sum, list) => sum + String(list).trim().split('\n').length - 1, 0);
};

const firstSlotOf = (master: number): number => Math.floor((master * SLOTS) / MASTERS);

/** Deals out the slots to the first three, and gives each a replica among the others. */
async function introduce(nodes: readonly Node[]): Promise<void> {
  const masters = nodes.slice(0, MASTERS);
  const [first] = nodes as [Node];
  for (const { port, busPort } of nodes.slice(1))
    await first.client.call('CLUSTER', 'MEET', '127.0.0.1', port, busPort);
  for (const [index, { client }] of masters.entries())
    await client.call('CLUSTER', 'ADDSLOTSRANGE', firstSlotOf(index), firstSlotOf(index + 1) - 1);
  await until('all have met', () => everyKnows(nodes, (text) => text.trim().split('\n').length === nodes.length));
  for (const [index, { client }] of nodes.slice(MASTERS).entries())
    await client.call('CLUSTER', 'REPLICATE', String(await masters[index]!.client.call('CLUSTER', 'MYID')));
  const isWhole = (text: string) => (text.match(/\bslave\b/g) ?? []).length === MASTERS;
  await until('every master has its replica', () => everyKnows(nodes, isWhole));
  const isServing = async ({ client }: Node) => (await client.cluster('INFO')).includes('cluster_state:ok');
  await until('the cluster serves', async () => (await Promise.all(nodes.map(isServing))).every(Boolean));
}

const everyKnows = async (nodes: readonly Node[], isKnown: (nodesText: string) => boolean): Promise<boolean> =>
  (await Promise.all(nodes.map(({ client }) => client.cluster('NODES')))).every((text) => isKnown(String(text)));

async function startNode(folder: string): Promise<Node> {
  const [port, busPort] = [await chooseFreePort(), await chooseFreePort()];
  const options = {
    ...{ port, bind: '127.0.0.1', dir: folder, save: '', appendonly: 'yes', 'maxmemory-policy': 'noeviction' },
    ...{ appenddirname: `aof-${port}`, 'cluster-enabled': 'yes', 'cluster-config-file': `nodes-${port}.conf` },
    ...{ 'cluster-node-timeout': NODE_TIMEOUT_MS, 'cluster-port': busPort },
    'repl-diskless-sync-delay': 0,
  };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = spawn('redis-server', args, { stdio: 'ignore' });
  const failed = once(server, 'error').then(([cause]) => {
    throw new Error('REDIS IS MISSING: install redis-server; the Redis Cluster was NOT tested', { cause });
  });
  const client = new Redis(port, '127.0.0.1', { maxRetriesPerRequest: null, retryStrategy: () => 50 });
  client.on('error', () => undefined); // it is not up yet, or was killed on purpose
  await Promise.race([failed, client.ping()]);
  return { port, busPort, server, client };
}
