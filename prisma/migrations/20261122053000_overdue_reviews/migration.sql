-- Reviews that ran out are looked for every second: without this the running clocks of all cases would be read.
CREATE INDEX sla_clocks_overdue_reviews ON sla_clocks (city_id, case_id)
  WHERE metric = 'review' AND stopped_at IS NULL AND breached_at IS NOT NULL;
