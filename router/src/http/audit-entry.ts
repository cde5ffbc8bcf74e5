import type { Request, Response } from 'express';
import type { AuditKind, AuditOutcome } from '#domain/audit';
import type { AuditRecord } from '../audit/audit-recorder';
import type { Caller, Route } from './route';

/** What is written of a request to a route; the person behind a sign-in is added by who knows the accounts. */
export type RequestAudit = AuditRecord & { kind: AuditKind };

/** Parts of a path that say what was done rather than to whom. */
const NAMES_OF_DEEDS = ['action', 'decision', 'metric', 'queue', 'command', 'report'];

/**
 * The kind of a route, and of one that does not name it: reading one object, reading several, changing something. A route
 * that shows and changes nothing worth knowing says `none`, so that a new route is recorded unless somebody decided
 * otherwise; who was refused at it is recorded all the same.
 */
export function auditKindOf({ audit, method, path }: Pick<Route, 'audit' | 'method' | 'path'>): AuditKind {
  if (audit !== undefined && audit !== 'none') return audit;
  if (method !== 'get') return 'command';
  return path.includes('/:') ? 'view' : 'list';
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Ids of what was asked for and of what the answer shows, with the cases that they or words in it belong to; each once. */
function objectsOf(params: unknown, answer: unknown): string[] {
  const { items, contacts } = record(answer);
  const rows = (list: unknown): Record<string, unknown>[] => (Array.isArray(list) ? list.map(record) : []);
  const shown = [record(answer), ...rows(items)].flatMap(({ id, caseId }) => [id, caseId]);
  const ids = [record(params).id, ...shown, ...rows(contacts).map(({ caseId }) => caseId)];
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}

function actorOfRecord({
  actor,
  client,
  citizen,
}: Caller): Pick<AuditRecord, 'actorKind' | 'actorId' | 'actorName' | 'role'> {
  if (actor) return { actorKind: 'user', actorId: actor.userId, actorName: actor.username, role: actor.role };
  if (client) return { actorKind: 'api-client', actorId: client.id, actorName: client.name, role: null };
  if (citizen) return { actorKind: 'citizen', actorId: null, actorName: null, role: null };
  return { actorKind: 'anonymous', actorId: null, actorName: null, role: null };
}

/** Puts down a request. Of its body only the purpose is kept, and for a reveal what was noted with it. */
export function describeRequest(
  route: Pick<Route, 'method' | 'path'>,
  kind: AuditKind,
  of: {
    caller: Caller;
    input: { params?: unknown; query?: unknown; body?: unknown };
    answer: unknown;
    outcome: AuditOutcome;
    at: Date;
    defaultCityId: string;
  },
  { request, response }: { request: Request; response: Response },
): RequestAudit {
  const { caller, input, answer, outcome, at, defaultCityId } = of;
  const params = record(input.params);
  const path = route.path.replace(/:(\w+)/g, (part, name: string) =>
    NAMES_OF_DEEDS.includes(name) ? (textOrNull(params[name]) ?? part) : part,
  );
  const isSearch = kind === 'list' && record(input.query).q !== undefined;
  return {
    cityId: caller.actor?.cityId ?? caller.client?.cityId ?? caller.citizen?.cityId ?? defaultCityId,
    at,
    ...actorOfRecord(caller),
    kind: isSearch ? 'search' : kind,
    action: `${route.method.toUpperCase()} ${path}`,
    objectType: route.path.split('/')[2] ?? null,
    objectIds: objectsOf(params, answer),
    purpose: textOrNull(record(input.body).purpose),
    note: null,
    words: kind === 'reveal' ? textOrNull(record(input.body).note) : null,
    outcome,
    source: request.ip ?? null,
    requestId: textOrNull(response.locals.requestId),
  };
}
