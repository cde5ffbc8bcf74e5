-- Whatever tells the caller's story again goes with it: replies, opinions, reasons, notes and what was sent. A column is
-- emptied and not made null, so that it stays to be seen that something was said.

-- What of an entry in the history is no free text: codes, ids, times, numbers. What is not named here goes.
CREATE FUNCTION codes_of_event(data jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(data)
  WHERE jsonb_typeof(value) IN ('number', 'boolean', 'null') OR key = ANY (ARRAY[
    'before', 'callBackResult', 'caseId', 'category', 'channel', 'consultationId', 'contactId', 'cues', 'dataClass',
    'departmentCode', 'dialled', 'disposition', 'dueAt', 'eventId', 'from', 'heardBy', 'kind', 'lane', 'line', 'linkageId',
    'linkageType', 'metric', 'number', 'outcome', 'party', 'priority', 'refusal', 'result', 'reviewOn', 'ringsUntil', 'role',
    'ruleCode', 'satisfaction', 'theirs', 'to', 'told', 'toldAt', 'transferId', 'trigger', 'unit', 'until', 'userId'])
$$;
-- Why a machine decided so stays; the words of the caller that it points at go.
CREATE FUNCTION reasons_without_words(reasons jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(jsonb_agg(reason || '{"evidence": []}' ORDER BY number), '[]')
  FROM jsonb_array_elements(reasons) WITH ORDINALITY AS all_reasons(reason, number)
$$;

DROP TRIGGER triage_decisions_append_only ON triage_decisions;
CREATE TRIGGER triage_decisions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON triage_decisions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_but_purging();
DROP TRIGGER consultation_opinions_append_only ON consultation_opinions;
CREATE TRIGGER consultation_opinions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON consultation_opinions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_but_purging();
DROP TRIGGER linkages_append_only ON linkages;
CREATE TRIGGER linkages_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON linkages
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_but_purging();

-- CreateIndex
CREATE INDEX "notifications_city_id_case_id_idx" ON "notifications"("city_id", "case_id");

-- The name and the rights of the one before stay.
CREATE OR REPLACE FUNCTION purge_words(in_city text, in_cases uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM set_config('hotline.purging', 'on', true);
  UPDATE case_events SET data = codes_of_event(data) WHERE city_id = in_city AND case_id = ANY (in_cases);

  UPDATE triage_decisions d SET reasons = reasons_without_words(d.reasons) FROM contacts o
  WHERE o.city_id = in_city AND o.case_id = ANY (in_cases) AND d.city_id = o.city_id AND d.contact_id = o.id;
  DELETE FROM search_documents d USING contacts o
  WHERE o.city_id = in_city AND o.case_id = ANY (in_cases) AND d.city_id = o.city_id AND d.contact_id = o.id;
  UPDATE nuisance_marks n SET reason = '', decision_reason = left(n.decision_reason, 0), lift_reason = left(n.lift_reason, 0)
  FROM contacts o
  WHERE o.city_id = in_city AND o.case_id = ANY (in_cases) AND n.city_id = o.city_id AND n.contact_id = o.id;
  UPDATE unseal_requests u SET reason = '', decision_reason = left(u.decision_reason, 0) FROM contacts o
  WHERE o.city_id = in_city AND o.case_id = ANY (in_cases) AND u.city_id = o.city_id AND u.contact_id = o.id;
  UPDATE contacts SET text = '' WHERE city_id = in_city AND case_id = ANY (in_cases);
  DELETE FROM case_drafts WHERE city_id = in_city AND case_id = ANY (in_cases);

  UPDATE transfers SET reason = '', outcome = left(outcome, 0) WHERE city_id = in_city AND case_id = ANY (in_cases);
  UPDATE handovers SET reason = '' WHERE city_id = in_city AND case_id = ANY (in_cases);
  -- Of a feedback the note is the number of an entry in the history.
  UPDATE link_messages m SET body = NULL, note = CASE WHEN m.kind = 'feedback' THEN m.note END
  FROM (SELECT id FROM transfers WHERE city_id = in_city AND case_id = ANY (in_cases)
        UNION SELECT transfer_id FROM handovers WHERE city_id = in_city AND case_id = ANY (in_cases)) AS t
  WHERE m.city_id = in_city AND m.transfer_id = t.id;
  UPDATE linkages SET note = ''
  WHERE city_id = in_city AND (from_case_id = ANY (in_cases) OR to_case_id = ANY (in_cases));
  UPDATE consultation_opinions p SET words = '' FROM consultations c
  WHERE c.city_id = in_city AND c.case_id = ANY (in_cases) AND p.city_id = c.city_id AND p.consultation_id = c.id;
  UPDATE consultations SET question = '', reason = left(reason, 0) WHERE city_id = in_city AND case_id = ANY (in_cases);

  UPDATE call_back_attempts a SET note = '' FROM call_backs b
  WHERE b.city_id = in_city AND b.case_id = ANY (in_cases)
    AND a.city_id = b.city_id AND a.call_back_id = b.id AND a.note IS NOT NULL;
  UPDATE call_backs SET note = '' WHERE city_id = in_city AND case_id = ANY (in_cases) AND note IS NOT NULL;
  UPDATE order_call_backs SET note = '' WHERE city_id = in_city AND case_id = ANY (in_cases) AND note IS NOT NULL;
  UPDATE order_units SET opinion = '' WHERE city_id = in_city AND case_id = ANY (in_cases) AND opinion IS NOT NULL;
  UPDATE order_extensions SET reason = '' WHERE city_id = in_city AND case_id = ANY (in_cases);
  UPDATE work_orders SET reply = left(reply, 0), where_to_go = left(where_to_go, 0)
  WHERE city_id = in_city AND case_id = ANY (in_cases);
  UPDATE incidents SET reply = left(reply, 0), feedback = left(feedback, 0)
  WHERE city_id = in_city AND case_id = ANY (in_cases);
  UPDATE sla_pauses SET reason = '', decision_reason = left(decision_reason, 0)
  WHERE city_id = in_city AND case_id = ANY (in_cases);

  UPDATE inbox_messages i SET subject = '', body = '' FROM notifications n
  WHERE n.city_id = in_city AND n.case_id = ANY (in_cases) AND i.city_id = n.city_id AND i.notification_id = n.id;
  UPDATE notifications
  SET data = codes_of_event(data), subject = left(subject, 0), body = left(body, 0), failure = left(failure, 0)
  WHERE city_id = in_city AND case_id = ANY (in_cases);

  UPDATE citizen_ratings SET words = '' WHERE city_id = in_city AND case_id = ANY (in_cases);
  UPDATE privacy_requests SET words = '', decision_reason = left(decision_reason, 0)
  WHERE city_id = in_city AND case_id = ANY (in_cases);
  UPDATE legal_holds SET reason = '', lift_reason = left(lift_reason, 0)
  WHERE city_id = in_city AND case_id = ANY (in_cases);
  PERFORM set_config('hotline.purging', 'off', true);
END $$;
