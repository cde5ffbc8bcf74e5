-- CreateTable
CREATE TABLE "ownerships" (
    "city_id" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "line" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "transfer_id" UUID,

    CONSTRAINT "ownerships_pkey" PRIMARY KEY ("city_id","case_id","number")
);

-- CreateTable
CREATE TABLE "transfers" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "from_line" TEXT NOT NULL,
    "to_line" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "boundary_rule_id" UUID,
    "bounces" INTEGER NOT NULL,
    "sender_id" UUID,
    "receiver_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "alarms" INTEGER NOT NULL DEFAULT 0,
    "ended_at" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "transfers_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "boundary_rules" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "matter" JSONB NOT NULL,
    "note" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3),

    CONSTRAINT "boundary_rules_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "call_backs" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "transfer_id" UUID NOT NULL,
    "owed_since" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "note" TEXT,
    "done_at" TIMESTAMPTZ(3),
    "done_by_id" UUID,

    CONSTRAINT "call_backs_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateIndex
CREATE INDEX "transfers_city_id_case_id_started_at_idx" ON "transfers"("city_id", "case_id", "started_at");

-- CreateIndex
CREATE UNIQUE INDEX "boundary_rules_city_id_code_area_version_key" ON "boundary_rules"("city_id", "code", "area", "version");

-- CreateIndex
CREATE INDEX "call_backs_city_id_case_id_idx" ON "call_backs"("city_id", "case_id");

-- AddForeignKey
ALTER TABLE "ownerships" ADD CONSTRAINT "ownerships_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "cases"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ownerships" ADD CONSTRAINT "ownerships_city_id_transfer_id_fkey" FOREIGN KEY ("city_id", "transfer_id") REFERENCES "transfers"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "cases"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_city_id_sender_id_fkey" FOREIGN KEY ("city_id", "sender_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_city_id_receiver_id_fkey" FOREIGN KEY ("city_id", "receiver_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_city_id_boundary_rule_id_fkey" FOREIGN KEY ("city_id", "boundary_rule_id") REFERENCES "boundary_rules"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "boundary_rules" ADD CONSTRAINT "boundary_rules_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "call_backs" ADD CONSTRAINT "call_backs_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "cases"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "call_backs" ADD CONSTRAINT "call_backs_city_id_transfer_id_fkey" FOREIGN KEY ("city_id", "transfer_id") REFERENCES "transfers"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "call_backs" ADD CONSTRAINT "call_backs_city_id_done_by_id_fkey" FOREIGN KEY ("city_id", "done_by_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema language cannot say.

-- Cases that are older than their owners: who has them now received them first.
INSERT INTO ownerships (city_id, case_id, number, line, since) SELECT city_id, id, 1, line, created_at FROM cases;

-- One transfer of a case is under way, a seat is in one call, and a transfer moves a case once.
CREATE UNIQUE INDEX transfers_one_open ON transfers (city_id, case_id) WHERE state IN ('INITIATED', 'RINGING', 'JOINED');
CREATE UNIQUE INDEX transfers_one_call ON transfers (city_id, receiver_id) WHERE state = 'JOINED';
CREATE UNIQUE INDEX ownerships_one_per_transfer ON ownerships (city_id, transfer_id) WHERE transfer_id IS NOT NULL;
-- Timers look at what can still time out, seats at what looks for one, the board at what is owed.
CREATE INDEX transfers_due ON transfers (due_at) WHERE state IN ('INITIATED', 'RINGING');
CREATE INDEX transfers_to_ring ON transfers (city_id, to_line, started_at) WHERE state = 'INITIATED';
CREATE INDEX transfers_returned ON transfers (city_id, ended_at) WHERE state IN ('REFUSED', 'TIMED_OUT');
CREATE INDEX call_backs_owed ON call_backs (city_id, due_at) WHERE done_at IS NULL;

CREATE TRIGGER ownerships_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ownerships
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A case changes hands by an accepted transfer of its own and to the line that accepted, and its owners are numbered
-- without a gap: so there is one owner at every instant, the last one.
ALTER TABLE ownerships ADD CONSTRAINT ownerships_by_transfer CHECK ((number = 1) = (transfer_id IS NULL));
CREATE FUNCTION refuse_seizure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM transfers t WHERE t.city_id = NEW.city_id AND t.id = NEW.transfer_id
                 AND t.case_id = NEW.case_id AND t.to_line = NEW.line AND t.state = 'ACCEPTED') THEN
    RAISE EXCEPTION 'no accepted transfer gives the case to %', NEW.line;
  END IF;
  IF NOT EXISTS (SELECT FROM ownerships o WHERE o.city_id = NEW.city_id AND o.case_id = NEW.case_id
                 AND o.number = NEW.number - 1 AND o.line <> NEW.line) THEN
    RAISE EXCEPTION 'an owner is left out of the history';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ownerships_follow_transfers AFTER INSERT ON ownerships DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.number > 1) EXECUTE FUNCTION refuse_seizure();

-- The line of a case is its owner: the two cannot differ when a transaction commits.
CREATE FUNCTION refuse_other_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT o.line FROM ownerships o WHERE o.city_id = NEW.city_id AND o.case_id = NEW.id ORDER BY o.number DESC LIMIT 1)
     IS DISTINCT FROM (SELECT c.line FROM cases c WHERE c.city_id = NEW.city_id AND c.id = NEW.id) THEN
    RAISE EXCEPTION 'the case is on a line that does not own it';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER cases_stay_with_their_owner AFTER UPDATE OF line ON cases DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.line IS DISTINCT FROM NEW.line) EXECUTE FUNCTION refuse_other_owner();
