import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DraftForm } from '#domain/draft';
import type { DraftsWire } from '#domain/wire/desk-wire';
import { useLive } from '../live/live-context';
import { useCan, useHotline } from '../providers/session-context';
import { createDraftSaver } from './draft-saver';

/** A browser that dies takes no more than this much typing with it, in ms. */
const SAVE_EVERY_MS = 1_000;

const draftsKey = (caseId: string) => ['drafts', caseId] as const;

/** One's own unsent words about a case, newest first; undefined until the server was asked. */
export function useDrafts(caseId: string) {
  const hotline = useHotline();
  const mayWrite = useCan('case:note');
  return useQuery({
    queryKey: draftsKey(caseId),
    queryFn: () => hotline.getDrafts(caseId),
    enabled: mayWrite,
    staleTime: Infinity,
  }).data?.items;
}

export type DraftState = 'untouched' | 'restored' | 'typing' | 'saved' | 'failed';

/** What stands in a form, and where it is kept. */
export type DraftOf<T> = {
  fields: T;
  /** When the server last kept it. */
  savedAt: string | null;
  state: DraftState;
  change(next: T): void;
  /** To be waited for before the words are sent: no save may come after them. */
  settle(): Promise<void>;
  /** The server took them for what they are. */
  forget(): void;
};

const isFilled = (fields: object): boolean => Object.values(fields).some((value: unknown) => value !== '');

/**
 * The words of one form about a case. They are saved as a draft while they are typed, and are there again after the form
 * was folded, the page read anew or the browser died.
 * @param initial what the form begins with where nothing was typed before
 */
export function useDraft<T extends Partial<Record<string, string>>>(
  caseId: string,
  form: DraftForm,
  initial: T,
): DraftOf<T> {
  const hotline = useHotline();
  const queries = useQueryClient();
  const live = useLive();
  const saved = useDrafts(caseId)?.find((draft) => draft.form === form);
  const [typed, setTyped] = useState<T | null>(null);
  const [state, setState] = useState<'untouched' | 'typing' | 'saved' | 'failed'>('untouched');

  const setCached = (fields: T | null) =>
    queries.setQueryData<DraftsWire>(draftsKey(caseId), (known) => {
      const items = (known?.items ?? []).filter((draft) => draft.form !== form);
      if (fields === null || !isFilled(fields)) return { items };
      return {
        items: [
          { form, fields: fields as Record<string, string>, savedAt: new Date(live.clock.now()).toISOString() },
          ...items,
        ],
      };
    });
  const [saver] = useState(() =>
    createDraftSaver<T>(
      async (fields) => {
        await hotline.saveDraft(caseId, form, isFilled(fields) ? (fields as Record<string, string>) : {});
        setState((now) => (now === 'untouched' ? now : 'saved'));
      },
      SAVE_EVERY_MS,
      () => setState('failed'),
    ),
  );
  useEffect(() => () => void saver.flush(), [saver]);

  return {
    fields: typed ?? ((saved?.fields ?? initial) as T),
    savedAt: saved?.savedAt ?? null,
    state: state === 'untouched' && saved !== undefined ? 'restored' : state,
    change(next) {
      setTyped(next);
      setState('typing');
      setCached(next);
      saver.keep(next);
    },
    settle: saver.flush,
    forget() {
      setTyped(null);
      setState('untouched');
      setCached(null);
    },
  };
}
