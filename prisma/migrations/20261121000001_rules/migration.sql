-- What the schema language cannot say.

-- Case numbers: a day and a number that never comes twice. Gaps are fine.
CREATE SEQUENCE case_numbers;

-- Offering looks for the most urgent, oldest case of a lane; ring, lease and SLA sweeps look only at what still runs.
CREATE INDEX cases_waiting ON cases (city_id, lane, priority, waiting_since) WHERE status = 'WAITING';
CREATE INDEX cases_in_hand ON cases (city_id, lane, status) WHERE status IN ('WAITING', 'OFFERED', 'ACCEPTED');
CREATE INDEX cases_open ON cases (city_id, line) WHERE status <> 'CLOSED';
CREATE INDEX cases_held ON cases (city_id, holder_id) WHERE holder_id IS NOT NULL;
CREATE INDEX seats_ready ON seats (city_id, state_since) WHERE state = 'ready';
CREATE INDEX offers_ringing ON offers (rings_until) WHERE outcome = 'pending';
CREATE INDEX sla_clocks_due ON sla_clocks (due_at) WHERE stopped_at IS NULL AND breached_at IS NULL;
CREATE INDEX sla_clocks_to_warn ON sla_clocks (warn_at) WHERE stopped_at IS NULL AND warned_at IS NULL;
CREATE INDEX sla_clocks_running ON sla_clocks (city_id, warn_at) WHERE stopped_at IS NULL;
CREATE INDEX outbox_order ON outbox ((payload ->> 'priority'), id);

-- One offer rings at a seat, and one for a case.
CREATE UNIQUE INDEX offers_one_per_case ON offers (city_id, case_id) WHERE outcome = 'pending';
CREATE UNIQUE INDEX offers_one_per_seat ON offers (city_id, user_id) WHERE outcome = 'pending';
-- One case is held at a seat.
CREATE UNIQUE INDEX cases_one_per_seat ON cases (city_id, holder_id) WHERE status = 'ACCEPTED';
-- A case has one running clock of a kind.
CREATE UNIQUE INDEX sla_clocks_one_running ON sla_clocks (city_id, case_id, metric) WHERE stopped_at IS NULL;

-- History is written once.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER case_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON case_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER triage_decisions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON triage_decisions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER access_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
