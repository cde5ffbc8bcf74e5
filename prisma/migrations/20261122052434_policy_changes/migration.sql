-- AlterTable
ALTER TABLE "categories" ADD COLUMN     "is_retired" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "departments" ADD COLUMN     "is_retired" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "policy_changes" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "before" JSONB,
    "after" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "policy_changes_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "dispatch_rules" (
    "city_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "matter" JSONB NOT NULL,
    "department_code" TEXT NOT NULL,
    "assist_codes" TEXT[],
    "source" TEXT NOT NULL,
    "is_retired" BOOLEAN NOT NULL,

    CONSTRAINT "dispatch_rules_pkey" PRIMARY KEY ("city_id","code")
);

-- CreateTable
CREATE TABLE "knowledge_entries" (
    "city_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "use" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "words" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "department_code" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "review_by" DATE NOT NULL,

    CONSTRAINT "knowledge_entries_pkey" PRIMARY KEY ("city_id","code")
);

-- CreateIndex
CREATE INDEX "policy_changes_city_id_created_at_idx" ON "policy_changes"("city_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "policy_changes_city_id_kind_key_version_key" ON "policy_changes"("city_id", "kind", "key", "version");

-- CreateIndex
CREATE INDEX "knowledge_entries_city_id_category_idx" ON "knowledge_entries"("city_id", "category");

-- AddForeignKey
ALTER TABLE "policy_changes" ADD CONSTRAINT "policy_changes_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "policy_changes" ADD CONSTRAINT "policy_changes_city_id_created_by_id_fkey" FOREIGN KEY ("city_id", "created_by_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dispatch_rules" ADD CONSTRAINT "dispatch_rules_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "knowledge_entries" ADD CONSTRAINT "knowledge_entries_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema language cannot say.

CREATE TRIGGER policy_changes_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "policy_changes"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
