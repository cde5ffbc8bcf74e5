-- AlterTable
ALTER TABLE "boundary_rules" ADD COLUMN     "consultation_id" UUID,
ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "created_by_id" UUID,
ADD COLUMN     "ended_by_id" UUID;

-- CreateTable
CREATE TABLE "consultations" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "evidence" BIGINT[],
    "departments" TEXT[],
    "opened_by_id" UUID,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "owner" TEXT,
    "reason" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "consultations_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "consultation_opinions" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "party" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consultation_opinions_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateIndex
CREATE INDEX "consultations_city_id_case_id_idx" ON "consultations"("city_id", "case_id");

-- CreateIndex
CREATE INDEX "consultation_opinions_city_id_consultation_id_idx" ON "consultation_opinions"("city_id", "consultation_id");

-- AddForeignKey
ALTER TABLE "boundary_rules" ADD CONSTRAINT "boundary_rules_city_id_consultation_id_fkey" FOREIGN KEY ("city_id", "consultation_id") REFERENCES "consultations"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "boundary_rules" ADD CONSTRAINT "boundary_rules_city_id_created_by_id_fkey" FOREIGN KEY ("city_id", "created_by_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "boundary_rules" ADD CONSTRAINT "boundary_rules_city_id_ended_by_id_fkey" FOREIGN KEY ("city_id", "ended_by_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "cases"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_city_id_opened_by_id_fkey" FOREIGN KEY ("city_id", "opened_by_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_city_id_decided_by_id_fkey" FOREIGN KEY ("city_id", "decided_by_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "consultation_opinions" ADD CONSTRAINT "consultation_opinions_city_id_consultation_id_fkey" FOREIGN KEY ("city_id", "consultation_id") REFERENCES "consultations"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "consultation_opinions" ADD CONSTRAINT "consultation_opinions_city_id_actor_id_fkey" FOREIGN KEY ("city_id", "actor_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema language cannot say.

-- A case has one open consultation, and a consultation is decided whole.
CREATE UNIQUE INDEX consultations_one_open ON consultations (city_id, case_id) WHERE decided_at IS NULL;
CREATE INDEX consultations_open ON consultations (city_id, due_at) WHERE decided_at IS NULL;
ALTER TABLE consultations ADD CONSTRAINT consultations_decided_whole
  CHECK (num_nulls(owner, reason, decided_by_id, decided_at) IN (0, 4));

CREATE TRIGGER consultation_opinions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON consultation_opinions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The boundary list is its own history: an entry can be ended, and that is all.
CREATE TRIGGER boundary_rules_stay BEFORE DELETE OR TRUNCATE ON boundary_rules
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER boundary_rules_only_end BEFORE UPDATE ON boundary_rules FOR EACH ROW
  WHEN (to_jsonb(OLD) - 'valid_to' - 'ended_by_id' <> to_jsonb(NEW) - 'valid_to' - 'ended_by_id')
  EXECUTE FUNCTION refuse_change();

-- Cities that are there already get the ladder that a new one is seeded with.
INSERT INTO "escalation_steps" ("city_id", "metric", "priority", "percent", "step", "role", "channel", "after_ms", "repeat_ms")
SELECT c."id", 'consult', p.priority, 100, s.step, 'SUPERVISOR', s.channel, s.after_ms, 600000
FROM "cities" c, unnest(ARRAY['P0', 'P1', 'P2', 'P3']) AS p(priority), (VALUES (1, 'board', 0), (2, 'bell', 3600000)) AS s(step, channel, after_ms);
