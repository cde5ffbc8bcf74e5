import { searchAnswerSchema, type SearchInput } from '#domain/wire/search-wire';
import type { Api } from '../providers/api';

/** One search for case numbers, telephone numbers and words. */
export const searchApi = (api: Api) => ({
  search: (input: SearchInput) => api.ask(searchAnswerSchema, '/v1/search', input),
});
