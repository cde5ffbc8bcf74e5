import type { Database } from '#db/client';
import { findCallerId, findContact, listContacts } from '#db/views/contact-view';
import type { Vault } from '#db/vault/vault';
import { AppError } from '#domain/app-error';
import type { Clock } from '#domain/clock';
import type { Actor } from '#domain/role';
import type { CallerWire, ContactWire } from '#domain/wire/contact-wire';
import type { ContactListQuery } from '#domain/wire/list-wire';

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
    /** The caller in clear; the route writes down who looked and why before it answers. @throws AppError `not-found` */
    async reveal({ cityId }: Actor, contactId: string): Promise<CallerWire> {
      const callerId = await findCallerId(database, cityId, contactId);
      if (callerId === undefined) throw notFound();
      const identity = callerId === null ? undefined : await vault.open(database, { cityId, callerId });
      return identity ?? { phone: null, name: null };
    },
  };
}

export type ContactService = ReturnType<typeof createContactService>;
