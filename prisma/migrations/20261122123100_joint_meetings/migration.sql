-- The regular meetings of the two lines: who was there, what there was to speak of, and what was decided.

-- CreateTable
CREATE TABLE "joint_meetings" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "held_at" TIMESTAMPTZ(3) NOT NULL,
    "since" TIMESTAMPTZ(3),
    "parties" TEXT[],
    "agenda" JSONB NOT NULL,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "joint_meetings_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "joint_meeting_decisions" (
    "city_id" TEXT NOT NULL,
    "meeting_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "boundary_rule_id" UUID,

    CONSTRAINT "joint_meeting_decisions_pkey" PRIMARY KEY ("city_id","meeting_id","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "joint_meetings_city_id_held_at_key" ON "joint_meetings"("city_id", "held_at");

-- CreateIndex
CREATE INDEX "consultations_city_id_opened_at_idx" ON "consultations"("city_id", "opened_at");

-- AddForeignKey
ALTER TABLE "joint_meetings" ADD CONSTRAINT "joint_meetings_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "joint_meetings" ADD CONSTRAINT "joint_meetings_city_id_recorded_by_id_fkey" FOREIGN KEY ("city_id", "recorded_by_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "joint_meeting_decisions" ADD CONSTRAINT "joint_meeting_decisions_city_id_meeting_id_fkey" FOREIGN KEY ("city_id", "meeting_id") REFERENCES "joint_meetings"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "joint_meeting_decisions" ADD CONSTRAINT "joint_meeting_decisions_city_id_boundary_rule_id_fkey" FOREIGN KEY ("city_id", "boundary_rule_id") REFERENCES "boundary_rules"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema language cannot say: what a meeting decided stays as it was recorded.
CREATE TRIGGER joint_meetings_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON joint_meetings
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER joint_meeting_decisions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON joint_meeting_decisions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
