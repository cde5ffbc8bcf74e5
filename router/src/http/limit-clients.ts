import { AppError } from '#domain/app-error';
import type { AuditKind } from '#domain/audit';
import type { Siblings } from '#platform/siblings';
import { auditKindOf } from './audit-entry';
import type { AdmittedClient, Caller, Route } from './route';

const MINUTE_MS = 60_000;
/** Sessions come and go: from so many usages on, those that are full again and run nothing are forgotten. */
const MANY = 5_000;

const COUNTED: readonly AuditKind[] = ['list', 'search', 'export'];

/** Whose requests are counted together, and how many of them there may be; null is without limit. */
export type Limited = Pick<AdmittedClient, 'cityId' | 'id' | 'name' | 'ratePerMinute' | 'maxConcurrent'>;
type Usage = { running: number; allowance: number; at: number };

/**
 * Keeps an API client within the limits of its row, and a session within those of all sessions, on this router and its siblings: a bucket that a minute fills, from
 * which each tells what it took, and a number of requests at once, of which each has its share since connections go to
 * them in turn. The returned function ends a request; it must be called once.
 * @param nowMs a clock that never goes back, in ms
 */
export function createClientLimits(nowMs: () => number, { count, heard, tell }: Siblings) {
  const usages = new Map<string, Usage>();
  const keyOf = ({ cityId, id }: Limited) => `${cityId} ${id}`;
  const spend = (usage: Usage) => (usage.allowance = Math.max(0, usage.allowance - 1));
  heard.on('spent', (key) => {
    const usage = usages.get(key);
    if (usage) spend(usage);
  });
  const forgetIdle = () => {
    const fullSince = nowMs() - MINUTE_MS;
    for (const [key, { running, at }] of usages) if (running === 0 && at <= fullSince) usages.delete(key);
  };
  const usageOf = (client: Limited): Usage => {
    const { ratePerMinute } = client;
    const key = keyOf(client);
    const at = nowMs();
    if (usages.size >= MANY && !usages.has(key)) forgetIdle();
    const known = usages.get(key) ?? { running: 0, allowance: ratePerMinute ?? 0, at };
    const refill = ((at - known.at) / MINUTE_MS) * (ratePerMinute ?? 0);
    known.allowance = Math.min(ratePerMinute ?? 0, known.allowance + refill);
    known.at = at;
    usages.set(key, known);
    return known;
  };

  return {
    /**
     * @param isExempt what may not be refused whatever the limits say; it counts all the same
     * @throws AppError `rate-limited` with the seconds to wait
     */
    enter(client: Limited, isExempt: () => boolean): () => void {
      const { ratePerMinute, maxConcurrent } = client;
      const usage = usageOf(client);
      const isTooFast = ratePerMinute !== null && usage.allowance < 1;
      const isTooMany = maxConcurrent !== null && usage.running >= Math.ceil(maxConcurrent / count);
      if ((isTooFast || isTooMany) && !isExempt()) {
        const retryAfterS = isTooFast ? Math.ceil(((1 - usage.allowance) / ratePerMinute) * 60) : 1;
        throw new AppError('rate-limited', `the limit of ${client.name}`, { details: { retryAfterS } });
      }
      spend(usage);
      if (ratePerMinute !== null) tell('spent', keyOf(client));
      usage.running += 1;
      return () => {
        usage.running -= 1;
      };
    },
  };
}
export type ClientLimits = ReturnType<typeof createClientLimits>;

/** What the audit knows as a list, a search or an export is limited for people too; work on one case or at a seat never is. */
export const readerOf = (
  { audit, ...route }: Pick<Route, 'audit' | 'method' | 'path'>,
  { session }: Caller,
  listsPerMinute: number,
): Limited | undefined =>
  session && audit !== 'none' && COUNTED.includes(auditKindOf({ audit, ...route }))
    ? {
        ...{ cityId: session.actor.cityId, id: session.id, name: 'a session' },
        ...{ ratePerMinute: listsPerMinute, maxConcurrent: null },
      }
    : undefined;
