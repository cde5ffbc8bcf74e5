import type { z } from 'zod';
import type { Database } from '#db/client';
import { isHost } from '#db/stores/order-store';
import { findContact, findRevealed, listContacts } from '#db/views/contact-view';
import { mayOpen } from '#db/views/unseal-view';
import type { Vault } from '#db/vault/vault';
import { AppError } from '#domain/app-error';
import type { CaseStatus } from '#domain/case-status';
import type { Clock } from '#domain/clock';
import { isSealed } from '#domain/confidentiality';
import type { Actor } from '#domain/role';
import { isOver } from '#domain/same-incident';
import { type CallerWire, type ContactWire, revealPurposesOf, type revealSchema } from '#domain/wire/contact-wire';
import type { ContactListQuery } from '#domain/wire/list-wire';

type Reveal = z.infer<typeof revealSchema>;

export type ContactDeps = { database: Database; vault: Pick<Vault, 'open'>; clock: Clock };

const notFound = () => new AppError('not-found', 'no such contact');

/** Contacts as the console sees them: callers masked, until somebody says why they need to know. */
export function createContactService({ database, vault, clock }: ContactDeps) {
  return {
    async list(actor: Actor, query: ContactListQuery) {
      const dataAt = clock.now().toISOString();
      return { ...(await listContacts(database, actor, query)), dataAt };
    },
    /** @throws AppError `not-found` */
    async find({ cityId }: Actor, contactId: string): Promise<ContactWire> {
      const contact = await findContact(database, cityId, contactId);
      if (!contact) throw notFound();
      return contact;
    },
    /**
     * The caller in clear; the route writes down who looked and why before it answers. An informant's identity opens to
     * whom a second person allowed it, and at once only to the one who must find a caller of 110 in danger.
     * @throws AppError `not-found`; `sealed`; `forbidden` to a department that is not the host; `illegal-transition` to ring who wrote
     */
    async reveal(
      { cityId, userId, departmentCode }: Actor,
      contactId: string,
      { purpose }: Reveal,
    ): Promise<CallerWire> {
      const of = await findRevealed(database, cityId, contactId);
      if (!of) throw notFound();
      if (!revealPurposesOf(of.channel).includes(purpose)) {
        const message = 'who wrote is answered in writing and never rung';
        throw new AppError('illegal-transition', message, { issues: [{ path: 'purpose', message }] });
      }
      const { callerId, caseId, line, status, holderId } = of;
      if (departmentCode !== null && !(await isHost(database, { cityId, caseId }, departmentCode))) {
        throw new AppError('forbidden', 'the unit that has the order in its hands speaks with the requester');
      }
      const mustFindCaller =
        purpose === 'LOCATE_CALLER' && line === '110' && holderId === userId && !isOver(status as CaseStatus);
      if (isSealed(of) && !mustFindCaller) {
        const isAllowed = await mayOpen(database, { cityId, contactId, userId, now: clock.now() });
        if (!isAllowed) throw new AppError('sealed', 'a second person must agree');
      }
      const identity = callerId === null ? undefined : await vault.open(database, { cityId, callerId });
      return identity ?? { phone: null, name: null };
    },
  };
}

export type ContactService = ReturnType<typeof createContactService>;
