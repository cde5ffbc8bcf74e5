-- AlterTable
ALTER TABLE "cases" ADD COLUMN     "answered_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "seat_spells" (
    "city_id" TEXT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "user_id" UUID NOT NULL,
    "line" TEXT,
    "state" TEXT NOT NULL,
    "began_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "seat_spells_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateIndex
CREATE INDEX "seat_spells_city_id_began_at_idx" ON "seat_spells"("city_id", "began_at");

-- AddForeignKey
ALTER TABLE "seat_spells" ADD CONSTRAINT "seat_spells_city_id_user_id_fkey" FOREIGN KEY ("city_id", "user_id") REFERENCES "seats"("city_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A seat is in one state at a time.
CREATE UNIQUE INDEX seat_spells_one_at_a_time ON seat_spells (city_id, user_id) WHERE ended_at IS NULL;

-- Whoever changes the state of a seat writes its history: nobody has to think of it. Nobody sits at an offline one.
CREATE FUNCTION note_seat_spell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE seat_spells SET ended_at = NEW.state_since
  WHERE city_id = NEW.city_id AND user_id = NEW.user_id AND ended_at IS NULL;
  IF NEW.state <> 'offline' THEN
    INSERT INTO seat_spells (city_id, user_id, line, state, began_at)
    SELECT NEW.city_id, NEW.user_id, u.line, NEW.state, NEW.state_since
    FROM users u WHERE u.city_id = NEW.city_id AND u.id = NEW.user_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER seats_note_first_spell AFTER INSERT ON seats FOR EACH ROW EXECUTE FUNCTION note_seat_spell();
CREATE TRIGGER seats_note_spell AFTER UPDATE OF state ON seats FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION note_seat_spell();

INSERT INTO seat_spells (city_id, user_id, line, state, began_at)
SELECT s.city_id, s.user_id, u.line, s.state, s.state_since
FROM seats s JOIN users u ON u.city_id = s.city_id AND u.id = s.user_id WHERE s.state <> 'offline';

UPDATE cases c SET answered_at = e.at
FROM (SELECT city_id, case_id, min(at) AS at FROM case_events WHERE type = 'case-accepted' GROUP BY 1, 2) AS e
WHERE c.city_id = e.city_id AND c.id = e.case_id;
