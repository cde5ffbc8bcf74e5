import type { ApiClientWire } from '#domain/wire/api-client-wire';
import type { Db } from '../client';

/** The API clients of a city by name, or the one that is asked for. */
export async function listApiClients(
  db: Db,
  { cityId, now }: { cityId: string; now: Date },
  id?: string,
): Promise<ApiClientWire[]> {
  const rows = await db.apiClient.findMany({ where: { cityId, id }, orderBy: { name: 'asc' } });
  return rows.map((client) => ({
    id: client.id,
    name: client.name,
    scopes: client.scopes as ApiClientWire['scopes'],
    ratePerMinute: client.ratePerMinute,
    maxConcurrent: client.maxConcurrent,
    createdAt: client.createdAt.toISOString(),
    disabledAt: client.disabledAt?.toISOString() ?? null,
    previousKeyUntil:
      client.previousKeyUntil !== null && client.previousKeyUntil > now ? client.previousKeyUntil.toISOString() : null,
  }));
}
