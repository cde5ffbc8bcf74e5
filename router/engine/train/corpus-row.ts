import { z } from 'zod';
import { CATEGORY_CODES, type CategoryCode, lineOfCategory } from '#domain/category';
import { type Priority, PRIORITIES } from '#domain/priority';
import type { Route } from '../decide/cost-matrix';

/** One utterance of the corpus. Rows of one situation are told by the same story, so they never part in a split. */
export const corpusRowSchema = z.object({
  situation: z.string().min(1),
  text: z.string(),
  category: z.enum(CATEGORY_CODES as [CategoryCode, ...CategoryCode[]]),
  priority: z.enum(PRIORITIES),
  language: z.enum(['zh', 'en', 'vi', 'mixed']),
  channel: z.string(),
  voice: z.string(),
  pair: z.string().optional(),
});
export type CorpusRow = z.infer<typeof corpusRowSchema>;

/** The route of a labelled call. The engine tells apart two grades of ordinary calls and three of emergencies. */
export function routeOf({ category, priority }: { category: CategoryCode; priority: Priority }): Route {
  if (lineOfCategory(category) === '110') return priority === 'P0' || priority === 'P1' ? `110/${priority}` : '110/P2';
  return priority === 'P3' ? '12345/P3' : '12345/P2';
}
