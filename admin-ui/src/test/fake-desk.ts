import { DRAFT_FORMS } from '#domain/draft';
import {
  draftInputSchema,
  draftsSchema,
  type EarlierCase,
  earlierCasesSchema,
  presenceSchema,
  type ViewerWire,
} from '#domain/wire/desk-wire';
import { pauseSchema } from '#domain/wire/sla-wire';
import type { Answer, Route } from './fake-route';

const NO_PAUSE = { isPossible: false, asked: null, clocks: [] };

/** Drafts, presence and earlier cases in memory, of the one person there is. */
export function createFakeDesk(now: () => number) {
  const drafts = new Map<string, Record<string, string>>();
  let viewers: ViewerWire[] = [];
  let earlier: EarlierCase[] = [];
  const draftsOf = (caseId: string) =>
    DRAFT_FORMS.flatMap((form) => {
      const fields = drafts.get(`${caseId} ${form}`);
      return fields ? [{ form, fields, savedAt: new Date(now()).toISOString() }] : [];
    });
  const answer = (caseId: string): Answer => ({ status: 200, body: draftsSchema.parse({ items: draftsOf(caseId) }) });
  const deskRoutes: Route[] = [
    ['GET', /^\/v1\/cases\/([^/]+)\/drafts$/, ([id = '']) => answer(id)],
    [
      'PUT',
      /^\/v1\/cases\/([^/]+)\/drafts\/([^/]+)$/,
      ([id = '', form], { body }) => {
        const { fields } = draftInputSchema.parse(body);
        if (Object.keys(fields).length === 0) drafts.delete(`${id} ${form}`);
        else drafts.set(`${id} ${form}`, fields);
        return answer(id);
      },
    ],
    ['PUT', /^\/v1\/cases\/[^/]+\/presence$/, () => ({ status: 200, body: presenceSchema.parse({ viewers }) })],
    ['DELETE', /^\/v1\/cases\/[^/]+\/presence$/, () => ({ status: 204, body: undefined })],
    ['GET', /^\/v1\/cases\/[^/]+\/pause$/, () => ({ status: 200, body: pauseSchema.parse(NO_PAUSE) })],
    [
      'GET',
      /^\/v1\/cases\/[^/]+\/earlier-cases$/,
      () => ({ status: 200, body: earlierCasesSchema.parse({ items: earlier, hasMore: false }) }),
    ],
  ];
  return {
    deskRoutes,
    draftsOf,
    setViewers: (next: ViewerWire[]) => {
      viewers = next;
    },
    setEarlier: (next: EarlierCase[]) => {
      earlier = next;
    },
  };
}
