import { casePageSchema } from '#domain/wire/case-wire';
import { caseListQuerySchema } from '#domain/wire/list-wire';
import { type FoundBy, searchAnswerSchema, searchSchema } from '#domain/wire/search-wire';
import { rowOf } from './build-case';
import { fakePage } from './fake-page';
import type { Route } from './fake-route';
import type { createFakeState } from './fake-state';

/** The one telephone number that is known here, of whoever called last. */
export const FAKE_PHONE = '13800005678';

/** The list of cases, and the search through them by number, by telephone in any format, and by what was said. */
export function createFakeCases(state: ReturnType<typeof createFakeState>, now: () => number): Route[] {
  const at = () => new Date(now()).toISOString();
  return [
    [
      'GET',
      /^\/v1\/cases$/,
      (_, { query }) => {
        const asked = caseListQuerySchema.parse(query);
        const rows = state
          .cases()
          .filter(
            (one) =>
              (asked.status === undefined || one.status === asked.status) &&
              (asked.line === undefined || one.line === asked.line) &&
              (asked.priority === undefined || one.priority === asked.priority) &&
              (asked.isOpen !== true || one.status !== 'CLOSED') &&
              (asked.q === undefined || one.number.startsWith(asked.q)),
          );
        const figure = asked.figure === undefined ? null : { whole: rows.length + 2, part: 1, cases: rows.length };
        return { status: 200, body: casePageSchema.parse({ ...fakePage(rows.map(rowOf), asked, at()), figure }) };
      },
    ],
    [
      'POST',
      /^\/v1\/search$/,
      (_, { body }) => {
        const { q } = searchSchema.parse(body);
        const rows = state.cases();
        const found = (by: FoundBy, which: typeof rows) =>
          which.map((one) => ({ ...rowOf(one), foundBy: by, words: by === 'words' ? one.excerpt : null }));
        const items = [
          ...found(
            'case-number',
            rows.filter(({ number }) => number.endsWith(q)),
          ),
          ...found('phone', q.replaceAll(/\D/g, '') === FAKE_PHONE ? rows.slice(-1) : []),
          ...found(
            'words',
            rows.filter(({ excerpt }) => excerpt.includes(q)),
          ),
        ];
        return {
          status: 200,
          body: searchAnswerSchema.parse({ items, next: null, unindexedSince: null, dataAt: at() }),
        };
      },
    ],
  ];
}
