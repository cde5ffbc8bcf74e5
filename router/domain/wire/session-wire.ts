import { z } from 'zod';
import { LANGUAGES } from '../language';
import { LINES } from '../line';
import { ROLES } from '../role';
import { filledText, text } from '../text';

/** A name in every language of the interface. */
export const namesSchema = z.record(z.enum(LANGUAGES), z.string());

/** Body of `POST /v1/session`. */
export const signInSchema = z.strictObject({
  username: filledText(100),
  password: text(200).min(1),
});

export const userSchema = z.object({
  id: z.string(),
  username: z.string(),
  displayNames: namesSchema,
  role: z.enum(ROLES),
  line: z.enum(LINES).nullable(),
  languages: z.array(z.enum(LANGUAGES)),
});
export type UserWire = z.infer<typeof userSchema>;

/** Answer of `GET` and `POST /v1/session`: who is signed in, and to which city. */
export const sessionSchema = z.object({
  user: userSchema,
  city: z.object({ id: z.string(), names: namesSchema, timeZone: z.string(), locale: z.string() }),
});
export type SessionWire = z.infer<typeof sessionSchema>;
