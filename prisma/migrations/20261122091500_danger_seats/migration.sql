-- AlterTable
ALTER TABLE "admission_policies" ADD COLUMN     "danger_seats" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "danger_share" INTEGER NOT NULL DEFAULT 34;

-- What the schema language cannot say.

ALTER TABLE admission_policies ADD CONSTRAINT admission_policies_danger_seats
  CHECK (danger_seats BETWEEN 0 AND 1000 AND danger_share BETWEEN 0 AND 100);
