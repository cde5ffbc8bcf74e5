-- CreateTable
CREATE TABLE "districts" (
    "city_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "outline" TEXT NOT NULL,

    CONSTRAINT "districts_pkey" PRIMARY KEY ("city_id","code")
);

-- CreateTable
CREATE TABLE "queue_commands" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "queue" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "queue_commands_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateIndex
CREATE INDEX "queue_commands_city_id_queue_at_idx" ON "queue_commands"("city_id", "queue", "at");

-- CreateIndex
CREATE INDEX "alarms_city_id_raised_at_idx" ON "alarms"("city_id", "raised_at");

-- CreateIndex
CREATE INDEX "call_backs_city_id_owed_since_idx" ON "call_backs"("city_id", "owed_since");

-- CreateIndex
CREATE INDEX "cases_city_id_closed_at_idx" ON "cases"("city_id", "closed_at");

-- CreateIndex
CREATE INDEX "order_units_city_id_assigned_at_idx" ON "order_units"("city_id", "assigned_at");

-- CreateIndex
CREATE INDEX "transfers_city_id_started_at_idx" ON "transfers"("city_id", "started_at");

-- AddForeignKey
ALTER TABLE "districts" ADD CONSTRAINT "districts_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "queue_commands" ADD CONSTRAINT "queue_commands_city_id_actor_id_fkey" FOREIGN KEY ("city_id", "actor_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema language cannot say.

CREATE TRIGGER queue_commands_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "queue_commands"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An outline that PostgreSQL cannot read would stop every map.
ALTER TABLE "districts" ADD CONSTRAINT "districts_have_an_outline" CHECK (npoints("outline"::polygon) >= 3);

-- Replies and signatures that were due in a period.
CREATE INDEX sla_clocks_due_of_orders ON sla_clocks (city_id, due_at) WHERE metric IN ('reply', 'sign');
