-- History is written once, and its words are deleted when their time is over: by one function, which takes nothing else.
CREATE FUNCTION refuse_change_but_purging() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('hotline.purging', true) = 'on' THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
DROP TRIGGER case_events_append_only ON case_events;
CREATE TRIGGER case_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON case_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_but_purging();
DROP TRIGGER order_call_backs_append_only ON order_call_backs;
CREATE TRIGGER order_call_backs_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON order_call_backs
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_but_purging();
DROP TRIGGER call_back_attempts_append_only ON call_back_attempts;
CREATE TRIGGER call_back_attempts_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON call_back_attempts
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_but_purging();

-- What callers said and people wrote down about these cases, also where it is found by and what was not sent yet; what
-- happened, when and by whom stays.
CREATE FUNCTION purge_words(in_city text, in_cases uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM set_config('hotline.purging', 'on', true);
  UPDATE case_events SET data = data - ARRAY['note', 'reply', 'feedback', 'reason', 'words', 'text', 'opinion', 'outcome']
  WHERE city_id = in_city AND case_id = ANY (in_cases);
  UPDATE order_call_backs SET note = '' WHERE city_id = in_city AND case_id = ANY (in_cases) AND note IS NOT NULL;
  UPDATE call_back_attempts a SET note = '' FROM call_backs b
  WHERE b.city_id = in_city AND b.case_id = ANY (in_cases)
    AND a.city_id = b.city_id AND a.call_back_id = b.id AND a.note IS NOT NULL;
  UPDATE call_backs SET note = '' WHERE city_id = in_city AND case_id = ANY (in_cases) AND note IS NOT NULL;
  DELETE FROM search_documents d USING contacts o
  WHERE o.city_id = in_city AND o.case_id = ANY (in_cases) AND d.city_id = o.city_id AND d.contact_id = o.id;
  DELETE FROM case_drafts WHERE city_id = in_city AND case_id = ANY (in_cases);
  UPDATE contacts SET text = '' WHERE city_id = in_city AND case_id = ANY (in_cases);
  UPDATE citizen_ratings SET words = '' WHERE city_id = in_city AND case_id = ANY (in_cases);
  UPDATE privacy_requests SET words = '' WHERE city_id = in_city AND case_id = ANY (in_cases);
  PERFORM set_config('hotline.purging', 'off', true);
END $$;
REVOKE ALL ON FUNCTION purge_words(text, uuid[]) FROM PUBLIC;
