-- CreateTable
CREATE TABLE "linkages" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "from_case_id" UUID NOT NULL,
    "to_case_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "linkages_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateIndex
CREATE INDEX "linkages_city_id_from_case_id_idx" ON "linkages"("city_id", "from_case_id");

-- CreateIndex
CREATE UNIQUE INDEX "linkages_city_id_to_case_id_key" ON "linkages"("city_id", "to_case_id");

-- AddForeignKey
ALTER TABLE "linkages" ADD CONSTRAINT "linkages_city_id_from_case_id_fkey" FOREIGN KEY ("city_id", "from_case_id") REFERENCES "cases"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "linkages" ADD CONSTRAINT "linkages_city_id_to_case_id_fkey" FOREIGN KEY ("city_id", "to_case_id") REFERENCES "cases"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "linkages" ADD CONSTRAINT "linkages_city_id_actor_id_fkey" FOREIGN KEY ("city_id", "actor_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema language cannot say.

CREATE TRIGGER linkages_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON linkages
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE linkages ADD CONSTRAINT linkages_between_two CHECK (from_case_id <> to_case_id);
