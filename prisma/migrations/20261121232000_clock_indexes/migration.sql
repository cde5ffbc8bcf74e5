-- Every contact starts three clocks: each index on them is paid for three times at the intake, and again at every mark.
ALTER TABLE "sla_clocks" DROP CONSTRAINT "sla_clocks_pkey";
ALTER TABLE "sla_clocks" ADD CONSTRAINT "sla_clocks_pkey" PRIMARY KEY ("city_id", "case_id", "id");
DROP INDEX "sla_clocks_city_id_case_id_idx";

-- What a clock waits for next: its warning, then its due time.
DROP INDEX "sla_clocks_due";
DROP INDEX "sla_clocks_to_warn";
CREATE INDEX "sla_clocks_next" ON "sla_clocks" ((CASE WHEN "warned_at" IS NULL THEN "warn_at" ELSE "due_at" END))
  WHERE "stopped_at" IS NULL AND "breached_at" IS NULL;
