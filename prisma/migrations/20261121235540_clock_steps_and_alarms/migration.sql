-- DropIndex
DROP INDEX "sla_policies_city_id_line_priority_metric_version_key";

-- AlterTable
ALTER TABLE "sla_clocks" ADD COLUMN     "consumed_ms" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "next_mark_at" TIMESTAMPTZ(3),
ADD COLUMN     "paused_at" TIMESTAMPTZ(3),
ADD COLUMN     "resumed_at" TIMESTAMPTZ(3),
ADD COLUMN     "warned_percent" INTEGER NOT NULL DEFAULT 0;

-- A clock that was warned by its one fraction waits for its due time.
UPDATE "sla_clocks" k SET "warned_percent" = round(p."warn_fraction" * 100), "next_mark_at" = k."due_at"
FROM "sla_policies" p WHERE p."city_id" = k."city_id" AND p."id" = k."policy_id" AND k."warned_at" IS NOT NULL;

-- AlterTable: policies so far hold for every class; those that warned at 80 % warn at 50 % and 80 % from now on, and
-- the reply in working time may pause.
ALTER TABLE "sla_policies" ADD COLUMN "category" TEXT,
ADD COLUMN     "is_pausable" BOOLEAN,
ADD COLUMN     "warn_percents" INTEGER[];
UPDATE "sla_policies" SET "category" = 'any', "is_pausable" = ("metric" = 'reply' AND "clock" = 'working'),
  "warn_percents" = CASE WHEN "warn_fraction" = 0.8 THEN ARRAY[50, 80] ELSE ARRAY[round("warn_fraction" * 100)::int] END;
ALTER TABLE "sla_policies" ALTER COLUMN "category" SET NOT NULL, ALTER COLUMN "is_pausable" SET NOT NULL,
DROP COLUMN "warn_fraction";

-- CreateTable
CREATE TABLE "sla_pauses" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decision" TEXT,
    "decision_reason" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "sla_pauses_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "escalation_steps" (
    "city_id" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "priority" TEXT NOT NULL,
    "percent" INTEGER NOT NULL,
    "step" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "line" TEXT,
    "channel" TEXT NOT NULL,
    "after_ms" INTEGER NOT NULL,
    "repeat_ms" INTEGER NOT NULL,

    CONSTRAINT "escalation_steps_pkey" PRIMARY KEY ("city_id","metric","priority","percent","step")
);

-- CreateTable
CREATE TABLE "alarms" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "clock_id" UUID NOT NULL,
    "line" TEXT NOT NULL,
    "priority" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "percent" INTEGER NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "next_step" INTEGER NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "step" INTEGER NOT NULL DEFAULT 0,
    "channel" TEXT,
    "rounds" INTEGER NOT NULL DEFAULT 0,
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "alarms_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "alarm_notices" (
    "city_id" TEXT NOT NULL,
    "alarm_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "step" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alarm_notices_pkey" PRIMARY KEY ("city_id","alarm_id","round","user_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "alarms_city_id_clock_id_percent_due_at_key" ON "alarms"("city_id", "clock_id", "percent", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "sla_policies_city_id_line_category_priority_metric_version_key" ON "sla_policies"("city_id", "line", "category", "priority", "metric", "version");

-- AddForeignKey
ALTER TABLE "sla_pauses" ADD CONSTRAINT "sla_pauses_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "cases"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sla_pauses" ADD CONSTRAINT "sla_pauses_city_id_asked_by_id_fkey" FOREIGN KEY ("city_id", "asked_by_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sla_pauses" ADD CONSTRAINT "sla_pauses_city_id_decided_by_id_fkey" FOREIGN KEY ("city_id", "decided_by_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "escalation_steps" ADD CONSTRAINT "escalation_steps_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "alarms" ADD CONSTRAINT "alarms_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "cases"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "alarms" ADD CONSTRAINT "alarms_city_id_acknowledged_by_id_fkey" FOREIGN KEY ("city_id", "acknowledged_by_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "alarm_notices" ADD CONSTRAINT "alarm_notices_city_id_alarm_id_fkey" FOREIGN KEY ("city_id", "alarm_id") REFERENCES "alarms"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "alarm_notices" ADD CONSTRAINT "alarm_notices_city_id_user_id_fkey" FOREIGN KEY ("city_id", "user_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema language cannot say.

-- What a clock waits for next: its first warning, then the next mark, in the end its due time.
DROP INDEX "sla_clocks_next";
CREATE INDEX "sla_clocks_next" ON "sla_clocks" ((coalesce("next_mark_at", "warn_at")))
  WHERE "stopped_at" IS NULL AND "breached_at" IS NULL AND "paused_at" IS NULL;
-- The ladders walk what nobody has acknowledged.
CREATE INDEX "alarms_open" ON "alarms" ("next_at") WHERE "acknowledged_at" IS NULL AND "ended_at" IS NULL;
-- One pause of a case is asked for at a time.
CREATE UNIQUE INDEX "sla_pauses_one_asked" ON "sla_pauses" ("city_id", "case_id") WHERE "decision" IS NULL;

ALTER TABLE "sla_policies"
  ADD CONSTRAINT "sla_policies_warn_before_due"
    CHECK (cardinality("warn_percents") > 0 AND 0 < ALL ("warn_percents") AND 100 > ALL ("warn_percents")),
  -- Who waits on the telephone waits day and night, so a wait that begins anew lasts as long as the first.
  ADD CONSTRAINT "sla_policies_wait_always" CHECK ("metric" NOT IN ('answer', 'review') OR "clock" = 'always'),
  ADD CONSTRAINT "sla_policies_pause_working" CHECK (NOT "is_pausable" OR "clock" = 'working');
ALTER TABLE "calendars" ADD CONSTRAINT "calendars_have_work"
  CHECK (cardinality("weekdays") > 0 AND jsonb_array_length("intervals") > 0);

CREATE TRIGGER sla_policies_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "sla_policies"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER alarm_notices_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "alarm_notices"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Cities that are there already get the ladders that a new one is seeded with.
INSERT INTO "escalation_steps" ("city_id", "metric", "priority", "percent", "step", "role", "channel", "after_ms", "repeat_ms")
SELECT c."id", m.metric, s.priority, 100, s.step, s.role, s.channel, s.after_ms, s.repeat_ms
FROM "cities" c, unnest(ARRAY['answer', 'dispatch', 'sign']) AS m(metric), (VALUES
  ('P0', 1, 'SUPERVISOR', 'bell', 0, 10000), ('P0', 2, 'SYS_ADMIN', 'bell', 60000, 30000),
  ('P1', 1, 'SUPERVISOR', 'board', 0, 60000), ('P1', 2, 'SUPERVISOR', 'bell', 120000, 30000)
) AS s(priority, step, role, channel, after_ms, repeat_ms);
