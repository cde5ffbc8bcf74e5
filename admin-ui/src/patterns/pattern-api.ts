import { boardSeatSchema } from '#domain/wire/board-seat-wire';
import { districtSchema } from '#domain/wire/catalog-wire';
import { listOf } from '#domain/wire/list-wire';
import { patternsSchema } from '#domain/wire/pattern-wire';
import type { Api } from '../providers/api';

/** What the board asks beside its figures: who sits where, when work comes in and where it lies; and the parts of the city. */
export const patternApi = (api: Api) => ({
  getBoardSeats: () => api.get(listOf(boardSeatSchema), '/v1/board/seats'),
  getDistricts: async () => (await api.get(listOf(districtSchema), '/v1/districts')).items,
  getPatterns: () => api.get(patternsSchema, '/v1/board/patterns'),
});
