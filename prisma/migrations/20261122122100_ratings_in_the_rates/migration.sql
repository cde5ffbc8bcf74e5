-- A rating is counted like a call back: for the unit that answered, and by what the matter and its result were, as they
-- were when it was given. A case without an answer of 12345 has none of them, and counts nowhere.
-- AlterTable
ALTER TABLE "citizen_ratings" ADD COLUMN     "appeal_type" TEXT,
ADD COLUMN     "department_code" TEXT,
ADD COLUMN     "result" TEXT;

UPDATE citizen_ratings r SET department_code = w.department_code, appeal_type = w.appeal_type, result = w.result
FROM work_orders w WHERE w.city_id = r.city_id AND w.case_id = r.case_id AND w.reopenings = r.round;

-- CreateIndex
CREATE INDEX "citizen_ratings_city_id_at_idx" ON "citizen_ratings"("city_id", "at");
