import {
  type AccountWire,
  accountInputSchema,
  accountChangeSchema,
  accountSchema,
  oneTimePasswordSchema,
} from '#domain/wire/account-wire';
import {
  apiClientChangeSchema,
  apiClientInputSchema,
  apiClientSchema,
  type ApiClientWire,
  newKeySchema,
} from '#domain/wire/api-client-wire';
import { listOf } from '#domain/wire/list-wire';
import {
  openSessionSchema,
  type OpenSessionWire,
  passwordChangeSchema,
  recoveryCodesSchema,
  secondFactorBeginSchema,
  secondFactorConfirmSchema,
  secondFactorSecretSchema,
  type SessionWire,
  signInWaysSchema,
  steppedUpSchema,
  stepUpSchema,
} from '#domain/wire/session-wire';
import type { SessionDuty } from '#domain/session';
import { USERS } from './fake-catalogue';
import type { Route } from './fake-route';
import { Refusal } from './fake-state';

const AT = '2026-11-19T02:00:00.000Z';
export const FAKE_CODE = '123456';
export const FAKE_RECOVERY = 'AAAA-BBBB-CCCC-DDDD';

const wrong = (path: string) => new Refusal('invalid-input', 400, [{ path, message: 'is wrong' }]);
const listed = <T>(items: T[]) => ({ items, hasNextPage: false, dataAt: AT });
const done = { status: 204, body: undefined };

/** Accounts, sessions and API clients in memory. A password is right when it is the user name. */
export function createFakeAccounts(user: () => SessionWire['user'] | null) {
  let duties: SessionDuty[] = [];
  let isEnrolled = false;
  let hasSteppedUp = false;
  let oidc = false;
  let users: AccountWire[] = USERS.map((one) => ({
    ...one,
    ...{ createdAt: AT, disabledAt: null, mustChangePassword: false, hasSecondFactor: false, oidcSubject: null },
    openSessions: 1,
  }));
  let clients: ApiClientWire[] = [
    {
      ...{ id: 'client-1', name: 'telephony', scopes: ['intake'], ratePerMinute: null, maxConcurrent: null },
      ...{ createdAt: AT, disabledAt: null, previousKeyUntil: null },
    },
  ];
  const place = { method: 'password', createdAt: AT, lastSeenAt: AT, expiresAt: AT } as const;
  let sessions: OpenSessionWire[] = [
    { id: 's-1', isCurrent: true, browser: 'Firefox', system: 'Windows', addressClass: 'this-machine', ...place },
    { id: 's-2', isCurrent: false, browser: 'Chrome', system: 'Android', addressClass: 'internet', ...place },
  ];

  const provePassword = (password: string, path = 'password') => {
    if (password !== user()?.username) throw wrong(path);
  };
  const needStepUp = () => {
    if (!hasSteppedUp) throw new Refusal('step-up-required', 403);
  };
  const of = <T extends { id: string }>(rows: T[], id: string): T => {
    const found = rows.find((one) => one.id === id);
    if (!found) throw new Refusal('not-found', 404);
    return found;
  };

  const routes: Route[] = [
    ['GET', /^\/v1\/session\/ways$/, () => ({ status: 200, body: signInWaysSchema.parse({ oidc }) })],
    [
      'POST',
      /^\/v1\/session\/step-up$/,
      (_, { body }) => {
        const proof = stepUpSchema.parse(body);
        if ('password' in proof) provePassword(proof.password);
        else if (proof.code !== FAKE_CODE) throw wrong('code');
        hasSteppedUp = true;
        return { status: 200, body: steppedUpSchema.parse({ stepUpUntil: AT }) };
      },
    ],
    [
      'PUT',
      /^\/v1\/session\/password$/,
      (_, { body }) => {
        const { current, next } = passwordChangeSchema.parse(body);
        provePassword(current, 'current');
        if (next.length < 12) throw wrong('next');
        duties = duties.filter((duty) => duty !== 'change-password');
        return done;
      },
    ],
    [
      'POST',
      /^\/v1\/session\/second-factor$/,
      (_, { body }) => {
        provePassword(secondFactorBeginSchema.parse(body).password);
        return { status: 200, body: secondFactorSecretSchema.parse({ secret: 'ABCDEFGH', uri: 'otpauth://totp/x' }) };
      },
    ],
    [
      'POST',
      /^\/v1\/session\/second-factor\/confirm$/,
      (_, { body }) => {
        if (secondFactorConfirmSchema.parse(body).code !== FAKE_CODE) throw wrong('code');
        isEnrolled = true;
        duties = [];
        return { status: 200, body: recoveryCodesSchema.parse({ recoveryCodes: [FAKE_RECOVERY] }) };
      },
    ],
    ['GET', /^\/v1\/sessions$/, () => ({ status: 200, body: listOf(openSessionSchema).parse(listed(sessions)) })],
    [
      'DELETE',
      /^\/v1\/sessions(?:\/([^/]+))?$/,
      ([id]) => {
        sessions = sessions.filter((one) => one.isCurrent || (id !== undefined && one.id !== id));
        return done;
      },
    ],
    ['GET', /^\/v1\/users$/, () => ({ status: 200, body: listOf(accountSchema).parse(listed(users)) })],
    [
      'POST',
      /^\/v1\/users$/,
      (_, { body }) => {
        needStepUp();
        const input = accountInputSchema.parse(body);
        if (users.some(({ username }) => username === input.username)) throw new Refusal('conflict', 409);
        const rest = { createdAt: AT, disabledAt: null, mustChangePassword: true, hasSecondFactor: false };
        users = [...users, { id: `user-${input.username}`, ...input, ...rest, openSessions: 0 }];
        return { status: 201, body: oneTimePasswordSchema.parse({ user: users.at(-1), password: 'one-time-secret' }) };
      },
    ],
    [
      'PUT',
      /^\/v1\/users\/([^/]+)$/,
      ([id = ''], { body }) => {
        needStepUp();
        const { isDisabled, ...to } = accountChangeSchema.parse(body);
        const disabledAt = isDisabled === true ? AT : null;
        const defined = Object.fromEntries(Object.entries(to).filter(([, value]) => value !== undefined));
        users = users.map((one) => (one.id === id ? { ...one, ...defined, disabledAt } : one));
        return { status: 200, body: accountSchema.parse(of(users, id)) };
      },
    ],
    [
      'POST',
      /^\/v1\/users\/([^/]+)\/reset-password$/,
      ([id = '']) => {
        needStepUp();
        return { status: 200, body: oneTimePasswordSchema.parse({ user: of(users, id), password: 'another-secret' }) };
      },
    ],
    [
      'DELETE',
      /^\/v1\/users\/([^/]+)\/sessions$/,
      ([id]) => {
        users = users.map((one) => (one.id === id ? { ...one, openSessions: 0 } : one));
        return done;
      },
    ],
    ['GET', /^\/v1\/api-clients$/, () => ({ status: 200, body: listOf(apiClientSchema).parse(listed(clients)) })],
    [
      'POST',
      /^\/v1\/api-clients$/,
      (_, { body }) => {
        const input = apiClientInputSchema.parse(body);
        clients = [...clients, { id: input.name, ...input, createdAt: AT, disabledAt: null, previousKeyUntil: null }];
        return { status: 201, body: newKeySchema.parse({ client: clients.at(-1), key: 'the-new-key' }) };
      },
    ],
    [
      'PUT',
      /^\/v1\/api-clients\/([^/]+)$/,
      ([id = ''], { body }) => {
        const { isDisabled, ...to } = apiClientChangeSchema.parse(body);
        const disabledAt = isDisabled === true ? AT : null;
        clients = clients.map((one) => (one.id === id ? { ...one, ...to, disabledAt } : one));
        return { status: 200, body: apiClientSchema.parse(of(clients, id)) };
      },
    ],
    [
      'POST',
      /^\/v1\/api-clients\/([^/]+)\/rotate$/,
      ([id = '']) => {
        clients = clients.map((one) => (one.id === id ? { ...one, previousKeyUntil: AT } : one));
        return { status: 200, body: newKeySchema.parse({ client: of(clients, id), key: 'the-next-key' }) };
      },
    ],
  ];

  return {
    accountRoutes: routes,
    ofSession: () => ({
      method: 'password' as const,
      duties,
      secondFactor: { isEnrolled, isExpected: user()?.role === 'SUPERVISOR' },
    }),
    setDuties: (next: SessionDuty[]) => {
      duties = next;
    },
    setOidc: () => {
      oidc = true;
    },
    /** From now on sensitive commands need a fresh proof, and signing in a code. */
    setEnrolled: () => {
      isEnrolled = true;
    },
    isEnrolled: () => isEnrolled,
    needStepUp,
    accounts: () => users,
    apiClients: () => clients,
    openSessions: () => sessions,
  };
}
