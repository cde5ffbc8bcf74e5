import { z } from 'zod';
import { listOf } from '#domain/wire/list-wire';
import { surgeSchema } from '#domain/wire/surge-wire';
import type { Api } from '../providers/api';

const list = listOf(surgeSchema);

/** What the console asks about surges, and says of them. */
export const surgeApi = (api: Api) => ({
  getSurges: async (view: 'open' | 'over') => (await api.get(list, '/v1/surges', { view })).items,
  dismissSurge: (id: string, words: string) =>
    api.post(z.unknown(), `/v1/surges/${encodeURIComponent(id)}/dismiss`, { words }),
});
