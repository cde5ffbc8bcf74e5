import { z } from 'zod';
import { LANGUAGES } from '../language';
import { LINES } from '../line';
import { ROLES } from '../role';
import { ADDRESS_CLASSES, BROWSERS, SESSION_DUTIES, SIGN_IN_METHODS, SYSTEMS } from '../session';
import { filledText, text } from '../text';

/** A name in every language of the interface. */
export const namesSchema = z.record(z.enum(LANGUAGES), z.string());

/** A password as it is sent to be checked; what a new one must be is for `password-rules`. */
const password = text(200).min(1);
/** Six digits of an authenticator, or a recovery code. */
const code = filledText(40);

/** Body of `POST /v1/session`. `city` may be left out where the installation serves one. */
export const signInSchema = z.strictObject({
  username: filledText(100),
  password,
  code: code.optional(),
  city: filledText(50).optional(),
});

/** Body of `POST /v1/session/step-up`: one proof, the password or a code. */
export const stepUpSchema = z.union([z.strictObject({ password }), z.strictObject({ code })]);
export type StepUp = z.infer<typeof stepUpSchema>;
/** Answer of `POST /v1/session/step-up`: until when sensitive commands are open. */
export const steppedUpSchema = z.object({ stepUpUntil: z.iso.datetime() });

/** Body of `PUT /v1/session/password`. */
export const passwordChangeSchema = z.strictObject({ current: password, next: password });

/** Body of `POST /v1/session/second-factor`: who has one proves it with a code of it. */
export const secondFactorBeginSchema = z.strictObject({ password, code: code.optional() });
/** Answer: the secret, shown this once, also as the URI that authenticators read. */
export const secondFactorSecretSchema = z.object({ secret: z.string(), uri: z.string() });
/** Body of `POST /v1/session/second-factor/confirm`. */
export const secondFactorConfirmSchema = z.strictObject({ code });
/** Answer: the recovery codes, shown this once. */
export const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) });

/** Answer of `GET /v1/session/ways`: how one can sign in here besides the password. */
export const signInWaysSchema = z.object({ oidc: z.boolean() });

export const userSchema = z.object({
  id: z.string(),
  username: z.string(),
  displayNames: namesSchema,
  role: z.enum(ROLES),
  line: z.enum(LINES).nullable(),
  /** Of who works for a department. */
  departmentCode: z.string().nullable(),
  languages: z.array(z.enum(LANGUAGES)),
});
export type UserWire = z.infer<typeof userSchema>;

/** Answer of `GET` and `POST /v1/session`: who is signed in, to which city, and what they must do first. */
export const sessionSchema = z.object({
  user: userSchema,
  city: z.object({ id: z.string(), names: namesSchema, timeZone: z.string(), locale: z.string() }),
  method: z.enum(SIGN_IN_METHODS),
  duties: z.array(z.enum(SESSION_DUTIES)),
  secondFactor: z.object({ isEnrolled: z.boolean(), isExpected: z.boolean() }),
});
export type SessionWire = z.infer<typeof sessionSchema>;

/** One of a person's open sessions. */
export const openSessionSchema = z.object({
  id: z.string(),
  isCurrent: z.boolean(),
  method: z.enum(SIGN_IN_METHODS),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  addressClass: z.enum(ADDRESS_CLASSES),
  browser: z.enum(BROWSERS),
  system: z.enum(SYSTEMS),
});
export type OpenSessionWire = z.infer<typeof openSessionSchema>;
