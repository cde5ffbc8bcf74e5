import type { Database } from '#db/client';
import { findPasswordHash, setPassword } from '#db/stores/account-store';
import { findSessionUser } from '#db/views/catalog-view';
import { AppError } from '#domain/app-error';
import type { Actor } from '#domain/role';
import type { StepUp } from '#domain/wire/session-wire';
import type { IdentitySettings } from '#platform/config';
import type { Metrics } from '#platform/metrics';
import { assertMayGuess, countWrong, forgive, guessedInSession, type GuessStore } from './guess-guard';
import { assertPassword } from './password-rules';
import type { Passwords } from './passwords';
import type { SecondFactors } from './second-factors';
import type { OpenSession, SessionService } from './session-service';

export type AccountService = ReturnType<typeof createAccountService>;

const wrong = (path: string) =>
  new AppError('invalid-input', 'the proof is wrong', { issues: [{ path, message: 'is wrong' }] });

/** Words that somebody who knows a person would try as their password first. */
export async function wordsOf(database: Database, { cityId, userId }: Actor): Promise<string[]> {
  const { user, city } = await findSessionUser(database, cityId, userId);
  const names = [...Object.values(user.displayNames), ...Object.values(city.names)];
  return [user.username, ...names, ...(user.line === null ? [] : [user.line])];
}

/** What people do to their own account. */
export function createAccountService({
  database,
  settings,
  guesses,
  passwords,
  secondFactors,
  sessions,
  metrics,
}: {
  database: Database;
  settings: IdentitySettings;
  guesses: GuessStore;
  passwords: Passwords;
  secondFactors: SecondFactors;
  sessions: SessionService;
  metrics: Pick<Metrics, 'signIns'>;
}) {
  /** @throws AppError `invalid-input` naming the field; `rate-limited` when this session has failed too often */
  async function prove(session: OpenSession, path: string, isRight: () => Promise<boolean>): Promise<void> {
    const guessed = [guessedInSession(session.id, settings.guess)];
    await passwords.inTurn(async () => {
      await assertMayGuess(guesses, guessed);
      if (await isRight()) return forgive(guesses, guessed);
      await countWrong(guesses, guessed);
      metrics.signIns.inc({ outcome: 'wrong' });
      throw wrong(path);
    });
  }
  const provePassword = (session: OpenSession, path: string, password: string) =>
    prove(session, path, async () => passwords.isRight(await findPasswordHash(database, session.actor), password));
  const proveCode = (session: OpenSession, code: string) =>
    prove(session, 'code', () => secondFactors.useCode(session.actor, code));

  return {
    /** @returns until when sensitive commands are open @throws AppError `invalid-input`, `rate-limited` */
    async stepUp(session: OpenSession, proof: StepUp): Promise<Date> {
      if ('code' in proof) await proveCode(session, proof.code);
      else await provePassword(session, 'password', proof.password);
      metrics.signIns.inc({ outcome: 'stepped-up' });
      return sessions.stepUp(session);
    },

    /**
     * Changes one's own password, ends all other sessions and gives this one a new token.
     * @throws AppError `invalid-input` naming `current` or `next`; `rate-limited`
     */
    async changePassword(session: OpenSession, { current, next }: { current: string; next: string }): Promise<string> {
      await provePassword(session, 'current', current);
      assertPassword('next', next, await wordsOf(database, session.actor));
      if (next === current) {
        throw new AppError('invalid-input', 'no change', { issues: [{ path: 'next', message: 'is the current one' }] });
      }
      const passwordHash = await passwords.inTurn(() => passwords.hash(next));
      await setPassword(database, session.actor, { passwordHash, mustChangePassword: false, passwordUntil: null });
      await sessions.endOthers(session);
      return sessions.renew(session);
    },

    /**
     * Begins to set up an authenticator. Who has one already proves that with a code of it.
     * @throws AppError `invalid-input`, `rate-limited`
     */
    async beginSecondFactor(session: OpenSession, { password, code }: { password: string; code?: string }) {
      await provePassword(session, 'password', password);
      if (session.hasSecondFactor) await proveCode(session, code ?? '');
      const { user, city } = await findSessionUser(database, session.actor.cityId, session.actor.userId);
      return secondFactors.begin(session.actor, { issuer: `12345-110 ${city.names.zh}`, account: user.username });
    },

    /** @returns the recovery codes and the session's new token @throws AppError `invalid-input`, `illegal-transition` */
    async confirmSecondFactor(session: OpenSession, code: string) {
      const recoveryCodes = await secondFactors.confirm(session.actor, code);
      await sessions.endOthers(session);
      return { recoveryCodes, token: await sessions.renew(session) };
    },
  };
}
