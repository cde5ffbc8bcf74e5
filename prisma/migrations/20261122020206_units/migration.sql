-- AlterTable: the words for a unit that an instruction carried so far stand in the history of its case.
ALTER TABLE "incidents" DROP COLUMN "unit";

-- CreateTable
CREATE TABLE "units" (
    "city_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "agency" TEXT NOT NULL,
    "capabilities" TEXT[],
    "shift_from" INTEGER NOT NULL,
    "shift_to" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "status_reason" TEXT,
    "status_since" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "position_at" TIMESTAMPTZ(3),

    CONSTRAINT "units_pkey" PRIMARY KEY ("city_id","code")
);

-- CreateTable
CREATE TABLE "assignments" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "unit_code" TEXT NOT NULL,
    "is_lead" BOOLEAN NOT NULL,
    "stage" TEXT NOT NULL,
    "instructed_by_id" UUID NOT NULL,
    "instructed_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_at" TIMESTAMPTZ(3),
    "departed_at" TIMESTAMPTZ(3),
    "arrived_at" TIMESTAMPTZ(3),
    "feedback_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "assignments_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "run_cards" (
    "city_id" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "agency" TEXT NOT NULL,
    "capability" TEXT,

    CONSTRAINT "run_cards_pkey" PRIMARY KEY ("city_id","category","number")
);

-- CreateIndex
CREATE INDEX "assignments_city_id_case_id_instructed_at_idx" ON "assignments"("city_id", "case_id", "instructed_at");

-- CreateIndex
CREATE INDEX "assignments_city_id_instructed_at_idx" ON "assignments"("city_id", "instructed_at");

-- AddForeignKey
ALTER TABLE "units" ADD CONSTRAINT "units_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "cases"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_city_id_unit_code_fkey" FOREIGN KEY ("city_id", "unit_code") REFERENCES "units"("city_id", "code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_city_id_instructed_by_id_fkey" FOREIGN KEY ("city_id", "instructed_by_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "run_cards" ADD CONSTRAINT "run_cards_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema language cannot say.

-- A unit is on one case, and one unit leads on a case.
CREATE UNIQUE INDEX "assignments_one_of_a_unit" ON "assignments" ("city_id", "unit_code") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "assignments_one_lead" ON "assignments" ("city_id", "case_id") WHERE "is_lead" AND "ended_at" IS NULL;
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_end_with_outcome" CHECK (("ended_at" IS NULL) = ("outcome" IS NULL));

ALTER TABLE "units"
  ADD CONSTRAINT "units_shift_of_a_day" CHECK ("shift_from" BETWEEN 0 AND 1439 AND "shift_to" BETWEEN 0 AND 1439),
  ADD CONSTRAINT "units_whole_position"
    CHECK (("lat" IS NULL) = ("lon" IS NULL) AND ("lat" IS NULL) = ("position_at" IS NULL));
