-- Major events are told of: the duty desk and the departments concerned by message, whoever is on duty on the screen.

-- AlterTable
ALTER TABLE "major_events" ADD COLUMN "announcement" JSONB NOT NULL DEFAULT '{"zh": "", "en": "", "vi": ""}';
ALTER TABLE "major_events" ALTER COLUMN "announcement" DROP DEFAULT;
ALTER TABLE "major_events" ADD COLUMN "department_codes" TEXT[];

-- AlterTable
ALTER TABLE "notifications" ALTER COLUMN "case_id" DROP NOT NULL;
ALTER TABLE "notifications" ADD COLUMN "major_event_id" UUID;

-- CreateTable
CREATE TABLE "major_event_notices" (
    "city_id" TEXT NOT NULL,
    "entry_id" BIGINT NOT NULL,
    "user_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "major_event_notices_pkey" PRIMARY KEY ("city_id","entry_id","user_id")
);

-- CreateIndex
CREATE INDEX "major_event_notices_city_id_user_id_idx" ON "major_event_notices"("city_id", "user_id");

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_city_id_major_event_id_fkey" FOREIGN KEY ("city_id", "major_event_id") REFERENCES "major_events"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "major_event_notices" ADD CONSTRAINT "major_event_notices_city_id_entry_id_fkey" FOREIGN KEY ("city_id", "entry_id") REFERENCES "major_event_entries"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "major_event_notices" ADD CONSTRAINT "major_event_notices_city_id_user_id_fkey" FOREIGN KEY ("city_id", "user_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema language cannot say.

ALTER TABLE "notifications" ADD CONSTRAINT "notifications_of_one_matter"
  CHECK (num_nonnulls("case_id", "major_event_id") = 1);

-- Officials are owed word of an event from the commit that declares, changes or ends it on, once for each of their
-- addresses; who is told of what are the same rules as those of cases.
CREATE FUNCTION owe_event_notifications() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO notifications
    (city_id, id, cause, template, audience, channel, major_event_id, address_id, data, created_at, next_at)
  SELECT e.city_id, gen_random_uuid(), concat_ws(':', r.template, e.event_id, e.id, a.id), r.template, r.audience,
         a.channel, e.event_id, a.id, said.data, e.at, e.at
  FROM arrived e
  JOIN major_events m ON m.city_id = e.city_id AND m.id = e.event_id
  CROSS JOIN LATERAL (
    SELECT jsonb_build_object('event', m.title, 'level', e.level, 'area', m.area, 'words', e.words) AS data
  ) AS said
  JOIN notification_rules r ON r.city_id = e.city_id AND r.event_type = 'major-event-' || lower(e.kind)
                           AND r.line IS NULL AND said.data @> r.condition
  JOIN official_addresses a ON a.city_id = e.city_id
    AND CASE r.audience WHEN 'DEPARTMENT' THEN a.department_code = ANY (m.department_codes)
                        WHEN 'DUTY_DESK' THEN a.department_code IS NULL END
  ON CONFLICT (city_id, cause) DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER major_event_entries_owe_notifications AFTER INSERT ON major_event_entries
  REFERENCING NEW TABLE AS arrived FOR EACH STATEMENT EXECUTE FUNCTION owe_event_notifications();

-- A city that has its rules gets those of events too.
INSERT INTO notification_rules (city_id, event_type, condition, line, audience, template, is_once)
SELECT c.id, 'major-event-' || kind, '{}', NULL, audience, 'major-event-' || kind, false
FROM cities c
CROSS JOIN unnest(ARRAY['declared', 'changed', 'ended']) AS kind
CROSS JOIN unnest(ARRAY['DUTY_DESK', 'DEPARTMENT']) AS audience
WHERE EXISTS (SELECT FROM notification_rules r WHERE r.city_id = c.id)
ON CONFLICT DO NOTHING;
