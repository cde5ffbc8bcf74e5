import { randomBytes } from 'node:crypto';
import type { Database } from '#db/client';
import {
  beginSecondFactor,
  claimRecoveryCode,
  claimStep,
  confirmSecondFactor,
  findSecondFactor,
} from '#db/stores/second-factor-store';
import { placeOfSecondFactor } from '#db/vault/places';
import type { Vault } from '#db/vault/vault';
import { AppError } from '#domain/app-error';
import { toBase32 } from '#domain/base32';
import type { Clock } from '#domain/clock';
import { hashToken } from './token';
import { matchStep, otpauthUri } from './totp';

type SecondFactorDeps = { database: Database; vault: Pick<Vault, 'sealText' | 'openText'>; clock: Clock };
type Owner = { cityId: string; userId: string };
export type SecondFactors = ReturnType<typeof createSecondFactors>;

/** As long as the key of the hash inside (RFC 4226, 4, R6). */
const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;
/** 120 bits: nobody guesses one, so its hash needs neither salt nor time (ASVS 6.5.2: from 112 on). */
const RECOVERY_BYTES = 15;

/** Twenty-four letters in groups of four, as people copy them. */
const newRecoveryCode = () => (toBase32(randomBytes(RECOVERY_BYTES)).match(/.{4}/g) ?? []).join('-');
const hashRecoveryCode = (code: string) => hashToken(code.toUpperCase().replace(/[^A-Z2-7]/g, ''));

/** Authenticators and recovery codes. Every code opens once. */
export function createSecondFactors({ database, vault, clock }: SecondFactorDeps) {
  /** What is stored of a secret opens for its owner alone. */
  const open = (owner: Owner, sealed: string) => vault.openText(database, placeOfSecondFactor(owner), sealed);

  return {
    /** @returns whether the code is right; if so it is used up */
    async useCode({ cityId, userId }: Owner, code: string): Promise<boolean> {
      const owner = { cityId, userId };
      const factor = await findSecondFactor(database, owner);
      if (!factor?.secret) return false;
      const typed = code.trim();
      if (!/^\d{6}$/.test(typed)) return claimRecoveryCode(database, owner, hashRecoveryCode(typed));
      const step = matchStep(await open(owner, factor.secret), typed, clock.now());
      return step !== undefined && (await claimStep(database, owner, step));
    },

    /** Begins to set up an authenticator; the one that is there counts until the new one is confirmed. */
    async begin({ cityId, userId }: Owner, names: { issuer: string; account: string }) {
      const secret = toBase32(randomBytes(SECRET_BYTES));
      const owner = { cityId, userId };
      await beginSecondFactor(database, owner, await vault.sealText(placeOfSecondFactor(owner), secret));
      return { secret, uri: otpauthUri({ ...names, secret }) };
    },

    /**
     * @returns the recovery codes, which are told this once
     * @throws AppError `illegal-transition` when none is being set up; `invalid-input` when the code is not of it
     */
    async confirm({ cityId, userId }: Owner, code: string): Promise<string[]> {
      const owner = { cityId, userId };
      const now = clock.now();
      const nothingBegun = new AppError('illegal-transition', 'no authenticator is being set up');
      const secret = (await findSecondFactor(database, owner))?.pendingSecret;
      if (typeof secret !== 'string') throw nothingBegun;
      const step = matchStep(await open(owner, secret), code.trim(), now);
      if (step === undefined) {
        throw new AppError('invalid-input', 'wrong code', {
          issues: [{ path: 'code', message: 'is not what the authenticator shows now' }],
        });
      }
      const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
      const codeHashes = codes.map(hashRecoveryCode);
      const isNew = await database.$transaction((db) =>
        confirmSecondFactor(db, owner, { secret, step, codeHashes, now }),
      );
      if (!isNew) throw nothingBegun;
      return codes;
    },
  };
}
