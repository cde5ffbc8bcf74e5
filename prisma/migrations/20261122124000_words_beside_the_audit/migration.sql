-- What somebody typed when they opened an identity may tell the caller's story, and the audit keeps its rows for ever. So
-- the words lie beside the chain, with their case, and the row holds their place and a salted hash of them: they can go
-- with the other words of the case, and until then nobody changes them unseen. Rows of before keep what they hold.

-- CreateTable
CREATE TABLE "audit_words" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "salt" TEXT NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "audit_words_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateIndex
CREATE INDEX "audit_words_city_id_case_id_idx" ON "audit_words"("city_id", "case_id");

-- AddForeignKey
ALTER TABLE "audit_words" ADD CONSTRAINT "audit_words_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "cases"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TRIGGER audit_words_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_words
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_but_purging();

-- Puts words down beside the chain and answers what the row says of them (prisma/audit/words-of-row.ts reads it). The case
-- is the one that the row is about, or that of its contact. Words about nothing that there is are not kept.
CREATE FUNCTION keep_audit_words(in_city text, in_objects text[], in_words text) RETURNS text
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  objects uuid[] := ARRAY(SELECT o::uuid FROM unnest(in_objects) o WHERE o ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$');
  kept audit_words;
BEGIN
  SELECT id INTO kept.case_id FROM cases WHERE city_id = in_city AND id = ANY (objects)
  UNION SELECT case_id FROM contacts WHERE city_id = in_city AND id = ANY (objects) LIMIT 1;
  IF kept.case_id IS NULL THEN
    RETURN NULL;
  END IF;
  kept.city_id := in_city;
  kept.id := gen_random_uuid();
  kept.salt := gen_random_uuid()::text;
  kept.words := in_words;
  INSERT INTO audit_words SELECT kept.*;
  RETURN kept.id || ' sha256 ' || encode(sha256(convert_to(kept.salt || in_words, 'UTF8')), 'hex');
END $$;
REVOKE ALL ON FUNCTION keep_audit_words(text, text[], text) FROM PUBLIC;

-- The name and the rights of the one before stay.
CREATE OR REPLACE FUNCTION append_audit(in_city text, in_events jsonb) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  given jsonb;
  e audit_events;
  last_seq bigint;
  last_hash text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit ' || in_city, 0));
  SELECT a.seq, a.hash INTO last_seq, last_hash FROM audit_events a WHERE a.city_id = in_city ORDER BY a.seq DESC LIMIT 1;
  last_seq := coalesce(last_seq, 0);
  last_hash := coalesce(last_hash, repeat('0', 64));
  FOR given IN SELECT value FROM jsonb_array_elements(in_events) WITH ORDINALITY ORDER BY ordinality LOOP
    e := jsonb_populate_record(NULL::audit_events, given);
    last_seq := last_seq + 1;
    e.city_id := in_city;
    e.seq := last_seq;
    e.object_ids := coalesce(e.object_ids, '{}');
    IF given->>'words' IS NOT NULL THEN
      e.note := keep_audit_words(in_city, e.object_ids, given->>'words');
    END IF;
    e.prev_hash := last_hash;
    last_hash := encode(sha256(convert_to(audit_canonical(e), 'UTF8')), 'hex');
    e.hash := last_hash;
    INSERT INTO audit_events SELECT e.*;
  END LOOP;
  RETURN last_seq;
END $$;

-- Empties them with the other words of a case; the salt goes too, so that nobody can guess what they were.
CREATE FUNCTION purge_audit_words(in_city text, in_cases uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM set_config('hotline.purging', 'on', true);
  UPDATE audit_words SET words = '', salt = '' WHERE city_id = in_city AND case_id = ANY (in_cases);
  PERFORM set_config('hotline.purging', 'off', true);
END $$;
REVOKE ALL ON FUNCTION purge_audit_words(text, uuid[]) FROM PUBLIC;
