-- CreateTable
CREATE TABLE "audit_events" (
    "city_id" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT,
    "role" TEXT,
    "kind" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "object_type" TEXT,
    "object_ids" TEXT[],
    "purpose" TEXT,
    "note" TEXT,
    "outcome" TEXT NOT NULL,
    "source" TEXT,
    "request_id" UUID,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("city_id","seq")
);

-- CreateIndex
CREATE INDEX "audit_events_city_id_at_idx" ON "audit_events"("city_id", "at");

-- CreateIndex
CREATE INDEX "audit_events_city_id_actor_id_seq_idx" ON "audit_events"("city_id", "actor_id", "seq");

-- CreateIndex
CREATE INDEX "audit_events_object_ids_idx" ON "audit_events" USING GIN ("object_ids");

-- What a hash is made of: the row as a JSON array of texts, without blanks. prisma/audit/audit-hash.ts makes the same.
CREATE FUNCTION audit_canonical(e audit_events) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT '[' || string_agg(coalesce(part, 'null'), ',' ORDER BY place) || ']'
  FROM unnest(ARRAY[
    to_json(e.city_id)::text, to_json(e.seq::text)::text,
    to_json(to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text,
    to_json(e.actor_kind)::text, to_json(e.actor_id::text)::text, to_json(e.actor_name)::text, to_json(e.role)::text,
    to_json(e.kind)::text, to_json(e.action)::text, to_json(e.object_type)::text, to_json(e.object_ids)::text,
    to_json(e.purpose)::text, to_json(e.note)::text, to_json(e.outcome)::text, to_json(e.source)::text,
    to_json(e.request_id::text)::text, to_json(e.prev_hash)::text
  ]) WITH ORDINALITY AS parts(part, place)
$$;

-- The only way in: numbers the rows, chains them and answers with the last number. Writers of a city wait for each
-- other, so the order of the numbers is the order of the commits and no number is ever missing.
CREATE FUNCTION append_audit(in_city text, in_events jsonb) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  e audit_events;
  last_seq bigint;
  last_hash text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit ' || in_city, 0));
  SELECT a.seq, a.hash INTO last_seq, last_hash FROM audit_events a WHERE a.city_id = in_city ORDER BY a.seq DESC LIMIT 1;
  last_seq := coalesce(last_seq, 0);
  last_hash := coalesce(last_hash, repeat('0', 64));
  FOR e IN SELECT * FROM jsonb_populate_recordset(NULL::audit_events, in_events) LOOP
    last_seq := last_seq + 1;
    e.city_id := in_city;
    e.seq := last_seq;
    e.object_ids := coalesce(e.object_ids, '{}');
    e.prev_hash := last_hash;
    last_hash := encode(sha256(convert_to(audit_canonical(e), 'UTF8')), 'hex');
    e.hash := last_hash;
    INSERT INTO audit_events SELECT e.*;
  END LOOP;
  RETURN last_seq;
END $$;
REVOKE ALL ON FUNCTION append_audit(text, jsonb) FROM PUBLIC;

-- Who had looked at a caller until now begins the chain.
SELECT append_audit(known.city_id, known.events) FROM (
  SELECT x.city_id, jsonb_agg(jsonb_build_object(
    'at', x.occurred_at, 'actor_kind', 'user', 'actor_id', x.actor_id, 'actor_name', u.username, 'role', u.role,
    'kind', 'reveal', 'action', 'POST /v1/contacts/:id/reveal', 'object_type', 'contacts',
    'object_ids', jsonb_build_array(x.contact_id::text, c.case_id::text),
    'purpose', x.purpose, 'note', x.note, 'outcome', 'ok') ORDER BY x.occurred_at, x.id) AS events
  FROM access_events x
  JOIN users u ON u.city_id = x.city_id AND u.id = x.actor_id
  JOIN contacts c ON c.city_id = x.city_id AND c.id = x.contact_id
  GROUP BY x.city_id
) known;
DROP TABLE access_events;

CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
