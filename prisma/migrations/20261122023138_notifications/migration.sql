-- AlterTable
ALTER TABLE "cities" ADD COLUMN     "is_inbox_failing" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "notification_rules" (
    "city_id" TEXT NOT NULL,
    "event_type" TEXT NOT NULL,
    "condition" JSONB NOT NULL,
    "line" TEXT,
    "audience" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "is_once" BOOLEAN NOT NULL,

    CONSTRAINT "notification_rules_pkey" PRIMARY KEY ("city_id","event_type","audience","template")
);

-- CreateTable
CREATE TABLE "notification_templates" (
    "city_id" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,

    CONSTRAINT "notification_templates_pkey" PRIMARY KEY ("city_id","template","language","version")
);

-- CreateTable
CREATE TABLE "official_addresses" (
    "city_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "department_code" TEXT,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,

    CONSTRAINT "official_addresses_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "quiet_rules" (
    "city_id" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "from_minute" INTEGER NOT NULL,
    "to_minute" INTEGER NOT NULL,
    "but_priorities" TEXT[],

    CONSTRAINT "quiet_rules_pkey" PRIMARY KEY ("city_id","audience","channel")
);

-- CreateTable
CREATE TABLE "notifications" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "address_id" TEXT,
    "data" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'QUEUED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "template_version" INTEGER,
    "subject" TEXT,
    "body" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "inbox_messages" (
    "city_id" TEXT NOT NULL,
    "notification_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inbox_messages_pkey" PRIMARY KEY ("city_id","notification_id")
);

-- CreateIndex
CREATE INDEX "notifications_city_id_created_at_idx" ON "notifications"("city_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "notifications_city_id_cause_key" ON "notifications"("city_id", "cause");

-- CreateIndex
CREATE INDEX "inbox_messages_city_id_at_idx" ON "inbox_messages"("city_id", "at");

-- AddForeignKey
ALTER TABLE "notification_rules" ADD CONSTRAINT "notification_rules_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "notification_templates" ADD CONSTRAINT "notification_templates_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "notification_templates" ADD CONSTRAINT "notification_templates_city_id_created_by_id_fkey" FOREIGN KEY ("city_id", "created_by_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "official_addresses" ADD CONSTRAINT "official_addresses_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quiet_rules" ADD CONSTRAINT "quiet_rules_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "cases"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_city_id_address_id_fkey" FOREIGN KEY ("city_id", "address_id") REFERENCES "official_addresses"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema language cannot say.

-- What is to be sent next.
CREATE INDEX "notifications_due" ON "notifications" ("next_at") WHERE "status" = 'QUEUED';
CREATE TRIGGER notification_templates_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "notification_templates"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Whoever must be told of an event is owed it from the commit of the event on, whichever statement writes that. A
-- citizen is told by message where a number is known; officials at each of their addresses.
CREATE FUNCTION owe_notifications() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO notifications (city_id, id, cause, template, audience, channel, case_id, address_id, data, created_at, next_at)
  SELECT e.city_id, gen_random_uuid(),
         concat_ws(':', r.template, CASE WHEN r.is_once THEN e.case_id::text ELSE e.id::text END, to_whom.address_id),
         r.template, r.audience, to_whom.channel, e.case_id, to_whom.address_id, e.data, e.at, e.at
  FROM arrived e
  JOIN notification_rules r ON r.city_id = e.city_id AND r.event_type = e.type AND e.data @> r.condition
  JOIN cases c ON c.city_id = e.city_id AND c.id = e.case_id AND (r.line IS NULL OR r.line = c.line)
  CROSS JOIN LATERAL (
    SELECT 'sms' AS channel, NULL AS address_id
    WHERE r.audience = 'CITIZEN' AND EXISTS (
      SELECT FROM contacts o JOIN callers p ON p.city_id = o.city_id AND p.id = o.caller_id
      WHERE o.city_id = e.city_id AND o.case_id = e.case_id AND p.phone IS NOT NULL)
    UNION ALL
    SELECT a.channel, a.id FROM official_addresses a
    WHERE a.city_id = e.city_id
      AND CASE r.audience WHEN 'DEPARTMENT' THEN a.department_code = e.data->>'departmentCode'
                          WHEN 'DUTY_DESK' THEN a.department_code IS NULL END
  ) AS to_whom
  ON CONFLICT (city_id, cause) DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER case_events_owe_notifications AFTER INSERT ON case_events
  REFERENCING NEW TABLE AS arrived FOR EACH STATEMENT EXECUTE FUNCTION owe_notifications();
