import type { z } from 'zod';
import type { Database } from '#db/client';
import { revealCaller } from '#db/stores/access-store';
import { findContact, listContacts } from '#db/views/contact-view';
import { AppError } from '#domain/app-error';
import type { Clock } from '#domain/clock';
import type { Actor } from '#domain/role';
import { type CallerWire, type ContactWire, revealPurposesOf, type revealSchema } from '#domain/wire/contact-wire';
import type { ContactListQuery } from '#domain/wire/list-wire';

type Reveal = z.infer<typeof revealSchema>;

const notFound = () => new AppError('not-found', 'no such contact');

/** Contacts as the console sees them: callers masked, until somebody says why they need to know. */
export function createContactService({ database, clock }: { database: Database; clock: Clock }) {
  return {
    async list({ cityId }: Actor, query: ContactListQuery) {
      const dataAt = clock.now().toISOString();
      return { ...(await listContacts(database, cityId, query)), dataAt };
    },
    /** @throws AppError `not-found` */
    async find({ cityId }: Actor, contactId: string): Promise<ContactWire> {
      const contact = await findContact(database, cityId, contactId);
      if (!contact) throw notFound();
      return contact;
    },
    /**
     * The caller in clear, and a record of who looked and why.
     * @throws AppError `not-found`; `illegal-transition` to ring who wrote
     */
    async reveal({ cityId, userId }: Actor, contactId: string, { purpose, note }: Reveal): Promise<CallerWire> {
      const contact = await findContact(database, cityId, contactId);
      if (!contact) throw notFound();
      if (!revealPurposesOf(contact.channel).includes(purpose)) {
        const message = 'who wrote is answered in writing and never rung';
        throw new AppError('illegal-transition', message, { issues: [{ path: 'purpose', message }] });
      }
      const look = { cityId, contactId, actorId: userId, purpose, note: note ?? null, now: clock.now() };
      const caller = await database.$transaction((db) => revealCaller(db, look));
      if (!caller) throw notFound();
      return caller;
    },
  };
}

export type ContactService = ReturnType<typeof createContactService>;
