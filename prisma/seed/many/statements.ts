/**
 * The SQL by which many cases are made. A portion is drawn into one temporary table, a row a case; what is stored is read
 * from there table by table, so that each is one statement however many cases there are.
 */

/**
 * `draw` is the same for the same case: a number from 0 to `below` - 1. The seal of a case is a UUID of version 7 with its
 * time in front; `made_id` makes another of it for each kind of row, by one hexadecimal digit. `made_code` is a tracking code
 * that no other of 16 million cases has: its multiplier is odd. Ten random digits would meet again among a million.
 */
export const BATCH_TABLES = `
SET jit = off; SET work_mem = '64MB';
CREATE FUNCTION pg_temp.draw(what text, i bigint, below bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS
  $$ SELECT ((hashtextextended(what, i) % below) + below) % below $$;
CREATE FUNCTION pg_temp.made_id(seal text, kind text) RETURNS uuid LANGUAGE sql IMMUTABLE AS
  $$ SELECT overlay(seal PLACING kind FROM 18)::uuid $$;
CREATE FUNCTION pg_temp.made_code(salt text, i bigint) RETURNS text LANGUAGE sql IMMUTABLE AS
  $$ SELECT upper(substr(md5(salt), 1, 4) || lpad(to_hex(i * 10368889 % 16777216), 6, '0')) $$;
CREATE TEMPORARY TABLE many_matters (n int, category text, line text, priority text, language text, words text);
CREATE TEMPORARY TABLE many_places (n int, zh text, en text, vi text, lat float8, lon float8);
CREATE TEMPORARY TABLE many_phones (n int, token text, masked text);
CREATE TEMPORARY TABLE many_operators (line text, n int, id uuid);
CREATE TEMPORARY TABLE many_units (n int, code text);
CREATE TEMPORARY TABLE many_policies (line text, priority text, metric text, id uuid, target_ms int);
CREATE TEMPORARY TABLE many_cases (
  city_id text, i bigint, salt text, seal text, at timestamptz, until timestamptz, case_id uuid, contact_id uuid, caller_id uuid,
  token text, masked text, number text, tracking_code text, line text, first_line text, lane text, category text,
  department text, priority text, needs_human boolean, language text, words text, place text, lat float8, lon float8,
  channel text, status text, answered_at timestamptz, sent_at timestamptz, done_at timestamptz, closed_at timestamptz,
  confidentiality text, actor uuid, other_actor uuid, unit text, transfer_id uuid, api_client_id uuid);
CREATE INDEX ON many_cases (case_id); CREATE INDEX ON many_matters (n); CREATE INDEX ON many_places (n); CREATE INDEX ON many_phones (n);`;

/**
 * $1 city, $2 salt, $3 time of the newest, $4 cases a day, $5 how many are open, $6 how many wait, $7 and $8 the first and
 * the last to draw; 0 is the newest. Every second of the newest is open until there are enough of them.
 */
export const DRAW_BATCH = `
WITH setting AS (
  SELECT $1::text AS city_id, $2::text AS salt, $3::timestamptz AS until, $4::float8 AS per_day, $5::bigint AS open,
         $6::bigint AS waiting,
         (SELECT count(*) FROM many_matters WHERE line = '12345') AS orders, (SELECT count(*) FROM many_matters) AS all_matters,
         (SELECT count(*) FROM many_places) AS places, (SELECT count(*) FROM many_phones) AS phones,
         (SELECT count(*) FROM many_units) AS units,
         (SELECT id FROM api_clients WHERE city_id = $1::text ORDER BY name LIMIT 1) AS api_client_id
), cleared AS (
  DELETE FROM many_cases
), drawn AS (
  SELECT s.*, i, s.until - (i + 0.9 * pg_temp.draw(s.salt || 'at', i, 1000) / 1000) * interval '1 day' / s.per_day AS at,
         i < 2 * s.open AND i % 2 = 0 AS is_open, i / 2 AS age,
         CASE WHEN pg_temp.draw(s.salt || 'line', i, 4) = 0
              THEN s.orders + pg_temp.draw(s.salt || 'matter', i, s.all_matters - s.orders)
              ELSE pg_temp.draw(s.salt || 'matter', i, s.orders) END AS matter
  FROM setting s, generate_series($7::bigint, $8::bigint) AS i
), told AS (
  SELECT d.*, m.category, m.line, m.priority, m.language, m.words, g.department_code AS department, g.seals_caller,
         p.lat, p.lon, CASE m.language WHEN 'zh' THEN p.zh WHEN 'en' THEN p.en ELSE p.vi END AS place,
         f.token, f.masked,
         (ARRAY['phone', 'phone', 'phone', 'wechat', 'web', 'sms'])[1 + pg_temp.draw(d.salt || 'channel', i, 6)] AS channel,
         (SELECT count(*) FROM many_operators o WHERE o.line = m.line) AS operators
  FROM drawn d
  JOIN many_matters m ON m.n = d.matter
  JOIN categories g ON g.city_id = d.city_id AND g.code = m.category
  JOIN many_places p ON p.n = pg_temp.draw(d.salt || 'place', i, d.places)
  JOIN many_phones f ON f.n = pg_temp.draw(d.salt || 'phone', i, d.phones)
), stands AS (
  SELECT t.*, is_open AND age < waiting AS waits,
         lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7'
           || overlay(substr(md5(salt || i), 1, 19) PLACING '80' FROM 4) AS seal,
         CASE WHEN NOT is_open THEN 'CLOSED'
              WHEN age < waiting THEN 'WAITING'
              WHEN line = '110' THEN (ARRAY['FEEDBACK', 'FEEDBACK', 'INFO_ONLY'])[1 + pg_temp.draw(salt || 'status', i, 3)]
              ELSE (ARRAY['DISPATCHED', 'DISPATCHED', 'SIGNED', 'SIGNED', 'IN_PROGRESS', 'IN_PROGRESS', 'IN_PROGRESS',
                          'IN_PROGRESS', 'REPLIED', 'CALLBACK', 'SUSPENDED', 'ANSWERED_DIRECTLY', 'RE_DISPATCHED',
                          'RETURN_REQUESTED', 'TERMINATED', 'NOT_ACCEPTED', 'REWORK'])[1 + pg_temp.draw(salt || 'status', i, 17)]
         END AS status,
         least(at + interval '1 second' * (2 + pg_temp.draw(salt || 'answer', i, 18)), until) AS answered,
         is_open AND age < waiting AND pg_temp.draw(salt || 'unclear', i, 8) = 0 AS needs_human,
         line = '12345' AND NOT is_open AND pg_temp.draw(salt || 'moved', i, 100) = 0 AS is_moved
  FROM told t
)
INSERT INTO many_cases
SELECT city_id, i, salt, seal, at, until, pg_temp.made_id(seal, '0'), pg_temp.made_id(seal, '1'),
       CASE WHEN pg_temp.draw(salt || 'known', i, 5) < 2 THEN pg_temp.made_id(seal, '2') END, token, masked,
       to_char(at AT TIME ZONE (SELECT time_zone FROM cities WHERE id = city_id), 'YYMMDD'),
       pg_temp.made_code(salt, i), line, CASE WHEN is_moved THEN '110' ELSE line END,
       CASE WHEN needs_human THEN 'needs-human' ELSE 'line-' || line END, category, department, priority, needs_human,
       language, place || CASE language WHEN 'zh' THEN '' ELSE ': ' END || words, place,
       CASE WHEN pg_temp.draw(salt || 'located', i, 5) < 3 THEN lat + pg_temp.draw(salt || 'lat', i, 100) * 0.00002 END,
       CASE WHEN pg_temp.draw(salt || 'located', i, 5) < 3 THEN lon + pg_temp.draw(salt || 'lon', i, 100) * 0.00002 END,
       channel, status, CASE WHEN NOT waits THEN answered END,
       CASE WHEN NOT waits THEN least(answered + interval '1 minute', until) END,
       CASE WHEN NOT is_open THEN at + (until - at) * least(1, (10 + pg_temp.draw(salt || 'done', i, 4000)) * 120
                                                               / greatest(1, extract(epoch FROM until - at))) * 0.9 END,
       CASE WHEN NOT is_open THEN at + (until - at) * least(1, (10 + pg_temp.draw(salt || 'done', i, 4000)) * 120
                                                               / greatest(1, extract(epoch FROM until - at))) END,
       CASE WHEN seals_caller OR (category = '12' AND pg_temp.draw(salt || 'accuses', i, 20) = 0)
            THEN 'INFORMANT_SEALED' ELSE 'CALLER_MASKED' END,
       (SELECT o.id FROM many_operators o WHERE o.line = stands.line AND o.n = pg_temp.draw(salt || 'actor', i, operators)),
       (SELECT o.id FROM many_operators o WHERE o.line <> stands.line ORDER BY o.n LIMIT 1),
       CASE WHEN line = '110' AND NOT waits AND units > 0 AND status <> 'INFO_ONLY'
            THEN (SELECT u.code FROM many_units u WHERE u.n = pg_temp.draw(salt || 'unit', i, units)) END,
       CASE WHEN is_moved THEN pg_temp.made_id(seal, '3') END, api_client_id
FROM stands`;

/** Everything that a case has, in the order in which one thing refers to another. */
export const STORE_BATCH = `
UPDATE many_cases m SET number = m.number || to_char(n.next, 'FM999999999000000')
FROM (SELECT case_id, nextval('case_numbers') AS next FROM (SELECT case_id FROM many_cases ORDER BY i DESC) AS by_age) n
WHERE n.case_id = m.case_id;
ANALYZE many_cases;

INSERT INTO callers (city_id, id, masked_phone, masked_name, number_token, created_at)
SELECT city_id, caller_id, masked, NULL, token, at FROM many_cases WHERE caller_id IS NOT NULL ORDER BY i DESC;

INSERT INTO cases (city_id, id, number, tracking_code, line, lane, category, priority, needs_human, language, status, version,
                   fence, waiting_since, created_at, updated_at, closed_at, answered_at, disposition, confidentiality)
SELECT city_id, case_id, number, tracking_code, line, lane, category, priority, needs_human, language, status,
       CASE WHEN answered_at IS NULL THEN 0 ELSE 3 END, CASE WHEN answered_at IS NULL THEN 0 ELSE 1 END,
       at, at, coalesce(closed_at, sent_at, at), closed_at, answered_at, CASE WHEN closed_at IS NOT NULL THEN 'HANDLED' END,
       confidentiality
FROM many_cases ORDER BY i DESC;

INSERT INTO contacts (city_id, id, channel, external_id, dialled, text, address, lat, lon, caller_id, case_id, api_client_id,
                      received_at, accepted_at)
SELECT city_id, contact_id, channel, 'many-' || salt || '-' || i, first_line, words, place, lat, lon, caller_id, case_id,
       api_client_id, at, at FROM many_cases ORDER BY i DESC;

INSERT INTO triage_decisions (city_id, contact_id, line, lane, category, priority, needs_human, confidence, language,
                              alternatives, reasons, model_version, rule_version, input_hash, decided_at)
SELECT city_id, contact_id, first_line, lane, category, priority, needs_human, CASE WHEN needs_human THEN 0.4 ELSE 0.9 END,
       language, '[]', '[]', 'none', 'none', md5(words), at FROM many_cases ORDER BY i DESC;

INSERT INTO transfers (city_id, id, case_id, kind, state, from_line, to_line, reason, bounces, sender_id, receiver_id,
                       started_at, due_at, ended_at)
SELECT city_id, transfer_id, case_id, 'ORDER_PUSH', 'ACCEPTED', first_line, line, '不属于警情', 0, other_actor, actor,
       answered_at, answered_at + interval '1 hour', sent_at FROM many_cases WHERE transfer_id IS NOT NULL;

INSERT INTO ownerships (city_id, case_id, number, line, since)
SELECT city_id, case_id, 1, first_line, at FROM many_cases ORDER BY i DESC;
INSERT INTO ownerships (city_id, case_id, number, line, since, transfer_id)
SELECT city_id, case_id, 2, line, sent_at, transfer_id FROM many_cases WHERE transfer_id IS NOT NULL;

INSERT INTO work_orders (city_id, case_id, department_code, appeal_type, reply, result, call_back_outcome, satisfaction,
                         call_back_attempts, refusal, where_to_go)
SELECT city_id, case_id, CASE WHEN status NOT IN ('ANSWERED_DIRECTLY', 'NOT_ACCEPTED') THEN department END,
       CASE WHEN i % 3 = 0 THEN 'CONSULTATION' ELSE 'HELP_REQUEST' END,
       CASE WHEN status IN ('CLOSED', 'REPLIED', 'CALLBACK', 'ANSWERED_DIRECTLY') THEN '已处理并告知' END,
       CASE WHEN status IN ('CLOSED', 'REPLIED', 'CALLBACK', 'ANSWERED_DIRECTLY') THEN 'DONE' END,
       CASE WHEN status IN ('CLOSED', 'CALLBACK') THEN CASE WHEN i % 10 = 0 THEN 'UNSOLVED' ELSE 'SOLVED' END END,
       CASE WHEN status IN ('CLOSED', 'CALLBACK') THEN CASE WHEN i % 10 = 0 THEN 'DISSATISFIED' ELSE 'SATISFIED' END END,
       CASE WHEN status IN ('CLOSED', 'CALLBACK') THEN 1 ELSE 0 END,
       CASE WHEN status = 'NOT_ACCEPTED' THEN 'OTHER_PROCEDURE' END,
       CASE WHEN status = 'NOT_ACCEPTED' THEN '人民法院' END
FROM many_cases WHERE line = '12345' AND answered_at IS NOT NULL ORDER BY i DESC;

INSERT INTO order_units (city_id, id, case_id, department_code, role, assigned_at, return_until, ended_at, "end")
SELECT city_id, pg_temp.made_id(seal, '4'), case_id, department, 'HOST', sent_at, sent_at + interval '2 days',
       CASE WHEN status IN ('CLOSED', 'REPLIED', 'CALLBACK') THEN coalesce(done_at, until) WHEN status IN ('RE_DISPATCHED', 'TERMINATED') THEN until END,
       CASE WHEN status = 'CLOSED' THEN 'CLOSED' WHEN status IN ('REPLIED', 'CALLBACK') THEN 'REPLIED'
            WHEN status IN ('RE_DISPATCHED', 'TERMINATED') THEN 'RECALLED' END
FROM many_cases WHERE line = '12345' AND answered_at IS NOT NULL AND department IS NOT NULL
  AND status NOT IN ('ANSWERED_DIRECTLY', 'NOT_ACCEPTED') ORDER BY i DESC;

INSERT INTO order_call_backs (city_id, id, case_id, department_code, appeal_type, result, outcome, satisfaction, at, actor_id)
SELECT city_id, pg_temp.made_id(seal, '5'), case_id, department,
       CASE WHEN i % 3 = 0 THEN 'CONSULTATION' ELSE 'HELP_REQUEST' END, 'DONE',
       CASE WHEN i % 10 = 0 THEN 'UNSOLVED' ELSE 'SOLVED' END, CASE WHEN i % 10 = 0 THEN 'DISSATISFIED' ELSE 'SATISFIED' END,
       coalesce(done_at, until), actor
FROM many_cases WHERE line = '12345' AND status IN ('CLOSED', 'CALLBACK') ORDER BY i DESC;

INSERT INTO incidents (city_id, case_id, reply, feedback)
SELECT city_id, case_id, CASE WHEN unit IS NULL THEN '已解释并记录' END, CASE WHEN unit IS NOT NULL THEN '现场已处置' END
FROM many_cases WHERE line = '110' AND answered_at IS NOT NULL ORDER BY i DESC;
INSERT INTO assignments (city_id, id, case_id, unit_code, is_lead, stage, instructed_by_id, instructed_at, signed_at, departed_at,
                         arrived_at, feedback_at, ended_at, outcome)
SELECT city_id, pg_temp.made_id(seal, '6'), case_id, unit, true, 'FEEDBACK', actor, sent_at,
       sent_at + interval '20 seconds' * (1 + i % 5), sent_at + interval '40 seconds' * (1 + i % 5),
       sent_at + interval '2 minutes' * (1 + i % 5), sent_at + interval '5 minutes' * (1 + i % 5),
       sent_at + interval '6 minutes' * (1 + i % 5), 'CLOSED'
FROM many_cases WHERE unit IS NOT NULL ORDER BY i DESC;

INSERT INTO sla_clocks (city_id, id, case_id, policy_id, metric, started_at, warn_at, due_at, warned_at, warned_percent,
                        breached_at, stopped_at)
SELECT m.city_id, pg_temp.made_id(m.seal, CASE p.metric WHEN 'answer' THEN '7' WHEN 'dispatch' THEN '8' ELSE '9' END), m.case_id, p.id, p.metric, m.at, m.at + k.target / 2,
       m.at + k.target, CASE WHEN k.ended > m.at + k.target THEN m.at + k.target / 2 END,
       CASE WHEN k.ended > m.at + k.target THEN 100 ELSE 0 END,
       CASE WHEN k.ended > m.at + k.target THEN m.at + k.target END, k.stopped
FROM many_cases m
JOIN many_policies p ON p.line = m.line AND p.priority = m.priority AND p.metric IN ('answer', 'dispatch', 'reply')
CROSS JOIN LATERAL (
  SELECT s.stopped, coalesce(s.stopped, m.until) AS ended,
         p.target_ms * interval '1 millisecond' * CASE WHEN p.metric = 'reply' AND m.priority = 'P3' THEN 4 ELSE 1 END AS target
  FROM (SELECT CASE p.metric WHEN 'answer' THEN m.answered_at WHEN 'dispatch' THEN m.sent_at
               ELSE CASE WHEN m.status IN ('REPLIED', 'CALLBACK', 'FEEDBACK', 'INFO_ONLY', 'ANSWERED_DIRECTLY', 'NOT_ACCEPTED', 'TERMINATED')
                         THEN m.sent_at ELSE m.closed_at END END AS stopped) s
) k ORDER BY m.i DESC;

INSERT INTO case_events (city_id, case_id, type, actor_id, at, data)
SELECT city_id, case_id, type, actor, at, data FROM (
  SELECT city_id, case_id, i, 1 AS step, 'case-received' AS type, NULL::uuid AS actor, at,
         jsonb_build_object('channel', channel, 'dialled', first_line, 'line', first_line, 'lane', lane, 'category', category,
                            'priority', priority, 'needsHuman', needs_human) AS data FROM many_cases
  UNION ALL
  SELECT city_id, case_id, i, 2, 'case-accepted', actor, answered_at, jsonb_build_object('fence', 1)
  FROM many_cases WHERE answered_at IS NOT NULL
  UNION ALL
  SELECT city_id, case_id, i, 3, 'case-dispatched', actor, sent_at, jsonb_build_object('departmentCode', department)
  FROM many_cases WHERE line = '12345' AND answered_at IS NOT NULL AND department IS NOT NULL
    AND status NOT IN ('ANSWERED_DIRECTLY', 'NOT_ACCEPTED') AND (closed_at IS NULL OR i % 4 = 0)
  UNION ALL
  SELECT city_id, case_id, i, 3, 'case-instructed', actor, sent_at, jsonb_build_object('unit', unit)
  FROM many_cases WHERE unit IS NOT NULL
  UNION ALL
  SELECT city_id, case_id, i, 4, 'case-closed', actor, closed_at, jsonb_build_object('disposition', 'HANDLED')
  FROM many_cases WHERE closed_at IS NOT NULL
) AS happened ORDER BY i DESC, step;

UPDATE notifications n
SET status = 'DELIVERED', attempts = 1, template_version = 1, subject = t.subject,
    body = replace(replace(t.body, '{caseNumber}', m.number), '{trackingCode}', m.tracking_code), sent_at = n.created_at,
    delivered_at = n.created_at
FROM many_cases m, notification_templates t
WHERE n.city_id = m.city_id AND n.case_id = m.case_id AND n.status = 'QUEUED'
  AND t.city_id = n.city_id AND t.template = n.template AND t.language = 'zh' AND t.version = 1;

INSERT INTO outbox (city_id, queue, payload, created_at)
SELECT city_id, lane, jsonb_build_object('cityId', city_id, 'caseId', case_id, 'routing', 0, 'priority', priority), at
FROM many_cases WHERE status = 'WAITING' ORDER BY i DESC`;
