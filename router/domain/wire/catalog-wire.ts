import { z } from 'zod';
import { LINES } from '../line';
import { PRIORITIES } from '../priority';
import { namesSchema } from './session-wire';

export const CATEGORY_KINDS = ['administrative', 'emergency', 'special'] as const;
export type CategoryKind = (typeof CATEGORY_KINDS)[number];

/** One row of `GET /v1/categories`; `id` is the code. */
export const categorySchema = z.object({
  id: z.string(),
  names: namesSchema,
  kind: z.enum(CATEGORY_KINDS),
  line: z.enum(LINES),
  departmentCode: z.string().nullable(),
  defaultPriority: z.enum(PRIORITIES),
  /** No case gets it any more. */
  isRetired: z.boolean(),
});
export type CategoryWire = z.infer<typeof categorySchema>;

/** One row of `GET /v1/departments`; `id` is the code. */
export const departmentSchema = z.object({ id: z.string(), names: namesSchema, isRetired: z.boolean() });
export type DepartmentWire = z.infer<typeof departmentSchema>;

/** One row of `GET /v1/districts`, the parts of the city in their order; `id` is the code. No new case lies in a retired one. */
export const districtSchema = z.object({ id: z.string(), names: namesSchema, isRetired: z.boolean() });
export type DistrictWire = z.infer<typeof districtSchema>;
