import { timingSafeEqual } from 'node:crypto';
import type { Database } from '#db/client';
import { findCaseByTracking } from '#db/stores/case-store';
import {
  claimCode,
  type Citizen,
  deleteCitizen,
  findCitizen,
  type Holding,
  insertCitizen,
  insertCode,
  spendCodeGuess,
} from '#db/stores/citizen-store';
import { numberToken, oneTimeCodeOf, pinOf } from '#db/vault/keyed-hash';
import type { Vault } from '#db/vault/vault';
import { AppError } from '#domain/app-error';
import { CITIZEN_SESSION_MS, CODE_LIFE_MS } from '#domain/citizen';
import type { Clock } from '#domain/clock';
import type { CitizenCodeAsk, CitizenSignIn } from '#domain/wire/citizen-wire';
import type { IdentitySettings } from '#platform/config';
import type { Metrics } from '#platform/metrics';
import { forgive, guessedByCitizen, type GuessStore, spendGuesses } from '../session/guess-guard';
import { hashToken, newToken } from '../session/token';

export type CitizenSignIns = ReturnType<typeof createCitizenSignIn>;

/** As people write it down: letters that are read as digits are those digits, blanks and dashes are nothing. */
const readTrackingCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');
const digitsIn = (typed: string): string => typed.replace(/\D/g, '');

const isSame = (typed: string, right: string): boolean =>
  typed.length === right.length && timingSafeEqual(Buffer.from(typed), Buffer.from(right));

/**
 * Citizens show what is theirs without an account. Nothing here says whether a number or a code is known: the answers are
 * the same, and so is the work behind them.
 */
export function createCitizenSignIn({
  database,
  vault,
  clock,
  settings,
  guesses,
  metrics,
  cityId,
}: {
  database: Database;
  vault: Pick<Vault, 'keyedHash'>;
  clock: Clock;
  settings: Pick<IdentitySettings, 'guess'>;
  guesses: GuessStore;
  metrics: Pick<Metrics, 'signIns'>;
  cityId: string;
}) {
  const refuse = () => {
    metrics.signIns.inc({ outcome: 'wrong' });
    return new AppError('unauthenticated', 'this opens nothing');
  };

  /** @throws AppError `unauthenticated`; `rate-limited` */
  async function prove(proof: CitizenSignIn, address: string): Promise<Holding> {
    const hash = await vault.keyedHash();
    if ('pin' in proof) {
      const trackingCode = readTrackingCode(proof.trackingCode);
      const guessed = guessedByCitizen(`case ${cityId} ${trackingCode}`, address, settings.guess);
      await spendGuesses(guesses, guessed);
      const isRight = isSame(digitsIn(proof.pin), pinOf(hash, cityId, trackingCode));
      const found = await findCaseByTracking(database, cityId, trackingCode);
      if (!found || !isRight) throw refuse();
      await forgive(guesses, guessed);
      return { cityId, caseId: found.id, numberToken: null };
    }
    const token = numberToken(hash, cityId, proof.phone);
    const guessed = guessedByCitizen(`number ${token}`, address, settings.guess);
    await spendGuesses(guesses, guessed);
    const now = clock.now();
    const id = await spendCodeGuess(database, { cityId, numberToken: token, now });
    const isRight = isSame(digitsIn(proof.code), oneTimeCodeOf(hash, cityId, id ?? ''));
    if (id === undefined || !isRight || !(await claimCode(database, { cityId, id }, now))) throw refuse();
    await forgive(guesses, guessed);
    return { cityId, caseId: null, numberToken: token };
  }

  return {
    /** Asks for a code. It goes out later, if at all: who asks cannot tell from the answer. @throws AppError `rate-limited` */
    async askCode({ phone, language = 'zh' }: CitizenCodeAsk, address: string): Promise<void> {
      const token = numberToken(await vault.keyedHash(), cityId, phone);
      await spendGuesses(guesses, guessedByCitizen(`ask ${token}`, address, settings.guess));
      const now = clock.now();
      const expiresAt = new Date(now.getTime() + CODE_LIFE_MS);
      await insertCode(database, { cityId, numberToken: token, language, now, expiresAt });
    },

    /** @throws AppError `unauthenticated`, the same for what is unknown and what is wrong; `rate-limited` */
    async signIn(proof: CitizenSignIn, address: string): Promise<{ token: string; citizen: Citizen }> {
      const holding = await prove(proof, address);
      const token = newToken();
      const createdAt = clock.now();
      const expiresAt = new Date(createdAt.getTime() + CITIZEN_SESSION_MS);
      const citizen = { ...holding, tokenHash: hashToken(token), expiresAt };
      await insertCitizen(database, { ...citizen, createdAt });
      metrics.signIns.inc({ outcome: 'signed-in' });
      return { token, citizen };
    },

    find: (token: string) => findCitizen(database, hashToken(token), clock.now()),
    signOut: ({ tokenHash }: Citizen) => deleteCitizen(database, tokenHash),
  };
}
