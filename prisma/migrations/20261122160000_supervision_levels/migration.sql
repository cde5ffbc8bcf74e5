-- Orders that many people report stay under supervision, and a supervised one goes up: to the city's office, then to the
-- meeting of its leaders.

-- AlterTable
ALTER TABLE "order_policies" ADD COLUMN "supervised_reports" INTEGER NOT NULL DEFAULT 5,
ADD COLUMN "supervised_reports_days" INTEGER NOT NULL DEFAULT 30;
ALTER TABLE "order_policies" ALTER COLUMN "supervised_reports" DROP DEFAULT,
ALTER COLUMN "supervised_reports_days" DROP DEFAULT;

-- CreateTable
CREATE TABLE "order_escalations" (
    "city_id" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "ordered_by_id" UUID NOT NULL,
    "ordered_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_until" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "order_escalations_pkey" PRIMARY KEY ("city_id","case_id","level")
);

-- AddForeignKey
ALTER TABLE "order_escalations" ADD CONSTRAINT "order_escalations_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "work_orders"("city_id", "case_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "order_escalations" ADD CONSTRAINT "order_escalations_city_id_ordered_by_id_fkey" FOREIGN KEY ("city_id", "ordered_by_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "order_escalations" ADD CONSTRAINT "order_escalations_city_id_decided_by_id_fkey" FOREIGN KEY ("city_id", "decided_by_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema language cannot say.

-- The supervision sweep looks at what waits for an answer, and at links of late.
CREATE INDEX order_escalations_undecided ON order_escalations (answer_until) WHERE decided_at IS NULL;
CREATE INDEX case_links_of_late ON case_links (linked_at) WHERE undone_at IS NULL;

-- A level is asked once and decides once.
CREATE FUNCTION refuse_second_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.decided_at IS NOT NULL OR (to_jsonb(NEW) - ARRAY['decided_at', 'decided_by_id']) <> (to_jsonb(OLD) - ARRAY['decided_at', 'decided_by_id']) THEN
    RAISE EXCEPTION 'an escalation is decided once and changes in nothing else';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER order_escalations_decided_once BEFORE UPDATE ON order_escalations
  FOR EACH ROW EXECUTE FUNCTION refuse_second_decision();
CREATE TRIGGER order_escalations_kept BEFORE DELETE OR TRUNCATE ON order_escalations
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
