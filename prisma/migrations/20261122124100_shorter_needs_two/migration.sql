-- Keeping something for a shorter time deletes it for everybody at once and for good: one person asks, another agrees.

-- AlterTable
ALTER TABLE "retention_rules" ADD COLUMN     "asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "asked_by_id" UUID,
ADD COLUMN     "asked_days" INTEGER,
ADD COLUMN     "asked_reason" TEXT;

-- AddForeignKey
ALTER TABLE "retention_rules" ADD CONSTRAINT "retention_rules_city_id_asked_by_id_fkey" FOREIGN KEY ("city_id", "asked_by_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "retention_rules" ADD CONSTRAINT "retention_rules_asked_for_less"
  CHECK (num_nulls("asked_at", "asked_by_id", "asked_days", "asked_reason") = 4
         OR num_nulls("asked_at", "asked_by_id", "asked_days", "asked_reason") = 0 AND "asked_days" < "keep_days");
