import type { Database } from '#db/client';
import { findTracking } from '#db/views/citizen-view';
import { pinOf } from '#db/vault/keyed-hash';
import type { Vault } from '#db/vault/vault';
import { AppError } from '#domain/app-error';
import type { Actor } from '#domain/role';
import type { PinWire } from '#domain/wire/pin-wire';

export type PinService = ReturnType<typeof createPinService>;

/** Who called has no receipt on paper: the operator in whose hands the case is reads it out. */
export function createPinService({ database, vault }: { database: Database; vault: Pick<Vault, 'keyedHash'> }) {
  return {
    /**
     * What opens the case on the citizens' page; the route writes down who asked and why before it answers.
     * @throws AppError `not-found`; `forbidden` to whoever does not hold it
     */
    async tell({ cityId, userId }: Actor, caseId: string): Promise<PinWire> {
      const found = await findTracking(database, cityId, caseId);
      if (!found) throw new AppError('not-found', 'no such case');
      const { trackingCode, holderId } = found;
      if (holderId !== userId) throw new AppError('forbidden', 'whoever has the case in hand speaks with the caller');
      return { trackingCode, pin: pinOf(await vault.keyedHash(), cityId, trackingCode) };
    },
  };
}
