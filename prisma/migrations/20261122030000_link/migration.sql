-- CreateTable
CREATE TABLE "links" (
    "city_id" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "failing_since" TIMESTAMPTZ(3),

    CONSTRAINT "links_pkey" PRIMARY KEY ("city_id")
);

-- CreateTable
CREATE TABLE "link_messages" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "transfer_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT,
    "body" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "link_messages_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "link_receipts" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "answer" JSONB,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "link_receipts_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "handovers" (
    "city_id" TEXT NOT NULL,
    "transfer_id" UUID NOT NULL,
    "case_id" UUID,
    "state" TEXT NOT NULL,
    "from_line" TEXT NOT NULL,
    "their_case_number" TEXT,
    "reason" TEXT NOT NULL,
    "bounces" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "handovers_pkey" PRIMARY KEY ("city_id","transfer_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "link_messages_city_id_transfer_id_kind_key" ON "link_messages"("city_id", "transfer_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "handovers_city_id_case_id_key" ON "handovers"("city_id", "case_id");

-- AddForeignKey
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "cases"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema language cannot say.

-- What is to be sent looks for its turn.
CREATE INDEX link_messages_due ON link_messages (next_attempt_at) WHERE delivered_at IS NULL;

-- Whoever starts or ends a transfer to a line that lives at another installation, and on whatever way: that commit owes
-- the message.
CREATE FUNCTION owe_link_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM links l WHERE l.city_id = NEW.city_id AND l.line = NEW.to_line) THEN
    INSERT INTO link_messages (city_id, id, transfer_id, kind, created_at, next_attempt_at)
    VALUES (NEW.city_id, gen_random_uuid(), NEW.id, TG_ARGV[0], coalesce(NEW.ended_at, NEW.started_at),
            coalesce(NEW.ended_at, NEW.started_at))
    ON CONFLICT (city_id, transfer_id, kind) DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER transfers_owe_offer AFTER INSERT ON transfers
  FOR EACH ROW WHEN (NEW.state = 'INITIATED') EXECUTE FUNCTION owe_link_message('offer');
CREATE TRIGGER transfers_owe_withdrawal AFTER UPDATE OF state ON transfers
  FOR EACH ROW WHEN (OLD.state IN ('INITIATED', 'RINGING', 'JOINED') AND NEW.state IN ('TIMED_OUT', 'CANCELLED', 'CALLER_GONE', 'KEPT'))
  EXECUTE FUNCTION owe_link_message('withdrawal');

-- A seat that takes a case which the other installation offers claims it: that commit owes the question whether it is ours.
CREATE FUNCTION claim_handover() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH claimed AS (
    UPDATE handovers SET state = 'CLAIMED', at = NEW.updated_at
    WHERE city_id = NEW.city_id AND case_id = NEW.id AND state = 'OFFERED'
    RETURNING city_id, transfer_id
  )
  INSERT INTO link_messages (city_id, id, transfer_id, kind, created_at, next_attempt_at)
  SELECT city_id, gen_random_uuid(), transfer_id, 'acceptance', NEW.updated_at, NEW.updated_at FROM claimed;
  RETURN NULL;
END $$;
CREATE TRIGGER cases_claim_handover AFTER UPDATE OF status ON cases
  FOR EACH ROW WHEN (OLD.status = 'OFFERED' AND NEW.status = 'ACCEPTED') EXECUTE FUNCTION claim_handover();

-- The orders of a line that lives at another installation are closed there, on the evidence that stands there; here only
-- our copy ends.
CREATE OR REPLACE FUNCTION refuse_paper_close() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM links l WHERE l.city_id = NEW.city_id AND l.line = NEW.line)
    AND NOT EXISTS (
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
