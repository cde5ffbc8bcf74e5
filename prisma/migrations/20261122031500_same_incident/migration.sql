-- AlterTable: what is reported in these classes is for the line that took it, and for no other caller.
ALTER TABLE "categories" ADD COLUMN "is_sealed" BOOLEAN NOT NULL DEFAULT false;
UPDATE "categories" SET "is_sealed" = true WHERE "code" IN ('12', '64', '900500');

-- CreateTable
CREATE TABLE "case_links" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "main_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,
    "merged_at" TIMESTAMPTZ(3),
    "status_before" TEXT,
    "holder_before_id" UUID,
    "stopped_clock_ids" UUID[],
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_links_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "case_raises" (
    "city_id" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "own" TEXT NOT NULL,
    "carried" TEXT NOT NULL,
    "clocks" JSONB NOT NULL,

    CONSTRAINT "case_raises_pkey" PRIMARY KEY ("city_id","case_id")
);

-- CreateTable
CREATE TABLE "same_incident_policies" (
    "city_id" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "near_ms" INTEGER NOT NULL,
    "window_ms" INTEGER NOT NULL,
    "near_m" INTEGER NOT NULL,
    "far_m" INTEGER NOT NULL,
    "min_score" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "same_incident_policies_pkey" PRIMARY KEY ("city_id","line")
);

-- CreateIndex
CREATE INDEX "cases_city_id_category_created_at_idx" ON "cases"("city_id", "category", "created_at");

-- AddForeignKey
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "cases"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_city_id_main_id_fkey" FOREIGN KEY ("city_id", "main_id") REFERENCES "cases"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "case_raises" ADD CONSTRAINT "case_raises_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "cases"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "same_incident_policies" ADD CONSTRAINT "same_incident_policies_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema language cannot say.

-- A case belongs to one incident, and its main case is asked for its members.
CREATE UNIQUE INDEX case_links_one_live ON case_links (city_id, case_id) WHERE undone_at IS NULL;
CREATE INDEX case_links_of_main ON case_links (city_id, main_id) WHERE undone_at IS NULL;
-- Who called from about here lately: squares of a two-hundredth of a degree, some 500 m.
CREATE INDEX contacts_by_place ON contacts (city_id, floor(lat * 200), floor(lon * 200), accepted_at)
  WHERE lat IS NOT NULL AND lon IS NOT NULL;

ALTER TABLE case_links ADD CONSTRAINT case_links_of_two CHECK (case_id <> main_id);
ALTER TABLE case_links ADD CONSTRAINT case_links_keep_the_status CHECK ((merged_at IS NULL) = (status_before IS NULL));
ALTER TABLE same_incident_policies ADD CONSTRAINT same_incident_policies_widen
  CHECK (0 < near_ms AND near_ms < window_ms AND 0 < near_m AND near_m < far_m AND min_score BETWEEN 0 AND 1);

-- An incident is a main case and its members: what belongs to another case has no members itself.
CREATE FUNCTION refuse_chain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM case_links l WHERE l.city_id = NEW.city_id AND l.undone_at IS NULL
             AND (l.case_id = NEW.main_id OR l.main_id = NEW.case_id)) THEN
    RAISE EXCEPTION 'an incident would hang on another one';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER case_links_have_no_chain AFTER INSERT ON case_links DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION refuse_chain();

-- A case is merged while a live link says so, and not a moment longer.
CREATE FUNCTION refuse_lost_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT c.status = 'MERGED' FROM cases c WHERE c.city_id = NEW.city_id AND c.id = NEW.id)
     <> EXISTS (SELECT FROM case_links l WHERE l.city_id = NEW.city_id AND l.case_id = NEW.id
                AND l.undone_at IS NULL AND l.merged_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a merged case and its link do not agree';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER cases_merge_by_link AFTER UPDATE OF status ON cases DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN ((OLD.status = 'MERGED') <> (NEW.status = 'MERGED')) EXECUTE FUNCTION refuse_lost_case();

-- Cities that are there already get the rows that a new one is seeded with.
INSERT INTO same_incident_policies (city_id, line, near_ms, window_ms, near_m, far_m, min_score)
SELECT c.id, p.line, p.near_ms, p.window_ms, 200, p.far_m, 0.5
FROM cities c, (VALUES ('110', 600000, 7200000, 1000), ('12345', 3600000, 86400000, 500)) AS p(line, near_ms, window_ms, far_m);
