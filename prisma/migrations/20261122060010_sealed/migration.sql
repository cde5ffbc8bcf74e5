-- AlterTable
ALTER TABLE "cases" ADD COLUMN     "confidentiality" TEXT NOT NULL DEFAULT 'CALLER_MASKED';

-- CreateTable
CREATE TABLE "unseal_requests" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decision" TEXT,
    "decision_reason" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "unseal_requests_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateIndex
CREATE INDEX "unseal_requests_city_id_contact_id_idx" ON "unseal_requests"("city_id", "contact_id");

-- CreateIndex
CREATE INDEX "unseal_requests_city_id_asked_at_idx" ON "unseal_requests"("city_id", "asked_at");

-- AddForeignKey
ALTER TABLE "unseal_requests" ADD CONSTRAINT "unseal_requests_city_id_contact_id_fkey" FOREIGN KEY ("city_id", "contact_id") REFERENCES "contacts"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "unseal_requests" ADD CONSTRAINT "unseal_requests_city_id_asked_by_id_fkey" FOREIGN KEY ("city_id", "asked_by_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "unseal_requests" ADD CONSTRAINT "unseal_requests_city_id_decided_by_id_fkey" FOREIGN KEY ("city_id", "decided_by_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Nobody allows it to themselves, and nobody asks twice at once.
ALTER TABLE unseal_requests ADD CONSTRAINT unseal_requests_four_eyes CHECK (decided_by_id <> asked_by_id);
CREATE UNIQUE INDEX unseal_requests_one_open ON unseal_requests (city_id, contact_id, asked_by_id) WHERE decided_at IS NULL;

-- Once sealed, always sealed: whoever puts a case into a sealed class seals it, whichever statement does it.
CREATE FUNCTION seal_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM categories g WHERE g.city_id = NEW.city_id AND g.code = NEW.category AND g.is_sealed) THEN
    NEW.confidentiality := 'INFORMANT_SEALED';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER cases_seal BEFORE UPDATE OF category ON cases
  FOR EACH ROW WHEN (NEW.category <> OLD.category) EXECUTE FUNCTION seal_case();
UPDATE cases c SET confidentiality = 'INFORMANT_SEALED' FROM categories g
WHERE g.city_id = c.city_id AND g.code = c.category AND g.is_sealed;
