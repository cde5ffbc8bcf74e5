-- AlterTable
ALTER TABLE "sla_clocks" ADD COLUMN     "extra_ms" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "work_orders" ADD COLUMN     "accused_department_code" TEXT,
ADD COLUMN     "appeal_type" TEXT,
ADD COLUMN     "call_back_attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "refusal" TEXT,
ADD COLUMN     "reopenings" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "review_on" DATE,
ADD COLUMN     "reworks" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "where_to_go" TEXT;

-- CreateTable
CREATE TABLE "order_units" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "department_code" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "is_designated" BOOLEAN NOT NULL DEFAULT false,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,
    "return_until" TIMESTAMPTZ(3),
    "opinion" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "end" TEXT,

    CONSTRAINT "order_units_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "order_call_backs" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "department_code" TEXT,
    "appeal_type" TEXT,
    "result" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "satisfaction" TEXT NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID NOT NULL,

    CONSTRAINT "order_call_backs_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "order_extensions" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "working_days" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decision" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "order_extensions_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "order_supervisions" (
    "city_id" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "trigger" TEXT NOT NULL,
    "occasion" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "order_supervisions_pkey" PRIMARY KEY ("city_id","case_id","trigger","occasion")
);

-- CreateTable
CREATE TABLE "order_policies" (
    "city_id" TEXT NOT NULL,
    "calendar_id" TEXT NOT NULL,
    "return_working_days" INTEGER NOT NULL,
    "max_failed_dispatches" INTEGER NOT NULL,
    "max_extensions" INTEGER NOT NULL,
    "max_extension_working_days" INTEGER NOT NULL,
    "required_reworks" INTEGER NOT NULL,
    "supervised_reworks" INTEGER NOT NULL,
    "call_back_attempts" INTEGER NOT NULL,
    "reopen_days" INTEGER NOT NULL,

    CONSTRAINT "order_policies_pkey" PRIMARY KEY ("city_id")
);

-- CreateIndex
CREATE INDEX "order_units_city_id_case_id_idx" ON "order_units"("city_id", "case_id");

-- CreateIndex
CREATE INDEX "order_call_backs_city_id_at_idx" ON "order_call_backs"("city_id", "at");

-- CreateIndex
CREATE INDEX "order_call_backs_city_id_case_id_idx" ON "order_call_backs"("city_id", "case_id");

-- CreateIndex
CREATE INDEX "order_extensions_city_id_case_id_idx" ON "order_extensions"("city_id", "case_id");

-- AddForeignKey
ALTER TABLE "order_units" ADD CONSTRAINT "order_units_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "work_orders"("city_id", "case_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "order_units" ADD CONSTRAINT "order_units_city_id_department_code_fkey" FOREIGN KEY ("city_id", "department_code") REFERENCES "departments"("city_id", "code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "order_call_backs" ADD CONSTRAINT "order_call_backs_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "work_orders"("city_id", "case_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "order_extensions" ADD CONSTRAINT "order_extensions_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "work_orders"("city_id", "case_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "order_supervisions" ADD CONSTRAINT "order_supervisions_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "work_orders"("city_id", "case_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "order_policies" ADD CONSTRAINT "order_policies_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "order_policies" ADD CONSTRAINT "order_policies_city_id_calendar_id_fkey" FOREIGN KEY ("city_id", "calendar_id") REFERENCES "calendars"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema language cannot say.

-- An order has one host at a time, and one extension of it is asked for at a time.
CREATE UNIQUE INDEX order_units_one_host ON order_units (city_id, case_id) WHERE role = 'HOST' AND ended_at IS NULL;
CREATE UNIQUE INDEX order_units_once_assisting ON order_units (city_id, case_id, department_code)
  WHERE role = 'ASSIST' AND ended_at IS NULL;
CREATE UNIQUE INDEX order_extensions_one_asked ON order_extensions (city_id, case_id) WHERE decision IS NULL;
-- The supervision sweep looks at what is suspended and at replies that are late.
CREATE INDEX work_orders_to_review ON work_orders (review_on) WHERE review_on IS NOT NULL;
CREATE INDEX sla_clocks_late_replies ON sla_clocks (city_id, case_id)
  WHERE metric = 'reply' AND stopped_at IS NULL AND breached_at IS NOT NULL;
CREATE INDEX sla_clocks_contacts ON sla_clocks (city_id, due_at) WHERE metric = 'contact';

CREATE TRIGGER order_call_backs_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON order_call_backs
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER order_supervisions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON order_supervisions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- No order is in the hands of the unit that it accuses, as host or assisting.
ALTER TABLE work_orders ADD CONSTRAINT work_orders_not_to_the_accused CHECK (department_code <> accused_department_code);
CREATE FUNCTION refuse_accused_unit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM work_orders w JOIN order_units u ON u.city_id = w.city_id AND u.case_id = w.case_id
             WHERE w.city_id = NEW.city_id AND w.case_id = NEW.case_id AND u.ended_at IS NULL
               AND u.department_code = w.accused_department_code) THEN
    RAISE EXCEPTION 'the order accuses this unit';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER order_units_not_accused AFTER INSERT OR UPDATE ON order_units
  FOR EACH ROW EXECUTE FUNCTION refuse_accused_unit();
CREATE TRIGGER work_orders_accuse_no_unit_at_work AFTER UPDATE OF accused_department_code ON work_orders
  FOR EACH ROW EXECUTE FUNCTION refuse_accused_unit();

-- A work order is closed on evidence: reply, result and call-back, a waiver with its reason, or a refusal that says where to go.
CREATE FUNCTION refuse_paper_close() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM work_orders w WHERE w.city_id = NEW.city_id AND w.case_id = NEW.id AND (
      (w.refusal IS NOT NULL AND w.where_to_go IS NOT NULL)
      OR (w.reply IS NOT NULL AND w.result IS NOT NULL AND EXISTS (
        SELECT FROM order_call_backs b WHERE b.city_id = w.city_id AND b.case_id = w.case_id
          AND b.outcome = w.call_back_outcome AND (b.outcome <> 'WAIVED' OR b.note IS NOT NULL))))
  ) THEN
    RAISE EXCEPTION 'a work order is closed on evidence only';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER cases_close_on_evidence AFTER UPDATE OF closed_at ON cases
  FOR EACH ROW WHEN (NEW.line = '12345' AND OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL)
  EXECUTE FUNCTION refuse_paper_close();

-- Orders that units have already: the last dispatch made the unit the host.
INSERT INTO order_units (city_id, id, case_id, department_code, role, assigned_at, return_until, ended_at, "end")
SELECT w.city_id, gen_random_uuid(), w.case_id, w.department_code, 'HOST', d.at, d.at + interval '2 days',
       c.closed_at, CASE WHEN c.status = 'CLOSED' THEN 'CLOSED' END
FROM work_orders w JOIN cases c ON c.city_id = w.city_id AND c.id = w.case_id,
     LATERAL (SELECT max(e.at) AS at FROM case_events e
              WHERE e.city_id = w.city_id AND e.case_id = w.case_id AND e.type = 'case-dispatched') d
WHERE w.department_code IS NOT NULL AND d.at IS NOT NULL;
-- What requesters said so far.
INSERT INTO order_call_backs (city_id, id, case_id, department_code, result, outcome, satisfaction, note, at, actor_id)
SELECT w.city_id, gen_random_uuid(), w.case_id, w.department_code, w.result, w.call_back_outcome, w.satisfaction,
       e.data ->> 'note', e.at, e.actor_id
FROM work_orders w JOIN case_events e ON e.city_id = w.city_id AND e.case_id = w.case_id AND e.type = 'case-called-back'
WHERE w.result IS NOT NULL AND w.call_back_outcome IS NOT NULL AND w.satisfaction IS NOT NULL AND e.actor_id IS NOT NULL;
UPDATE work_orders SET call_back_attempts = 1 WHERE call_back_outcome IS NOT NULL;

-- Cities that are there already get what a new one is seeded with.
INSERT INTO order_policies (city_id, calendar_id, return_working_days, max_failed_dispatches, max_extensions,
                            max_extension_working_days, required_reworks, supervised_reworks, call_back_attempts, reopen_days)
SELECT DISTINCT ON (city_id) city_id, calendar_id, 2, 3, 1, 10, 1, 3, 3, 30 FROM sla_policies WHERE line = '12345' ORDER BY city_id, version DESC;
INSERT INTO sla_policies (city_id, id, line, category, priority, metric, target_ms, warn_percents, clock, is_pausable,
                          calendar_id, version, valid_from)
SELECT o.city_id, gen_random_uuid(), '12345', 'any', t.priority, 'contact', t.target_ms, ARRAY[50, 80], t.clock, false,
       o.calendar_id, 1, now()
FROM order_policies o, (VALUES ('P0', 300000, 'always'), ('P1', 300000, 'always'), ('P2', 7200000, 'always'),
                               ('P3', 28800000, 'working')) AS t(priority, target_ms, clock);
