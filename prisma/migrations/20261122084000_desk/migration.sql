-- CreateTable
CREATE TABLE "case_drafts" (
    "city_id" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_drafts_pkey" PRIMARY KEY ("city_id","case_id","user_id","form")
);

-- CreateTable
CREATE TABLE "case_viewers" (
    "city_id" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_viewers_pkey" PRIMARY KEY ("city_id","case_id","user_id")
);

-- CreateIndex
CREATE INDEX "case_drafts_city_id_saved_at_idx" ON "case_drafts"("city_id", "saved_at");

-- AddForeignKey
ALTER TABLE "case_drafts" ADD CONSTRAINT "case_drafts_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "cases"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "case_drafts" ADD CONSTRAINT "case_drafts_city_id_user_id_fkey" FOREIGN KEY ("city_id", "user_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "case_viewers" ADD CONSTRAINT "case_viewers_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "cases"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "case_viewers" ADD CONSTRAINT "case_viewers_city_id_user_id_fkey" FOREIGN KEY ("city_id", "user_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema language cannot say.

-- Who looks at what is told anew every few seconds: it is not worth a write to the log.
ALTER TABLE "case_viewers" SET UNLOGGED;
