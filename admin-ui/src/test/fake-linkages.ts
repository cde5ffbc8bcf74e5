import { linkagesFrom } from '#domain/linkage';
import { linkageInputSchema, wordsInputSchema } from '#domain/linkage-input';
import { otherLineThan } from '#domain/transfer';
import { type CaseDetail, caseDetailSchema } from '#domain/wire/case-wire';
import { type CaseLinkages, caseLinkagesSchema } from '#domain/wire/linkage-wire';
import type { UserWire } from '#domain/wire/session-wire';
import type { CaseSeed } from './build-case';
import type { Answer, Route } from './fake-route';
import { Refusal } from './fake-state';

type City = {
  get(caseId: string): CaseDetail;
  add(seed?: CaseSeed): CaseDetail;
  touch(caseId: string): CaseDetail;
  user(): UserWire | null;
};

/** Linked cases in memory, and words that are added to a case. */
export function createFakeLinkages({ get, add, touch, user }: City, now: () => number) {
  const made: { from: string; to: string; one: Omit<CaseLinkages['linkages'][number], 'other' | 'isAsking'> }[] = [];
  const of = (caseId: string): CaseLinkages => {
    const me = user();
    const shown = get(caseId);
    return {
      caseId,
      mayLink: shown.line === me?.line && shown.holder?.id === me.id ? linkagesFrom(shown) : [],
      linkages: made
        .filter(({ from, to }) => [from, to].includes(caseId))
        .map(({ from, to, one }) => {
          const { id, number, line, status, category, priority, nextDue } = get(from === caseId ? to : from);
          return {
            ...one,
            isAsking: from === caseId,
            other: { id, number, line, status, category, priority, nextDue },
          };
        }),
    };
  };
  const answer = (caseId: string): Answer => ({ status: 200, body: caseLinkagesSchema.parse(of(caseId)) });
  const routes: Route[] = [
    ['GET', /^\/v1\/cases\/([^/]+)\/linkages$/, ([id = '']) => answer(id)],
    [
      'POST',
      /^\/v1\/cases\/([^/]+)\/linkages$/,
      ([id = ''], { body }) => {
        const { commandId, version, type, note, category, priority } = linkageInputSchema.parse(body);
        const from = get(id);
        if (version !== from.version) throw new Refusal('conflict', 409);
        const to = add({ line: otherLineThan(from.line), category, priority });
        const by = user()!;
        const at = new Date(now()).toISOString();
        const one = { id: commandId, type, note, by: { id: by.id, displayNames: by.displayNames }, at, feedback: null };
        made.unshift({ from: id, to: to.id, one });
        touch(id);
        return answer(id);
      },
    ],
    [
      'POST',
      /^\/v1\/cases\/([^/]+)\/words$/,
      ([id = ''], { body }) => {
        const { version, text } = wordsInputSchema.parse(body);
        const shown = get(id);
        if (version !== shown.version) throw new Refusal('conflict', 409);
        const [first] = shown.contacts;
        const next = touch(id);
        next.contacts.push({ ...first!, id: `${id}-words-${next.version}`, channel: 'operator', text });
        return { status: 200, body: caseDetailSchema.parse(next) };
      },
    ],
  ];
  return { routes, linkagesOf: of };
}
