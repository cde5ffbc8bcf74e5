-- CreateTable
CREATE TABLE "guided_questions" (
    "city_id" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "topic" TEXT NOT NULL,
    "words" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guided_questions_pkey" PRIMARY KEY ("city_id","category","version","topic")
);

-- AddForeignKey
ALTER TABLE "guided_questions" ADD CONSTRAINT "guided_questions_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema language cannot say.

-- What was asked stays as it was asked: a change is a new version.
CREATE TRIGGER guided_questions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "guided_questions"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
