-- CreateTable
CREATE TABLE "vault_identities" (
    "city_id" TEXT NOT NULL,
    "caller_id" UUID NOT NULL,
    "key_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vault_identities_pkey" PRIMARY KEY ("city_id","caller_id")
);

-- CreateTable
CREATE TABLE "vault_keys" (
    "id" UUID NOT NULL,
    "master_id" TEXT NOT NULL,
    "wrapped" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vault_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plain_callers" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "phone" TEXT,
    "name" TEXT,

    CONSTRAINT "plain_callers_pkey" PRIMARY KEY ("city_id","id")
);

-- Identities that are there leave the table that everybody reads; the program, which has the key, moves them into the vault.
INSERT INTO "plain_callers" ("city_id", "id", "phone", "name")
SELECT "city_id", "id", "phone", "name" FROM "callers" WHERE "phone" IS NOT NULL OR "name" IS NOT NULL;

-- AlterTable
ALTER TABLE "callers" DROP COLUMN "name",
DROP COLUMN "phone",
ADD COLUMN     "masked_name" TEXT,
ADD COLUMN     "masked_phone" TEXT;

-- AddForeignKey
ALTER TABLE "vault_identities" ADD CONSTRAINT "vault_identities_city_id_caller_id_fkey" FOREIGN KEY ("city_id", "caller_id") REFERENCES "callers"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A data key that is gone locks away for ever what was sealed with it.
CREATE TRIGGER vault_keys_stay BEFORE DELETE OR TRUNCATE ON vault_keys
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- As before, but a number is known by its token.
CREATE OR REPLACE FUNCTION owe_notifications() RETURNS trigger LANGUAGE plpgsql AS $$
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
      WHERE o.city_id = e.city_id AND o.case_id = e.case_id AND p.number_token IS NOT NULL)
    UNION ALL
    SELECT a.channel, a.id FROM official_addresses a
    WHERE a.city_id = e.city_id
      AND CASE r.audience WHEN 'DEPARTMENT' THEN a.department_code = e.data->>'departmentCode'
                          WHEN 'DUTY_DESK' THEN a.department_code IS NULL END
  ) AS to_whom
  ON CONFLICT (city_id, cause) DO NOTHING;
  RETURN NULL;
END $$;
