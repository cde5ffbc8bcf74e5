import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Database, Db } from '#db/client';
import { setPassword } from '#db/stores/account-store';
import { removeSecondFactor } from '#db/stores/second-factor-store';
import { endSessions } from '#db/stores/session-store';
import { changeUser, insertUser, isSubjectTaken } from '#db/stores/user-store';
import { departmentExists } from '#db/views/catalog-view';
import { listUsers } from '#db/views/user-view';
import { AppError } from '#domain/app-error';
import type { Clock } from '#domain/clock';
import type { Line } from '#domain/line';
import { type Actor, can, isCallTaker, isOfDepartment, LINE_OF_ROLE, type Role } from '#domain/role';
import type { AccountChange, AccountInput, AccountWire, OneTimePassword } from '#domain/wire/account-wire';
import type { IdentitySettings } from '#platform/config';
import type { Passwords } from '../session/passwords';

export type UserService = ReturnType<typeof createUserService>;

const invalid = (path: string, message: string) =>
  new AppError('invalid-input', message, { issues: [{ path, message }] });

/** 24 characters that can be typed, used once: their owner must choose a password of their own. */
const newPassword = () => randomBytes(18).toString('base64url');

type Place = { role: Role; line: Line | null; departmentCode: string | null };

/**
 * Call-takers sit at the line of their role, who works for a department belongs to it; all others stand above the lines
 * or belong to one. @throws AppError `invalid-input`
 */
async function assertPlace(db: Db, cityId: string, { role, line, departmentCode }: Place): Promise<void> {
  const own = LINE_OF_ROLE[role];
  if (own !== undefined && line !== own) throw invalid('line', `must be ${own} for this role`);
  if (isOfDepartment(role) !== (departmentCode !== null)) {
    throw invalid('departmentCode', isOfDepartment(role) ? 'is missing for this role' : 'is not for this role');
  }
  if (departmentCode !== null && !(await departmentExists(db, cityId, departmentCode))) {
    throw invalid('departmentCode', 'is not a department of this city');
  }
}

/** The accounts of those who work here. Whatever changes what somebody may do ends all their sessions. */
export function createUserService({
  database,
  clock,
  settings,
  passwords,
}: {
  database: Database;
  clock: Clock;
  settings: IdentitySettings;
  passwords: Passwords;
}) {
  const passwordUntil = () => new Date(clock.now().getTime() + settings.oneTimePasswordMs);
  const list = (cityId: string, id?: string) => {
    const now = clock.now();
    return listUsers(database, { cityId, now, idleSince: new Date(now.getTime() - settings.sessionIdleMs) }, id);
  };
  const find = async ({ cityId }: Actor, id: string): Promise<AccountWire> => {
    const [user] = await list(cityId, id);
    if (!user) throw new AppError('not-found', 'no such user');
    return user;
  };
  /** Nobody locks themselves out, or gives themselves a role. */
  const findOther = async (actor: Actor, id: string): Promise<AccountWire> => {
    const user = await find(actor, id);
    if (user.id === actor.userId) throw new AppError('forbidden', 'this is your own account');
    return user;
  };

  return {
    find,
    list: async ({ cityId }: Actor) => ({
      items: await list(cityId),
      hasNextPage: false,
      dataAt: clock.now().toISOString(),
    }),

    /** @throws AppError `invalid-input`; `conflict` when the user name or the subject is taken */
    async create(actor: Actor, input: AccountInput): Promise<OneTimePassword> {
      await assertPlace(database, actor.cityId, input);
      const password = newPassword();
      const passwordHash = await passwords.inTurn(() => passwords.hash(password));
      const once = { passwordHash, mustChangePassword: true, passwordUntil: passwordUntil() };
      const user = { ...input, cityId: actor.cityId, id: uuidv7(), ...once };
      if (!(await insertUser(database, { ...user, createdAt: clock.now() }))) {
        throw new AppError('conflict', 'the user name or the subject is taken');
      }
      return { user: await find(actor, user.id), password };
    },

    /** @throws AppError `not-found`; `forbidden` for one's own account; `invalid-input`; `conflict` for a taken subject */
    async change(actor: Actor, id: string, { isDisabled, ...to }: AccountChange): Promise<AccountWire> {
      const user = await findOther(actor, id);
      const { cityId } = actor;
      const role = to.role ?? user.role;
      const line = to.line === undefined ? user.line : to.line;
      const departmentCode = to.departmentCode === undefined ? user.departmentCode : to.departmentCode;
      await assertPlace(database, cityId, { role, line, departmentCode });
      const oidcSubject = to.oidcSubject ?? null;
      if (oidcSubject !== null && (await isSubjectTaken(database, { cityId, oidcSubject, exceptId: id }))) {
        throw new AppError('conflict', 'the subject is taken');
      }
      const disabledAt = isDisabled === undefined ? {} : { disabledAt: isDisabled ? clock.now() : null };
      const isElsewhere = line !== user.line || departmentCode !== user.departmentCode;
      const mayOtherwise = role !== user.role || isElsewhere || isDisabled === true || 'oidcSubject' in to;
      await database.$transaction(async (db) => {
        await changeUser(db, { cityId, id }, { ...to, ...disabledAt });
        if (mayOtherwise) await endSessions(db, { cityId, userId: id });
      });
      return find(actor, id);
    },

    /** Gives a new password that its owner must change. @throws AppError `not-found`, `forbidden` */
    async resetPassword(actor: Actor, id: string): Promise<OneTimePassword> {
      await findOther(actor, id);
      const password = newPassword();
      const passwordHash = await passwords.inTurn(() => passwords.hash(password));
      const owner = { cityId: actor.cityId, userId: id };
      await database.$transaction(async (db) => {
        await setPassword(db, owner, { passwordHash, mustChangePassword: true, passwordUntil: passwordUntil() });
        await endSessions(db, owner);
      });
      return { user: await find(actor, id), password };
    },

    /** For who has lost the authenticator and the recovery codes. @throws AppError `not-found`, `forbidden` */
    async removeSecondFactor(actor: Actor, id: string): Promise<AccountWire> {
      await findOther(actor, id);
      const owner = { cityId: actor.cityId, userId: id };
      await database.$transaction(async (db) => {
        await removeSecondFactor(db, owner);
        await endSessions(db, owner);
      });
      return find(actor, id);
    },

    /** Who manages users ends anybody's sessions, a supervisor those of call-takers. @throws AppError `not-found`, `forbidden` */
    async endSessions(actor: Actor, id: string): Promise<void> {
      const user = await find(actor, id);
      const isTheirs = isCallTaker(user.role) && (actor.line === null || actor.line === user.line);
      if (!can(actor, 'user:manage') && !isTheirs) throw new AppError('forbidden', 'not a call-taker of theirs');
      await endSessions(database, { cityId: actor.cityId, userId: id });
    },
  };
}
