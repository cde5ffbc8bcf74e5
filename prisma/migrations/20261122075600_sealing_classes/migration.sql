-- What must not be shown beside other callers' cases is wider than whose callers must stay unknown: most of what is asked
-- about offices is no accusation, and an operator has to call those people back. There the words decide.
ALTER TABLE "categories" ADD COLUMN     "seals_caller" BOOLEAN NOT NULL DEFAULT false;
UPDATE "categories" SET "seals_caller" = true WHERE "is_sealed" AND "code" <> '12';

CREATE OR REPLACE FUNCTION seal_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM categories g WHERE g.city_id = NEW.city_id AND g.code = NEW.category AND g.seals_caller) THEN
    NEW.confidentiality := 'INFORMANT_SEALED';
  END IF;
  RETURN NEW;
END $$;
