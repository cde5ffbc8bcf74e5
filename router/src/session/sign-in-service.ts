import type { Database } from '#db/client';
import { findAccount, findDeviceOwners, keepDevice } from '#db/stores/account-store';
import { AppError } from '#domain/app-error';
import type { Clock } from '#domain/clock';
import type { signInSchema } from '#domain/wire/session-wire';
import type { IdentitySettings } from '#platform/config';
import type { Metrics } from '#platform/metrics';
import type { z } from 'zod';
import { assertMayGuess, countWrong, forgive, guessedByCode, guessedBySignIn, type GuessStore } from './guess-guard';
import type { Passwords } from './passwords';
import type { SecondFactors } from './second-factors';
import { HOME_CITY, type OpenedSession, type SessionService } from './session-service';
import { hashToken, newToken } from './token';
import type { Visit } from './visit';

export type SignInService = ReturnType<typeof createSignInService>;
type SignIn = z.infer<typeof signInSchema>;

/** What the browser brings along: the token of a session it was in, and the one by which it is known. */
export type Brought = { oldToken: string | undefined; device: string | undefined };

/** Signs people in by password, and by code where they have an authenticator. */
export function createSignInService({
  database,
  clock,
  settings,
  guesses,
  passwords,
  secondFactors,
  sessions,
  metrics,
}: {
  database: Database;
  clock: Clock;
  settings: IdentitySettings;
  guesses: GuessStore;
  passwords: Passwords;
  secondFactors: SecondFactors;
  sessions: SessionService;
  metrics: Pick<Metrics, 'signIns'>;
}) {
  /** @throws AppError as `signIn`; answers the account that was proved */
  async function prove({ username, password, code, city = HOME_CITY }: SignIn, visit: Visit, deviceHash?: string) {
    const account = (await findAccount(database, city, username)) ?? undefined;
    const owners = deviceHash === undefined ? [] : await findDeviceOwners(database, deviceHash);
    const isKnown = account !== undefined && owners.includes(account.id);
    const guessed = guessedBySignIn(
      { cityId: city, username, address: visit.address, device: isKnown ? `${account.id} ${deviceHash}` : undefined },
      settings.guess,
    );
    const guessedCode = account && !isKnown ? [guessedByCode(account.id, settings.guess)] : [];
    const refuse = async (...also: typeof guessed) => {
      await countWrong(guesses, [...guessed, ...also]);
      metrics.signIns.inc({ outcome: 'wrong' });
      return new AppError('unauthenticated', 'wrong username, password or code');
    };

    await assertMayGuess(guesses, guessed);
    const isOver = account !== undefined && account.passwordUntil !== null && account.passwordUntil <= clock.now();
    if (!(await passwords.isRight(account?.passwordHash, password)) || !account || isOver) throw await refuse();
    if (account.secondFactor?.confirmedAt) {
      if (code === undefined) {
        metrics.signIns.inc({ outcome: 'code-wanted' });
        throw new AppError('second-factor-required', 'the password alone is not enough');
      }
      await assertMayGuess(guesses, guessedCode);
      const owner = { cityId: account.cityId, userId: account.id };
      if (!(await secondFactors.useCode(owner, code))) throw await refuse(...guessedCode);
    }
    await forgive(guesses, [...guessed, ...guessedCode]);
    const device = owners.length > 0 ? deviceHash : undefined;
    return { cityId: account.cityId, userId: account.id, device };
  }

  return {
    /**
     * @returns the session, and the token by which this browser is known from now on; undefined when it keeps its own
     * @throws AppError `unauthenticated`, the same for an unknown user and a wrong password or code;
     *   `second-factor-required`; `rate-limited` after too many failures, and when too many sign in at once
     */
    async signIn(
      input: SignIn,
      visit: Visit,
      { oldToken, device }: Brought,
    ): Promise<OpenedSession & { newDevice: string | undefined }> {
      const deviceHash = device === undefined ? undefined : hashToken(device);
      const proved = await passwords.inTurn(() => prove(input, visit, deviceHash));
      const { cityId, userId } = proved;
      const opened = await sessions.open({ cityId, userId, method: 'password' }, visit, oldToken);
      const newDevice = proved.device === undefined ? newToken() : undefined;
      const tokenHash = newDevice === undefined ? (proved.device ?? '') : hashToken(newDevice);
      await keepDevice(database, { cityId, userId, tokenHash, now: clock.now() });
      metrics.signIns.inc({ outcome: 'signed-in' });
      return { ...opened, newDevice };
    },
  };
}
