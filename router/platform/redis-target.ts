/** Where Redis is, in the three shapes that a REDIS_URL can say. */
export type RedisTarget =
  | { kind: 'single'; url: string }
  | { kind: 'sentinel'; nodes: RedisNode[]; name: string; auth: RedisAuth; tls?: object }
  | { kind: 'cluster'; nodes: RedisNode[]; auth: RedisAuth; tls?: object };
type RedisNode = { host: string; port: number };
type RedisAuth = { username?: string; password?: string; db?: number };

const SHAPE = /^(rediss?)(?:\+(sentinel|cluster))?:\/\/(?:([^@/]*)@)?([^/?#]+)(?:\/([^?#]*))?$/;

const MAX_PORT = 65_535;

/** Nodes of `host[:port],…`; undefined when one of them is not that. */
function nodesOf(hosts: string, defaultPort: number): RedisNode[] | undefined {
  const matches = hosts.split(',').map((part) => /^(\[[0-9a-f:]+\]|[^:]+)(?::(\d{1,5}))?$/i.exec(part));
  const nodes = matches.flatMap((match) =>
    match?.[1] ? { host: match[1].replace(/^\[|\]$/g, ''), port: Number(match[2] ?? defaultPort) } : [],
  );
  return nodes.length === matches.length && nodes.every(({ port }) => port <= MAX_PORT) ? nodes : undefined;
}

/** A password with `%` in it must be written `%25`. */
function isDecodable(credentials = ''): boolean {
  try {
    decodeURIComponent(credentials);
    return true;
  } catch {
    return false;
  }
}

const authOf = (credentials: string | undefined): RedisAuth => {
  if (!credentials) return {};
  const [username = '', ...password] = credentials.split(':');
  return {
    ...(username ? { username: decodeURIComponent(username) } : {}),
    ...(password.length > 0 ? { password: decodeURIComponent(password.join(':')) } : {}),
  };
};

/**
 * Reads `redis://[user:password@]host[:6379][/db]`, `redis+sentinel://[…@]host[:26379],…/name[/db]` or
 * `redis+cluster://[…@]host[:6379],…`; `rediss` instead of `redis` means TLS. Undefined when it is none of them.
 */
export function parseRedisTarget(url: string): RedisTarget | undefined {
  const match = SHAPE.exec(url);
  if (!match) return undefined;
  const [, scheme, shape, credentials, hosts = '', path = ''] = match;
  if (!isDecodable(credentials)) return undefined;
  const tls = scheme === 'rediss' ? {} : undefined;
  const nodes = nodesOf(hosts, shape === 'sentinel' ? 26_379 : 6_379);
  if (!nodes) return undefined;
  if (shape === 'sentinel') {
    const [name, db] = path.split('/');
    if (!name) return undefined;
    return { kind: 'sentinel', nodes, name, auth: { ...authOf(credentials), ...(db ? { db: Number(db) } : {}) }, tls };
  }
  if (shape === 'cluster') return { kind: 'cluster', nodes, auth: authOf(credentials), tls };
  return nodes.length === 1 && URL.canParse(url) ? { kind: 'single', url } : undefined;
}
