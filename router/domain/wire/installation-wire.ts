import { z } from 'zod';

/** Answer of `GET /v1/installation`. `isDrill`: people are trained here; nothing that happens is real, and every screen says so. */
export const installationSchema = z.object({ isDrill: z.boolean() });
export type Installation = z.infer<typeof installationSchema>;
