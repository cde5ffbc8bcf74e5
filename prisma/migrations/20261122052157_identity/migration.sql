-- AlterTable
ALTER TABLE "api_clients" ADD COLUMN     "max_concurrent" INTEGER,
ADD COLUMN     "previous_key_hash" TEXT,
ADD COLUMN     "previous_key_until" TIMESTAMPTZ(3),
ADD COLUMN     "rate_per_minute" INTEGER,
ADD COLUMN     "scopes" TEXT[];

-- Clients that are there keep what they could do.
UPDATE "api_clients" SET "scopes" = '{intake,triage,units:position,receipts,reopen}';

-- Sessions from before say nothing about where they were opened: everybody signs in again.
DELETE FROM "sessions";

-- AlterTable
ALTER TABLE "sessions" ADD COLUMN     "address_class" TEXT NOT NULL,
ADD COLUMN     "browser" TEXT NOT NULL,
ADD COLUMN     "id" UUID NOT NULL,
ADD COLUMN     "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
ADD COLUMN     "method" TEXT NOT NULL,
ADD COLUMN     "step_up_until" TIMESTAMPTZ(3),
ADD COLUMN     "system" TEXT NOT NULL;

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "must_change_password" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "oidc_subject" TEXT;

-- CreateTable
CREATE TABLE "second_factors" (
    "city_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "secret" TEXT,
    "pending_secret" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "second_factors_pkey" PRIMARY KEY ("city_id","user_id")
);

-- CreateTable
CREATE TABLE "recovery_codes" (
    "city_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,

    CONSTRAINT "recovery_codes_pkey" PRIMARY KEY ("city_id","user_id","code_hash")
);

-- CreateTable
CREATE TABLE "known_devices" (
    "city_id" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "known_devices_pkey" PRIMARY KEY ("city_id","user_id","token_hash")
);

-- CreateTable
CREATE TABLE "guess_counters" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "blocked_until" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guess_counters_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "oidc_attempts" (
    "state_hash" TEXT NOT NULL,
    "browser_hash" TEXT NOT NULL,
    "nonce" TEXT NOT NULL,
    "verifier" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "oidc_attempts_pkey" PRIMARY KEY ("state_hash")
);

-- CreateIndex
CREATE INDEX "known_devices_token_hash_idx" ON "known_devices"("token_hash");

-- CreateIndex
CREATE INDEX "guess_counters_updated_at_idx" ON "guess_counters"("updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "api_clients_previous_key_hash_key" ON "api_clients"("previous_key_hash");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_id_key" ON "sessions"("id");

-- CreateIndex
CREATE UNIQUE INDEX "users_city_id_oidc_subject_key" ON "users"("city_id", "oidc_subject");

-- AddForeignKey
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_city_id_user_id_fkey" FOREIGN KEY ("city_id", "user_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_city_id_user_id_fkey" FOREIGN KEY ("city_id", "user_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "known_devices" ADD CONSTRAINT "known_devices_city_id_user_id_fkey" FOREIGN KEY ("city_id", "user_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
