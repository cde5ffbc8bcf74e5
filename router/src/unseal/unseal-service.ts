import type { Database } from '#db/client';
import { askUnseal, decideUnseal } from '#db/stores/unseal-store';
import { findUnsealRequest, listUnsealRequests } from '#db/views/unseal-view';
import { findRevealed } from '#db/views/contact-view';
import { AppError } from '#domain/app-error';
import type { Clock } from '#domain/clock';
import { isSealed } from '#domain/confidentiality';
import type { Actor } from '#domain/role';
import type { UnsealAsk, UnsealDecide, UnsealRequestWire } from '#domain/wire/unseal-wire';

export type UnsealDeps = {
  database: Database;
  clock: Clock;
  /** How long an approved request opens the identity, in ms. */
  lastsMs: number;
};
export type UnsealService = ReturnType<typeof createUnsealService>;

/** Two people open the identity of an informant: one who needs it, and one who agrees. */
export function createUnsealService({ database, clock, lastsMs }: UnsealDeps) {
  const get = async (cityId: string, id: string): Promise<UnsealRequestWire> => {
    const found = await findUnsealRequest(database, cityId, id);
    if (!found) throw new AppError('not-found', 'no such request');
    return found;
  };
  return {
    async list({ cityId }: Actor) {
      const dataAt = clock.now().toISOString();
      return { items: await listUnsealRequests(database, cityId), hasNextPage: false, dataAt };
    },
    /** @throws AppError `not-found`; `illegal-transition` when nothing is sealed; `conflict` when asked already */
    async ask({ cityId, userId }: Actor, contactId: string, ask: UnsealAsk): Promise<UnsealRequestWire> {
      const of = await findRevealed(database, cityId, contactId);
      if (!of) throw new AppError('not-found', 'no such contact');
      if (!isSealed(of) || of.callerId === null) throw new AppError('illegal-transition', 'nothing is sealed here');
      const id = await askUnseal(database, { cityId, contactId, askedById: userId, askedAt: clock.now(), ...ask });
      if (id === undefined) throw new AppError('conflict', 'this was asked for already');
      return get(cityId, id);
    },
    /** @throws AppError `not-found`; `forbidden` to who asked; `conflict` when it was decided already */
    async decide({ cityId, userId }: Actor, id: string, decision: UnsealDecide): Promise<UnsealRequestWire> {
      const asked = await get(cityId, id);
      if (asked.askedBy.id === userId) throw new AppError('forbidden', 'another person must decide');
      const by = { cityId, id, decidedById: userId, now: clock.now(), lastsMs };
      if (!(await decideUnseal(database, by, decision))) throw new AppError('conflict', 'it was decided already');
      return get(cityId, id);
    },
  };
}
