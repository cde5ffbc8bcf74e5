-- AlterTable
ALTER TABLE "cases" ADD COLUMN     "deferred_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "admission_policies" (
    "city_id" TEXT NOT NULL,
    "ageing_ms" INTEGER NOT NULL,
    "emergency_wait_ms" INTEGER NOT NULL,
    "backlog" INTEGER NOT NULL,
    "calm_ms" INTEGER NOT NULL,
    "max_defer_ms" INTEGER NOT NULL,
    "channels" TEXT[],

    CONSTRAINT "admission_policies_pkey" PRIMARY KEY ("city_id")
);

-- CreateTable
CREATE TABLE "deferrals" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "overloaded_at" TIMESTAMPTZ(3) NOT NULL,
    "looked_until" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "deferrals_pkey" PRIMARY KEY ("city_id","id")
);

-- AddForeignKey
ALTER TABLE "admission_policies" ADD CONSTRAINT "admission_policies_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "deferrals" ADD CONSTRAINT "deferrals_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema language cannot say.

-- Deferred work is skipped by the index, however much there is of it, and found again without a look at the rest.
DROP INDEX cases_waiting;
CREATE INDEX cases_waiting ON cases (city_id, lane, priority, waiting_since) WHERE status = 'WAITING' AND deferred_until IS NULL;
CREATE INDEX cases_deferred ON cases (city_id, deferred_until) WHERE deferred_until IS NOT NULL;
CREATE UNIQUE INDEX deferrals_one_open ON deferrals (city_id) WHERE ended_at IS NULL;

-- Only ordinary administrative work that waits is ever deferred: whatever becomes urgent, unclear or taken, is not.
ALTER TABLE cases ADD CONSTRAINT cases_defer_ordinary_work
  CHECK (deferred_until IS NULL OR (lane = 'line-12345' AND priority = 'P3' AND status = 'WAITING'));
CREATE FUNCTION end_deferral() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.lane <> 'line-12345' OR NEW.priority <> 'P3' OR NEW.status <> 'WAITING' THEN NEW.deferred_until := NULL; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER cases_end_deferral BEFORE UPDATE ON cases
  FOR EACH ROW WHEN (NEW.deferred_until IS NOT NULL) EXECUTE FUNCTION end_deferral();

ALTER TABLE admission_policies ADD CONSTRAINT admission_policies_are_bounded
  CHECK (ageing_ms > 0 AND emergency_wait_ms > 0 AND backlog > 0 AND calm_ms > 0 AND max_defer_ms BETWEEN 1 AND 86400000);
