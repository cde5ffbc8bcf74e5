-- CreateTable
CREATE TABLE "search_documents" (
    "city_id" TEXT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "contact_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "lexemes" tsvector NOT NULL,

    CONSTRAINT "search_documents_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "search_progress" (
    "city_id" TEXT NOT NULL,
    "indexed_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "search_progress_pkey" PRIMARY KEY ("city_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "search_documents_city_id_contact_id_key" ON "search_documents"("city_id", "contact_id");

-- DropIndex
DROP INDEX "audit_events_city_id_actor_id_seq_idx";

-- CreateIndex
CREATE INDEX "audit_events_city_id_actor_name_seq_idx" ON "audit_events"("city_id", "actor_name", "seq");

-- CreateIndex
CREATE INDEX "audit_events_city_id_kind_seq_idx" ON "audit_events"("city_id", "kind", "seq");

-- CreateIndex
CREATE INDEX "notifications_city_id_status_created_at_idx" ON "notifications"("city_id", "status", "created_at");

-- What the schema language cannot say.

-- What is open, in the order in which it is worked on: one index for that list and for the count of a line.
DROP INDEX cases_open;
CREATE INDEX cases_open ON cases (city_id, priority, waiting_since, id) INCLUDE (line) WHERE status <> 'CLOSED';

-- What is rare is found among millions of others by an index that holds nothing else.
CREATE INDEX cases_unclear ON cases (city_id, created_at, id) WHERE needs_human OR lane = 'needs-human';
CREATE INDEX contacts_of_rare_channels ON contacts (city_id, channel, accepted_at, id) WHERE channel IN ('operator', 'email', 'sms');
-- What was closed today; a new case is not in it.
CREATE INDEX cases_closed ON cases (city_id, closed_at) INCLUDE (line) WHERE closed_at IS NOT NULL;
-- Whether a case was ever another line's is asked for every case of a list.
CREATE INDEX ownerships_moved ON ownerships (city_id, case_id) WHERE number = 2;
CREATE INDEX audit_events_refused ON audit_events (city_id, seq) WHERE outcome <> 'ok';

-- What is said is found by its terms. They are written soon after the commit of a contact and not in it, so the intake
-- pays for none of this. What is not merged into the index yet is read at every search, so little of it may pile up.
CREATE INDEX search_documents_terms ON search_documents USING gin (lexemes) WITH (fastupdate = on, gin_pending_list_limit = 256);
INSERT INTO search_progress SELECT id, '2000-01-01T00:00:00Z' FROM cities;

-- A document holds which lines may see its case, as @110 and @12345, so that what one may not see costs it no time. It
-- decides nothing: whoever is shown a case passes the rule for cases. A line that comes to see a case later is added.
CREATE FUNCTION widen_search(in_city text, in_case uuid, in_lines text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE search_documents d SET lexemes = d.lexemes || array_to_tsvector(ARRAY(SELECT '@' || l FROM unnest(in_lines) l))
  FROM contacts o WHERE o.city_id = in_city AND o.case_id = in_case AND d.city_id = o.city_id AND d.contact_id = o.id
$$;
CREATE FUNCTION widen_search_by_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM widen_search(NEW.city_id, NEW.case_id, ARRAY[NEW.from_line, NEW.to_line]);
  RETURN NULL;
END $$;
CREATE TRIGGER transfers_widen_search AFTER INSERT ON transfers
  FOR EACH ROW EXECUTE FUNCTION widen_search_by_transfer();
CREATE FUNCTION widen_search_by_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM widen_search(NEW.city_id, NEW.id, ARRAY['110', '12345']);
  RETURN NULL;
END $$;
CREATE TRIGGER cases_widen_search AFTER UPDATE OF lane, line, needs_human ON cases
  FOR EACH ROW WHEN (OLD.lane <> NEW.lane OR OLD.line <> NEW.line OR OLD.needs_human < NEW.needs_human)
  EXECUTE FUNCTION widen_search_by_case();
CREATE FUNCTION widen_search_by_consultation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM widen_search(NEW.city_id, NEW.case_id, ARRAY['110', '12345']);
  RETURN NULL;
END $$;
CREATE TRIGGER consultations_widen_search AFTER INSERT ON consultations
  FOR EACH ROW EXECUTE FUNCTION widen_search_by_consultation();
