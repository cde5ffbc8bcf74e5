import type { CookieOptions, Request, Response } from 'express';

/**
 * By TLS a cookie is bound to this host alone (`__Host-`). Browsers refuse that name without TLS, so on a machine that
 * is tried out over plain HTTP the cookie says in its name what it lacks; by TLS that one is not taken.
 */
const nameOf = (request: Request, name: string): string =>
  request.secure ? `__Host-${name}` : `${name}-over-plain-http`;

const OPTIONS = { httpOnly: true, sameSite: 'strict', path: '/' } as const satisfies CookieOptions;

const readCookie = (request: Request, name: string): string | undefined =>
  request.headers.cookie
    ?.split(';')
    .map((part) => part.trim().split('='))
    .find(([key]) => key === nameOf(request, name))?.[1];

/** A cookie of ours: not readable by scripts, sent by our own pages only unless `options` say otherwise. */
export const ownCookie = (name: string, options: CookieOptions = {}) => ({
  of: (request: Request) => readCookie(request, name),
  set: (request: Request, response: Response, value: string, until: Date) =>
    response.cookie(nameOf(request, name), value, { ...OPTIONS, secure: request.secure, ...options, expires: until }),
  clear: (request: Request, response: Response) =>
    response.clearCookie(nameOf(request, name), { ...OPTIONS, secure: request.secure, ...options }),
});

export const sessionCookie = ownCookie('sid');
/** A citizen who is signed in to their own cases. */
export const citizenCookie = ownCookie('citizen');
/** Tells a browser that a person has used before from one where somebody guesses. */
export const deviceCookie = ownCookie('device');

/** After a sign-out the browser forgets what our pages have stored in it; of our answers it caches none. */
export const clearStorage = (response: Response) => response.setHeader('clear-site-data', '"storage"');
