import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '#db/client';
import { hashKey } from '#db/seed/accounts';
import { changeApiClient, insertApiClient, rotateKey } from '#db/stores/api-client-store';
import { listApiClients } from '#db/views/api-client-view';
import { AppError } from '#domain/app-error';
import type { Clock } from '#domain/clock';
import type { Actor } from '#domain/role';
import type { ApiClientChange, ApiClientInput, ApiClientWire, NewKey } from '#domain/wire/api-client-wire';

export type ApiClientService = ReturnType<typeof createApiClientService>;

const newKey = () => randomBytes(32).toString('base64url');

/** The systems that call our API: each with its own key, of which only a hash is kept. */
export function createApiClientService({
  database,
  clock,
  graceMs,
}: {
  database: Database;
  clock: Clock;
  /** How long an old key still opens after it was changed, in ms. */
  graceMs: number;
}) {
  const list = (cityId: string, id?: string) => listApiClients(database, { cityId, now: clock.now() }, id);
  const find = async ({ cityId }: Actor, id: string): Promise<ApiClientWire> => {
    const [client] = await list(cityId, id);
    if (!client) throw new AppError('not-found', 'no such client');
    return client;
  };

  return {
    find,
    list: async ({ cityId }: Actor) => ({
      items: await list(cityId),
      hasNextPage: false,
      dataAt: clock.now().toISOString(),
    }),

    /** @throws AppError `conflict` when the name is taken */
    async create(actor: Actor, input: ApiClientInput): Promise<NewKey> {
      const key = newKey();
      const client = { ...input, cityId: actor.cityId, id: uuidv7(), keyHash: hashKey(key), createdAt: clock.now() };
      const { count } = await insertApiClient(database, client);
      if (count === 0) throw new AppError('conflict', 'the name is taken');
      return { client: await find(actor, client.id), key };
    },

    /** @throws AppError `not-found` */
    async change(actor: Actor, id: string, { isDisabled, ...to }: ApiClientChange): Promise<ApiClientWire> {
      const disabledAt = isDisabled === undefined ? {} : { disabledAt: isDisabled ? clock.now() : null };
      await changeApiClient(database, { cityId: actor.cityId, id }, { ...to, ...disabledAt });
      return find(actor, id);
    },

    /** Gives a new key; the one until now opens a while longer. @throws AppError `not-found`; `conflict` with another change */
    async rotate(actor: Actor, id: string): Promise<NewKey> {
      await find(actor, id);
      const key = newKey();
      const previousKeyUntil = new Date(clock.now().getTime() + graceMs);
      const which = { cityId: actor.cityId, id };
      if (!(await rotateKey(database, which, { keyHash: hashKey(key), previousKeyUntil }))) {
        throw new AppError('conflict', 'the key was changed meanwhile');
      }
      return { client: await find(actor, id), key };
    },
  };
}
