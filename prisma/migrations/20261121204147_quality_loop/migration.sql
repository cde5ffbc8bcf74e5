-- CreateTable
CREATE TABLE "triage_corrections" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "line" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "priority" TEXT NOT NULL,
    "agrees_line" BOOLEAN NOT NULL,
    "agrees_category" BOOLEAN NOT NULL,
    "agrees_priority" BOOLEAN NOT NULL,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "triage_corrections_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "triage_models" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "version" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "artefact" TEXT,
    "artefact_hash" TEXT,
    "evaluation" JSONB,
    "failure" TEXT,
    "replaced_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "learned_until" TIMESTAMPTZ(3),
    "live_since" TIMESTAMPTZ(3),

    CONSTRAINT "triage_models_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "triage_model_events" (
    "city_id" TEXT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "model_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "actor_id" UUID,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "triage_model_events_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "shadow_decisions" (
    "city_id" TEXT NOT NULL,
    "model_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "line" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "priority" TEXT NOT NULL,
    "needs_human" BOOLEAN NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shadow_decisions_pkey" PRIMARY KEY ("city_id","model_id","contact_id")
);

-- CreateIndex
CREATE INDEX "triage_corrections_city_id_contact_id_at_idx" ON "triage_corrections"("city_id", "contact_id", "at");

-- CreateIndex
CREATE INDEX "triage_corrections_city_id_at_idx" ON "triage_corrections"("city_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "triage_models_city_id_number_key" ON "triage_models"("city_id", "number");

-- CreateIndex
CREATE INDEX "triage_model_events_city_id_model_id_id_idx" ON "triage_model_events"("city_id", "model_id", "id");

-- AddForeignKey
ALTER TABLE "triage_corrections" ADD CONSTRAINT "triage_corrections_city_id_contact_id_fkey" FOREIGN KEY ("city_id", "contact_id") REFERENCES "triage_decisions"("city_id", "contact_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "triage_corrections" ADD CONSTRAINT "triage_corrections_city_id_actor_id_fkey" FOREIGN KEY ("city_id", "actor_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "triage_models" ADD CONSTRAINT "triage_models_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "triage_model_events" ADD CONSTRAINT "triage_model_events_city_id_model_id_fkey" FOREIGN KEY ("city_id", "model_id") REFERENCES "triage_models"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "triage_model_events" ADD CONSTRAINT "triage_model_events_city_id_actor_id_fkey" FOREIGN KEY ("city_id", "actor_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "shadow_decisions" ADD CONSTRAINT "shadow_decisions_city_id_model_id_fkey" FOREIGN KEY ("city_id", "model_id") REFERENCES "triage_models"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "shadow_decisions" ADD CONSTRAINT "shadow_decisions_city_id_contact_id_fkey" FOREIGN KEY ("city_id", "contact_id") REFERENCES "triage_decisions"("city_id", "contact_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema language cannot say.

-- A city trains one model, watches one and is served by one: two promotions at once cannot both succeed.
CREATE UNIQUE INDEX triage_models_one_candidate ON triage_models (city_id) WHERE status = 'candidate';
CREATE UNIQUE INDEX triage_models_one_in_shadow ON triage_models (city_id) WHERE status = 'shadow';
CREATE UNIQUE INDEX triage_models_one_live ON triage_models (city_id) WHERE status = 'live';

-- Labels and the history of models are written once.
CREATE TRIGGER triage_corrections_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON triage_corrections
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER triage_model_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON triage_model_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
