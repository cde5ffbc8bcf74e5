import type { Request, Response } from 'express';
import type { AuditOutcome } from '#domain/audit';
import type { Clock } from '#domain/clock';
import type { Role } from '#domain/role';
import type { RecordAudit } from '../audit/audit-recorder';
import type { Portions } from '../audit/portions';
import { createSeenLists } from '../audit/seen-lists';
import { auditKindOf, describeRequest, type RequestAudit } from './audit-entry';
import type { Caller, Route } from './route';

export type RequestAuditDeps = {
  record: RecordAudit;
  /** Where refusals go that anybody can cause at will. */
  portions: Pick<Portions, 'submit'>;
  /** The account behind a username that somebody tried; undefined when there is none. */
  findAccount(cityId: string, username: string): Promise<{ id: string; username: string; role: Role } | undefined>;
  clock: Clock;
  /** Whose chain takes what nobody who is signed in did. */
  defaultCityId: string;
};

/** What is known of a request when it ends. */
export type EndedRequest = {
  caller: Caller;
  input: { params?: unknown; query?: unknown; body?: unknown };
  answer: unknown;
  outcome: AuditOutcome;
};
export type AuditRequests = (
  route: Route,
  ended: EndedRequest,
  http: { request: Request; response: Response },
) => Promise<void>;

/** Refusals that cost whoever causes them nothing. Wrong passwords are slowed down, and each is a row. */
const AT_WILL: readonly AuditOutcome[] = ['unauthenticated', 'forbidden', 'rate-limited'];
const isAtWill = ({ outcome, kind, actorKind }: RequestAudit) =>
  outcome !== 'ok' &&
  (AT_WILL.includes(outcome) || actorKind === 'anonymous') &&
  (kind !== 'sign-in' || outcome !== 'unauthenticated');

/** Writes down what was asked of a route and how it ended. Rejects when it cannot: then nothing may be shown. */
export function createAuditRequests({
  record,
  portions,
  findAccount,
  clock,
  defaultCityId,
}: RequestAuditDeps): AuditRequests {
  const lists = createSeenLists(() => clock.now().getTime());

  /** Somebody who signs in is nobody yet, and one who fails is only said to be somebody. */
  async function withAccount(entry: RequestAudit, { input, outcome }: EndedRequest): Promise<RequestAudit> {
    const { username } = (input.body ?? {}) as { username?: unknown };
    const account = typeof username === 'string' ? await findAccount(entry.cityId, username) : undefined;
    if (!account) return entry;
    const tried = { ...entry, objectIds: [account.id] };
    if (outcome !== 'ok') return tried;
    return { ...tried, actorKind: 'user', actorId: account.id, actorName: account.username, role: account.role };
  }

  return async (route, ended, http) => {
    if (route.audit === 'none' && !AT_WILL.includes(ended.outcome)) return;
    const kind = auditKindOf(route);
    const entry = describeRequest(route, kind, { ...ended, at: clock.now(), defaultCityId }, http);
    if (isAtWill(entry)) return portions.submit(entry);
    if (kind === 'sign-in') return record(await withAccount(entry, ended));
    if (kind !== 'list' || entry.outcome !== 'ok' || entry.kind === 'search') return record(entry);
    const reader = `${entry.actorId} ${http.request.originalUrl.split('?')[0]}`;
    const objectIds = lists.unseen(reader, entry.objectIds);
    if (objectIds.length === 0 && entry.objectIds.length > 0) return;
    await record({ ...entry, objectIds });
    lists.remember(reader, entry.objectIds);
  };
}
