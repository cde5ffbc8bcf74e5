-- The line that handed a case over to another installation hears what becomes of it.

-- DropIndex
DROP INDEX "link_messages_city_id_transfer_id_kind_key";

-- Every word about a transfer is owed once, feedback as often as there is some: once for an entry of the history.
CREATE UNIQUE INDEX link_messages_once ON link_messages (city_id, transfer_id, kind) WHERE kind <> 'feedback';

CREATE OR REPLACE FUNCTION owe_link_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM links l WHERE l.city_id = NEW.city_id AND l.line = NEW.to_line) THEN
    INSERT INTO link_messages (city_id, id, transfer_id, kind, created_at, next_attempt_at)
    VALUES (NEW.city_id, gen_random_uuid(), NEW.id, TG_ARGV[0], coalesce(NEW.ended_at, NEW.started_at),
            coalesce(NEW.ended_at, NEW.started_at))
    ON CONFLICT (city_id, transfer_id, kind) WHERE kind <> 'feedback' DO NOTHING;
  END IF;
  RETURN NULL;
END $$;

-- Whoever does something that the other line waits to hear, and on whatever way: that commit owes the message.
CREATE FUNCTION owe_link_feedback() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO link_messages (city_id, id, transfer_id, kind, note, created_at, next_attempt_at)
  SELECT NEW.city_id, gen_random_uuid(), h.transfer_id, 'feedback', NEW.id::text, NEW.at, NEW.at
  FROM handovers h JOIN links l ON l.city_id = h.city_id AND l.line = h.from_line
  WHERE h.city_id = NEW.city_id AND h.case_id = NEW.case_id AND h.state IN ('CLAIMED', 'OWNED');
  RETURN NULL;
END $$;
CREATE TRIGGER case_events_owe_feedback AFTER INSERT ON case_events
  FOR EACH ROW WHEN (NEW.type IN ('case-dispatched', 'case-answered', 'case-not-accepted', 'case-replied', 'case-terminated',
    'case-reopened', 'case-instructed', 'case-arrived', 'case-feedback-given', 'case-informed', 'case-closed'))
  EXECUTE FUNCTION owe_link_feedback();
