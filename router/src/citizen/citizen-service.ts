import { announce } from '#db/change-feed';
import type { Database } from '#db/client';
import { appendEvent } from '#db/stores/case-store';
import { type Citizen, insertPrivacyRequest, insertRating } from '#db/stores/citizen-store';
import { listAccesses } from '#db/views/access-view';
import { listOwnCases, type OwnCase } from '#db/views/citizen-view';
import type { Vault } from '#db/vault/vault';
import { AppError } from '#domain/app-error';
import type { Clock } from '#domain/clock';
import type { CitizenCase, CitizenExport, CitizenRatingInput, PrivacyAsk } from '#domain/wire/citizen-wire';

export type CitizenService = ReturnType<typeof createCitizenService>;

/** What citizens see of their own cases, and do with them. */
export function createCitizenService({
  database,
  vault,
  clock,
  reopen,
}: {
  database: Database;
  vault: Pick<Vault, 'open'>;
  clock: Clock;
  reopen(cityId: string, trackingCode: string, reason: string): Promise<unknown>;
}) {
  /** @throws AppError `not-found` also for somebody else's */
  async function own(citizen: Citizen, id: string): Promise<OwnCase> {
    const [found] = await listOwnCases(database, citizen, clock.now(), id);
    if (!found) throw new AppError('not-found', 'no such case of theirs');
    return found;
  }
  const accessesOf = ({ cityId }: Citizen, { shown, contactIds }: OwnCase) =>
    listAccesses(database, { cityId, caseId: shown.id, contactIds, line: shown.line }, clock.now());
  /** Who has shown that the telephone is theirs may read who they are; a tracking code is written down too often for that. */
  async function identityOf({ cityId, numberToken }: Citizen, { callerId, isSealed }: OwnCase) {
    if (numberToken === null || callerId === null || isSealed) return null;
    return (await vault.open(database, { cityId, callerId })) ?? null;
  }

  return {
    async list(citizen: Citizen): Promise<{ items: CitizenCase[]; dataAt: string }> {
      const now = clock.now();
      const items = await listOwnCases(database, citizen, now);
      return { items: items.map(({ shown }) => shown), dataAt: now.toISOString() };
    },

    /** @throws AppError `not-found`; `illegal-transition` when it is not closed, or was closed too long ago */
    async reopen(citizen: Citizen, id: string, reason: string): Promise<CitizenCase> {
      await reopen(citizen.cityId, (await own(citizen, id)).trackingCode, reason);
      return (await own(citizen, id)).shown;
    },

    /** @throws AppError `not-found`; `illegal-transition` when there is nothing to rate, or it was rated already */
    async rate(citizen: Citizen, id: string, rating: CitizenRatingInput): Promise<CitizenCase> {
      const { cityId } = citizen;
      const { shown, round } = await own(citizen, id);
      if (!shown.mayRate) throw new AppError('illegal-transition', 'there is nothing to rate');
      const at = clock.now();
      await database.$transaction(async (db) => {
        if (!(await insertRating(db, { cityId, caseId: id, round, ...rating, at }))) {
          throw new AppError('illegal-transition', 'it was rated already');
        }
        const { isSolved, satisfaction, words } = rating;
        const data = {
          isSolved,
          satisfaction,
          ...(words.trim() === '' ? {} : { note: words }),
        };
        await appendEvent(db, { cityId, caseId: id, type: 'citizen-rated', actorId: null, at, data });
        await announce(db, { cityId, caseIds: [id], userIds: [] });
      });
      return (await own(citizen, id)).shown;
    },

    /** @throws AppError `not-found` */
    async accesses(citizen: Citizen, id: string) {
      const found = await own(citizen, id);
      return { ...(await accessesOf(citizen, found)), dataAt: clock.now().toISOString() };
    },

    /** @throws AppError `not-found`; `conflict` when the same was asked for already and nobody has decided */
    async ask(citizen: Citizen, id: string, { kind, words }: PrivacyAsk): Promise<CitizenCase> {
      await own(citizen, id);
      const asked = { cityId: citizen.cityId, caseId: id, kind, words, askedAt: clock.now() };
      if ((await insertPrivacyRequest(database, asked)) === undefined) {
        throw new AppError('conflict', 'this was asked for already');
      }
      return (await own(citizen, id)).shown;
    },

    /** Everything that is kept of them, to be taken away (PIPL 45). */
    async exportAll(citizen: Citizen): Promise<CitizenExport> {
      const now = clock.now();
      const cases = [];
      for (const found of await listOwnCases(database, citizen, now)) {
        const identity = await identityOf(citizen, found);
        const { items: accesses } = await accessesOf(citizen, found);
        cases.push({ ...found.shown, identity, location: found.location, accesses });
      }
      return { exportedAt: now.toISOString(), cases };
    },
  };
}
