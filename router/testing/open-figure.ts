import { CASE_FIGURES, type CaseFigure } from '#domain/case-figures';
import { share } from '#domain/shift-figures';
import type { CaseRow } from '#domain/wire/case-wire';
import type { FigureCounts, Page } from '#domain/wire/list-wire';
import type { Answer, ApiUser } from './api-user';

/** Opens the list of cases with these filters, page by page to its end, and says which value a figure has by it. */
export async function openFigure(user: ApiUser, asked: Record<string, string>, perPage = 200) {
  const rows: CaseRow[] = [];
  let counts = { whole: 0, part: 0, cases: 0 };
  let after: string | null = null;
  do {
    const query: URLSearchParams = new URLSearchParams({
      ...asked,
      perPage: String(perPage),
      ...(after === null ? {} : { after }),
    });
    const { body }: Answer<Page<CaseRow> & { figure: FigureCounts }> = await user.get(`/v1/cases?${query}`);
    rows.push(...body.items);
    counts = body.figure ?? counts;
    after = body.next;
  } while (after !== null);
  return {
    rows,
    ids: rows.map(({ id }) => id),
    counts,
    value(figure: string): number | null {
      const { part, whole } = CASE_FIGURES[figure as CaseFigure].counts;
      return whole[0] === part && whole.length === 1 ? counts.part : share(counts.part, counts.whole);
    },
  };
}
