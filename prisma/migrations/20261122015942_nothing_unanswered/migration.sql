-- AlterTable
ALTER TABLE "call_backs" ADD COLUMN     "attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "contact_id" UUID,
ADD COLUMN     "cues" TEXT[],
ADD COLUMN     "due_after_ms" INTEGER[],
ADD COLUMN     "kind" TEXT,
ADD COLUMN     "needs_supervisor" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "priority" TEXT,
ALTER COLUMN "transfer_id" DROP NOT NULL;

-- What was owed until now was lost between the lines, and had one attempt.
UPDATE "call_backs" b
SET "kind" = 'DROPPED_IN_TRANSFER', "priority" = c."priority", "cues" = '{}',
    "due_after_ms" = ARRAY[(extract(epoch FROM b."due_at" - b."owed_since") * 1000)::int],
    "contact_id" = (SELECT o."id" FROM "contacts" o WHERE o."city_id" = b."city_id" AND o."case_id" = b."case_id"
                    ORDER BY o."accepted_at", o."id" LIMIT 1)
FROM "cases" c WHERE c."city_id" = b."city_id" AND c."id" = b."case_id";
ALTER TABLE "call_backs" ALTER COLUMN "contact_id" SET NOT NULL,
ALTER COLUMN "kind" SET NOT NULL,
ALTER COLUMN "priority" SET NOT NULL;

-- AlterTable
ALTER TABLE "callers" ADD COLUMN     "number_token" TEXT;

-- AlterTable
ALTER TABLE "cities" ADD COLUMN     "nuisance_mark_days" INTEGER NOT NULL DEFAULT 30,
ADD COLUMN     "number_key" TEXT;

-- Cities that are there already get a secret, and their callers the tokens that it makes of their numbers: as
-- number-token.ts makes them.
UPDATE "cities" SET "number_key" = replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
ALTER TABLE "cities" ALTER COLUMN "number_key" SET NOT NULL;
UPDATE "callers" r
SET "number_token" = encode(sha256(convert_to(c."number_key" || ':' ||
      regexp_replace(regexp_replace(r."phone", '[^0-9]', '', 'g'), '^(00)?86(?=1[0-9]{10}$)', ''), 'UTF8')), 'hex')
FROM "cities" c WHERE c."id" = r."city_id" AND r."phone" IS NOT NULL;

-- CreateTable
CREATE TABLE "call_back_attempts" (
    "city_id" TEXT NOT NULL,
    "call_back_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "result" TEXT NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID NOT NULL,

    CONSTRAINT "call_back_attempts_pkey" PRIMARY KEY ("city_id","call_back_id","number")
);

-- CreateTable
CREATE TABLE "call_back_schedules" (
    "city_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "priority" TEXT NOT NULL,
    "due_after_ms" INTEGER[],

    CONSTRAINT "call_back_schedules_pkey" PRIMARY KEY ("city_id","kind","priority")
);

-- CreateTable
CREATE TABLE "call_back_cues" (
    "city_id" TEXT NOT NULL,
    "cue" TEXT NOT NULL,
    "raises_by" INTEGER NOT NULL,
    "within_ms" INTEGER,
    "from_minute" INTEGER,
    "to_minute" INTEGER,

    CONSTRAINT "call_back_cues_pkey" PRIMARY KEY ("city_id","cue")
);

-- CreateTable
CREATE TABLE "answer_limits" (
    "city_id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "within_ms" INTEGER NOT NULL,

    CONSTRAINT "answer_limits_pkey" PRIMARY KEY ("city_id","channel")
);

-- CreateTable
CREATE TABLE "nuisance_marks" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "number_token" TEXT NOT NULL,
    "contact_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decision" TEXT,
    "decision_reason" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "lift_reason" TEXT,
    "lifted_by_id" UUID,
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "nuisance_marks_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateIndex
CREATE INDEX "nuisance_marks_city_id_number_token_idx" ON "nuisance_marks"("city_id", "number_token");

-- CreateIndex
CREATE INDEX "callers_city_id_number_token_created_at_idx" ON "callers"("city_id", "number_token", "created_at");

-- AddForeignKey
ALTER TABLE "call_backs" ADD CONSTRAINT "call_backs_city_id_contact_id_fkey" FOREIGN KEY ("city_id", "contact_id") REFERENCES "contacts"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "call_back_attempts" ADD CONSTRAINT "call_back_attempts_city_id_call_back_id_fkey" FOREIGN KEY ("city_id", "call_back_id") REFERENCES "call_backs"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "call_back_attempts" ADD CONSTRAINT "call_back_attempts_city_id_actor_id_fkey" FOREIGN KEY ("city_id", "actor_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "call_back_schedules" ADD CONSTRAINT "call_back_schedules_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "call_back_cues" ADD CONSTRAINT "call_back_cues_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "answer_limits" ADD CONSTRAINT "answer_limits_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "nuisance_marks" ADD CONSTRAINT "nuisance_marks_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "nuisance_marks" ADD CONSTRAINT "nuisance_marks_city_id_contact_id_fkey" FOREIGN KEY ("city_id", "contact_id") REFERENCES "contacts"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "nuisance_marks" ADD CONSTRAINT "nuisance_marks_city_id_asked_by_id_fkey" FOREIGN KEY ("city_id", "asked_by_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "nuisance_marks" ADD CONSTRAINT "nuisance_marks_city_id_decided_by_id_fkey" FOREIGN KEY ("city_id", "decided_by_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "nuisance_marks" ADD CONSTRAINT "nuisance_marks_city_id_lifted_by_id_fkey" FOREIGN KEY ("city_id", "lifted_by_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema language cannot say.

-- One task of a kind for a contact, and one for a transfer that lost its caller.
CREATE UNIQUE INDEX "call_backs_one_per_contact" ON "call_backs" ("city_id", "contact_id", "kind") WHERE "transfer_id" IS NULL;
CREATE UNIQUE INDEX "call_backs_one_per_transfer" ON "call_backs" ("city_id", "transfer_id") WHERE "transfer_id" IS NOT NULL;
-- The list: the most urgent first, then what is due first.
DROP INDEX "call_backs_owed";
CREATE INDEX "call_backs_owed" ON "call_backs" ("city_id", "priority", "due_at") WHERE "done_at" IS NULL;
ALTER TABLE "call_backs" ADD CONSTRAINT "call_backs_end_with_outcome" CHECK (("done_at" IS NULL) = ("outcome" IS NULL));
CREATE TRIGGER call_back_attempts_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "call_back_attempts"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A number is asked about once at a time, and what was decided has an end.
CREATE UNIQUE INDEX "nuisance_marks_one_asked" ON "nuisance_marks" ("city_id", "number_token") WHERE "decision" IS NULL;
ALTER TABLE "nuisance_marks"
  ADD CONSTRAINT "nuisance_marks_expire" CHECK ("decision" <> 'approve' OR "expires_at" IS NOT NULL),
  ADD CONSTRAINT "nuisance_marks_four_eyes" CHECK ("decided_by_id" <> "asked_by_id");
