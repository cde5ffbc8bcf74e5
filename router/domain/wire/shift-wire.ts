import { z } from 'zod';
import { LINES } from '../line';
import { SHIFT_FIGURE_KEYS } from '../shift-figures';

/** `last30` is the last thirty minutes, `today` the day of the city since midnight. */
export const SHIFT_SPANS = ['last30', 'today'] as const;
export type ShiftSpan = (typeof SHIFT_SPANS)[number];

/** Answer of `GET /v1/board/shift`: the figures of `shift-figures.ts` by span and line; shares from 0 to 1, durations in ms. */
export const shiftSchema = z.object({
  dataAt: z.iso.datetime(),
  spans: z.array(
    z.object({
      span: z.enum(SHIFT_SPANS),
      from: z.iso.datetime(),
      lines: z.array(
        z.object({ line: z.enum(LINES), figures: z.record(z.enum(SHIFT_FIGURE_KEYS), z.number().nullable()) }),
      ),
    }),
  ),
});
export type ShiftWire = z.infer<typeof shiftSchema>;
