-- The watch for surges: what is counted each minute, what is unusual, and what people said of it.

-- CreateTable
CREATE TABLE "surge_policies" (
    "city_id" TEXT NOT NULL,
    "window_ms" INTEGER NOT NULL,
    "trailing_ms" INTEGER NOT NULL,
    "history_weeks" INTEGER NOT NULL,
    "least_callers" INTEGER NOT NULL,
    "least_ratio" DOUBLE PRECISION NOT NULL,
    "chance" DOUBLE PRECISION NOT NULL,
    "scatter" DOUBLE PRECISION NOT NULL,
    "class_share" DOUBLE PRECISION NOT NULL,
    "district_share" DOUBLE PRECISION NOT NULL,
    "share_weight" INTEGER NOT NULL,
    "calm_ms" INTEGER NOT NULL,

    CONSTRAINT "surge_policies_pkey" PRIMARY KEY ("city_id")
);

-- CreateTable
CREATE TABLE "topic_counts" (
    "city_id" TEXT NOT NULL,
    "minute" TIMESTAMPTZ(3) NOT NULL,
    "line" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "callers" INTEGER NOT NULL,

    CONSTRAINT "topic_counts_pkey" PRIMARY KEY ("city_id","minute","line","category","district")
);

-- CreateTable
CREATE TABLE "surges" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "line" TEXT NOT NULL,
    "category" TEXT,
    "district" TEXT,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "hourly" DOUBLE PRECISION NOT NULL,
    "peak_hourly" DOUBLE PRECISION NOT NULL,
    "usual_hourly" DOUBLE PRECISION NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "decision" TEXT,
    "words" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "event_id" UUID,

    CONSTRAINT "surges_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateIndex
CREATE INDEX "surges_city_id_found_at_idx" ON "surges"("city_id", "found_at");

-- AddForeignKey
ALTER TABLE "surge_policies" ADD CONSTRAINT "surge_policies_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "topic_counts" ADD CONSTRAINT "topic_counts_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "surges" ADD CONSTRAINT "surges_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "surges" ADD CONSTRAINT "surges_city_id_decided_by_id_fkey" FOREIGN KEY ("city_id", "decided_by_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "surges" ADD CONSTRAINT "surges_city_id_event_id_fkey" FOREIGN KEY ("city_id", "event_id") REFERENCES "major_events"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema language cannot say.

-- A topic has one surge at a time, however many workers watch.
CREATE UNIQUE INDEX surges_one_open ON surges (city_id, line, coalesce(category, ''), coalesce(district, ''))
  WHERE ended_at IS NULL;
ALTER TABLE surges ADD CONSTRAINT surges_decided CHECK (
  (decision IS NULL AND decided_at IS NULL AND decided_by_id IS NULL AND event_id IS NULL AND words IS NULL)
  OR (decision = 'DECLARED' AND decided_at IS NOT NULL AND decided_by_id IS NOT NULL AND event_id IS NOT NULL)
  OR (decision = 'DISMISSED' AND decided_at IS NOT NULL AND decided_by_id IS NOT NULL AND event_id IS NULL AND words <> '')
);
