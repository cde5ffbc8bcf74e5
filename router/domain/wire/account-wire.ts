import { z } from 'zod';
import { LANGUAGES } from '../language';
import { LINES } from '../line';
import { ROLES } from '../role';
import { filledText } from '../text';
import { userSchema } from './session-wire';

const name = filledText(100);
const namesInput = z.strictObject({ zh: name, en: name, vi: name });
const languages = z.array(z.enum(LANGUAGES)).min(1).max(LANGUAGES.length);
const departmentCode = filledText(20).nullable();
/** The person's subject at the identity provider; null ties the account to nobody there. */
const oidcSubject = filledText(255).nullable();

/** A row of `GET /v1/users`: the account of somebody who works here. */
export const accountSchema = userSchema.extend({
  createdAt: z.iso.datetime(),
  disabledAt: z.iso.datetime().nullable(),
  mustChangePassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  oidcSubject: z.string().nullable(),
  /** Sessions that are open now. */
  openSessions: z.number().int(),
});
export type AccountWire = z.infer<typeof accountSchema>;

/** Body of `POST /v1/users`. A user name is for good: records name it. */
export const accountInputSchema = z.strictObject({
  username: z.string().regex(/^[a-z][a-z0-9._-]{2,49}$/, 'must be 3 to 50 small letters, digits, dots, - and _'),
  displayNames: namesInput,
  role: z.enum(ROLES),
  line: z.enum(LINES).nullable(),
  /** Of a department handler, and of nobody else. */
  departmentCode: departmentCode.default(null),
  languages,
  oidcSubject: oidcSubject.default(null),
});
export type AccountInput = z.infer<typeof accountInputSchema>;

/** Body of `PUT /v1/users/{id}`: what is left out stays as it is. */
export const accountChangeSchema = z.strictObject({
  displayNames: namesInput.optional(),
  role: z.enum(ROLES).optional(),
  line: z.enum(LINES).nullable().optional(),
  departmentCode: departmentCode.optional(),
  languages: languages.optional(),
  oidcSubject: oidcSubject.optional(),
  isDisabled: z.boolean().optional(),
});
export type AccountChange = z.infer<typeof accountChangeSchema>;

/** Answer where a password was made: it is shown this once, and its owner must choose another. */
export const oneTimePasswordSchema = z.object({ user: accountSchema, password: z.string() });
export type OneTimePassword = z.infer<typeof oneTimePasswordSchema>;
