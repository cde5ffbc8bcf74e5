-- CreateTable
CREATE TABLE "staffing_policies" (
    "city_id" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "within_ms" INTEGER NOT NULL,
    "level_percent" INTEGER NOT NULL,
    "patience_ms" INTEGER NOT NULL,
    "handling_ms" INTEGER NOT NULL,
    "wrap_up_ms" INTEGER NOT NULL,
    "max_occupancy_percent" INTEGER NOT NULL,
    "shrinkage_percent" INTEGER NOT NULL,
    "min_seats" INTEGER NOT NULL,
    "history_weeks" INTEGER NOT NULL,
    "week_weight_percent" INTEGER NOT NULL,

    CONSTRAINT "staffing_policies_pkey" PRIMARY KEY ("city_id","line")
);

-- CreateTable
CREATE TABLE "arrival_profiles" (
    "city_id" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "weekday" INTEGER NOT NULL,
    "contacts_per_day" INTEGER NOT NULL,
    "hour_percents" DOUBLE PRECISION[],

    CONSTRAINT "arrival_profiles_pkey" PRIMARY KEY ("city_id","line","weekday")
);

-- CreateTable
CREATE TABLE "arrival_counts" (
    "city_id" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "began_at" TIMESTAMPTZ(3) NOT NULL,
    "contacts" INTEGER NOT NULL,
    "handled" INTEGER NOT NULL,
    "handling_ms" BIGINT NOT NULL,

    CONSTRAINT "arrival_counts_pkey" PRIMARY KEY ("city_id","line","began_at")
);

-- AddForeignKey
ALTER TABLE "staffing_policies" ADD CONSTRAINT "staffing_policies_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "arrival_profiles" ADD CONSTRAINT "arrival_profiles_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "arrival_counts" ADD CONSTRAINT "arrival_counts_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema language cannot say.

-- Figures outside these bounds would ask the theory for seats without end.
ALTER TABLE staffing_policies ADD CONSTRAINT staffing_policies_have_an_answer
  CHECK (within_ms BETWEEN 0 AND 3600000 AND level_percent BETWEEN 1 AND 99 AND patience_ms BETWEEN 1000 AND 3600000
         AND handling_ms BETWEEN 1000 AND 7200000 AND wrap_up_ms BETWEEN 0 AND 3600000
         AND max_occupancy_percent BETWEEN 10 AND 100 AND shrinkage_percent BETWEEN 0 AND 90
         AND min_seats BETWEEN 1 AND 1000 AND history_weeks BETWEEN 1 AND 52 AND week_weight_percent BETWEEN 1 AND 100);
ALTER TABLE arrival_profiles ADD CONSTRAINT arrival_profiles_are_a_day
  CHECK (weekday BETWEEN 0 AND 6 AND contacts_per_day >= 0 AND cardinality(hour_percents) = 24);
ALTER TABLE arrival_counts ADD CONSTRAINT arrival_counts_count
  CHECK (contacts >= 0 AND handled >= 0 AND handling_ms >= 0);
