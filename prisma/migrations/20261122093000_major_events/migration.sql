-- Major events: what many calls of both lines are about, with a level, a named lead and a log.

-- CreateTable
CREATE TABLE "major_events" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "playbook" TEXT NOT NULL,
    "lead_id" UUID NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "major_events_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "major_event_cases" (
    "city_id" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,

    CONSTRAINT "major_event_cases_pkey" PRIMARY KEY ("city_id","case_id")
);

-- CreateTable
CREATE TABLE "major_event_entries" (
    "city_id" TEXT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "lead_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "major_event_entries_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateIndex
CREATE INDEX "major_event_cases_city_id_event_id_idx" ON "major_event_cases"("city_id", "event_id");

-- CreateIndex
CREATE INDEX "major_event_entries_city_id_event_id_idx" ON "major_event_entries"("city_id", "event_id");

-- AddForeignKey
ALTER TABLE "major_events" ADD CONSTRAINT "major_events_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "major_events" ADD CONSTRAINT "major_events_city_id_lead_id_fkey" FOREIGN KEY ("city_id", "lead_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "major_event_cases" ADD CONSTRAINT "major_event_cases_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "cases"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "major_event_cases" ADD CONSTRAINT "major_event_cases_city_id_event_id_fkey" FOREIGN KEY ("city_id", "event_id") REFERENCES "major_events"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "major_event_entries" ADD CONSTRAINT "major_event_entries_city_id_event_id_fkey" FOREIGN KEY ("city_id", "event_id") REFERENCES "major_events"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "major_event_entries" ADD CONSTRAINT "major_event_entries_city_id_lead_id_fkey" FOREIGN KEY ("city_id", "lead_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "major_event_entries" ADD CONSTRAINT "major_event_entries_city_id_by_id_fkey" FOREIGN KEY ("city_id", "by_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema language cannot say: who declared, led and ended it stays as it was.
CREATE TRIGGER major_event_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON major_event_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
