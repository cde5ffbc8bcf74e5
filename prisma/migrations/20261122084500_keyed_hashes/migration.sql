-- Numbers are hashed under a key of the vault from now on. The program, which has the keys, makes the tokens of callers
-- and marks that are there anew (prisma/vault/seal-what-was-plain.ts); the secret that lay beside them is not needed for it. It
-- stays until programs of the release before are gone.
ALTER TABLE "cities" ALTER COLUMN "number_key" DROP NOT NULL;
ALTER TABLE "vault_keys" ADD COLUMN "purpose" TEXT;
CREATE UNIQUE INDEX "vault_keys_purpose_key" ON "vault_keys"("purpose");
-- What has arrived need not be sent again.
UPDATE "link_messages" SET "body" = NULL WHERE "delivered_at" IS NOT NULL;
