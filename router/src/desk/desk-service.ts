import type { Database } from '#db/client';
import { dropDraft, saveDraft } from '#db/stores/draft-store';
import { dropViewer, noteViewer } from '#db/stores/presence-store';
import { listDrafts, listEarlierCases, listViewers } from '#db/views/desk-view';
import type { Clock } from '#domain/clock';
import type { DraftForm } from '#domain/draft';
import type { Actor } from '#domain/role';
import type { DraftsWire, EarlierCases, PresenceWire } from '#domain/wire/desk-wire';

export type DeskService = ReturnType<typeof createDeskService>;

/** What the person at a case needs around it: their own unsent words, who else is there, what the caller reported before. */
export function createDeskService({ database, clock }: { database: Database; clock: Clock }) {
  const keyOf = ({ cityId, userId }: Actor, caseId: string) => ({ cityId, caseId, userId });
  const drafts = async (actor: Actor, caseId: string): Promise<DraftsWire> => ({
    items: await listDrafts(database, keyOf(actor, caseId)),
  });

  return {
    drafts,

    /** Keeps what stands in a form, or nothing when nothing does: a browser that dies takes a second of work with it. */
    async saveDraft(
      actor: Actor,
      caseId: string,
      form: DraftForm,
      fields: Record<string, string>,
    ): Promise<DraftsWire> {
      const key = { ...keyOf(actor, caseId), form };
      if (Object.keys(fields).length === 0) await dropDraft(database, key);
      else await saveDraft(database, key, fields, clock.now());
      return drafts(actor, caseId);
    },

    /** Notes that this person has the case on the screen and answers who else has: nobody is stopped by it. */
    async arrive(actor: Actor, caseId: string): Promise<PresenceWire> {
      const key = keyOf(actor, caseId);
      const now = clock.now();
      await noteViewer(database, key, now);
      return { viewers: await listViewers(database, key, now) };
    },

    leave: (actor: Actor, caseId: string): Promise<void> => dropViewer(database, keyOf(actor, caseId), clock.now()),

    earlierCases: (actor: Actor, caseId: string): Promise<EarlierCases> => listEarlierCases(database, actor, caseId),
  };
}
