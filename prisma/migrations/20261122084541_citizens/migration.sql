-- AlterTable
ALTER TABLE "callers" ADD COLUMN     "erased_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "cases" ADD COLUMN     "purged" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "cities" ADD COLUMN     "access_delay_days" INTEGER NOT NULL DEFAULT 180;

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "password_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "citizen_codes" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "number_token" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "guesses" INTEGER NOT NULL DEFAULT 0,
    "used_at" TIMESTAMPTZ(3),
    "next_at" TIMESTAMPTZ(3),

    CONSTRAINT "citizen_codes_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "citizen_sessions" (
    "token_hash" TEXT NOT NULL,
    "city_id" TEXT NOT NULL,
    "case_id" UUID,
    "number_token" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "citizen_sessions_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "citizen_ratings" (
    "city_id" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "is_solved" BOOLEAN NOT NULL,
    "satisfaction" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "citizen_ratings_pkey" PRIMARY KEY ("city_id","case_id","round")
);

-- CreateTable
CREATE TABLE "privacy_requests" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decision" TEXT,
    "decision_reason" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "privacy_requests_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "legal_holds" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "placed_by_id" UUID NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "lift_reason" TEXT,
    "lifted_by_id" UUID,
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "legal_holds_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "retention_rules" (
    "city_id" TEXT NOT NULL,
    "data_class" TEXT NOT NULL,
    "keep_days" INTEGER NOT NULL,

    CONSTRAINT "retention_rules_pkey" PRIMARY KEY ("city_id","data_class")
);

-- CreateIndex
CREATE INDEX "citizen_codes_city_id_number_token_created_at_idx" ON "citizen_codes"("city_id", "number_token", "created_at");

-- CreateIndex
CREATE INDEX "citizen_codes_expires_at_idx" ON "citizen_codes"("expires_at");

-- CreateIndex
CREATE INDEX "citizen_sessions_expires_at_idx" ON "citizen_sessions"("expires_at");

-- CreateIndex
CREATE INDEX "privacy_requests_city_id_asked_at_idx" ON "privacy_requests"("city_id", "asked_at");

-- CreateIndex
CREATE INDEX "privacy_requests_city_id_case_id_idx" ON "privacy_requests"("city_id", "case_id");

-- CreateIndex
CREATE INDEX "legal_holds_city_id_case_id_idx" ON "legal_holds"("city_id", "case_id");

-- AddForeignKey
ALTER TABLE "citizen_ratings" ADD CONSTRAINT "citizen_ratings_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "cases"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "privacy_requests" ADD CONSTRAINT "privacy_requests_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "cases"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "privacy_requests" ADD CONSTRAINT "privacy_requests_city_id_decided_by_id_fkey" FOREIGN KEY ("city_id", "decided_by_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "cases"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_city_id_placed_by_id_fkey" FOREIGN KEY ("city_id", "placed_by_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_city_id_lifted_by_id_fkey" FOREIGN KEY ("city_id", "lifted_by_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "retention_rules" ADD CONSTRAINT "retention_rules_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- The contacts of a number. Ids of callers rise with time, so keeping it costs the intake next to nothing.
CREATE INDEX "contacts_city_id_caller_id_idx" ON "contacts"("city_id", "caller_id");

-- At most one hold of a case stands, and one request of a kind is open.
CREATE UNIQUE INDEX legal_holds_one ON legal_holds (city_id, case_id) WHERE lifted_at IS NULL;
CREATE UNIQUE INDEX privacy_requests_one_open ON privacy_requests (city_id, case_id, kind) WHERE decided_at IS NULL;
-- What is still to be sent, and what is still to be purged.
CREATE INDEX citizen_codes_due ON citizen_codes (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX cases_to_purge ON cases (city_id, closed_at) WHERE closed_at IS NOT NULL;
