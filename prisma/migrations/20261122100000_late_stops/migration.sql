-- A clock that is stopped after it was due has been breached, also where no sweep came by in time: whoever stops it, and on
-- whatever way, that commit says so. A paused clock is not late.
CREATE FUNCTION mark_late_stop() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.breached_at := NEW.stopped_at;
  NEW.warned_at := coalesce(NEW.warned_at, NEW.stopped_at);
  NEW.warned_percent := 100;
  INSERT INTO case_events (city_id, case_id, type, at, data)
  VALUES (NEW.city_id, NEW.case_id, 'sla-breached', NEW.stopped_at,
          jsonb_build_object('metric', NEW.metric, 'percent', 100, 'dueAt', NEW.due_at));
  RETURN NEW;
END $$;
CREATE TRIGGER sla_clocks_mark_late_stop BEFORE UPDATE OF stopped_at ON sla_clocks FOR EACH ROW
  WHEN (OLD.stopped_at IS NULL AND OLD.paused_at IS NULL AND NEW.breached_at IS NULL AND NEW.stopped_at >= NEW.due_at)
  EXECUTE FUNCTION mark_late_stop();
