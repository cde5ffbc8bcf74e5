-- CreateTable
CREATE TABLE "cities" (
    "id" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "time_zone" TEXT NOT NULL,
    "utc_offset_minutes" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "departments" (
    "city_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "names" JSONB NOT NULL,

    CONSTRAINT "departments_pkey" PRIMARY KEY ("city_id","code")
);

-- CreateTable
CREATE TABLE "categories" (
    "city_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "kind" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "department_code" TEXT,
    "default_priority" TEXT NOT NULL,

    CONSTRAINT "categories_pkey" PRIMARY KEY ("city_id","code")
);

-- CreateTable
CREATE TABLE "calendars" (
    "city_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "intervals" JSONB NOT NULL,
    "weekdays" INTEGER[],
    "holidays" TEXT[],
    "workdays" TEXT[],
    "known_years" INTEGER[],

    CONSTRAINT "calendars_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "sla_policies" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "line" TEXT NOT NULL,
    "priority" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "target_ms" INTEGER NOT NULL,
    "warn_fraction" DOUBLE PRECISION NOT NULL,
    "clock" TEXT NOT NULL,
    "calendar_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sla_policies_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "users" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "display_names" JSONB NOT NULL,
    "password_hash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "line" TEXT,
    "languages" TEXT[],
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "city_id" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "api_clients" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_clients_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "callers" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "phone" TEXT,
    "name" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "callers_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "contacts" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "dialled" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "language_hint" TEXT,
    "address" TEXT,
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "caller_id" UUID,
    "case_id" UUID NOT NULL,
    "api_client_id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contacts_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "triage_decisions" (
    "city_id" TEXT NOT NULL,
    "contact_id" UUID NOT NULL,
    "line" TEXT NOT NULL,
    "lane" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "priority" TEXT NOT NULL,
    "needs_human" BOOLEAN NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "language" TEXT NOT NULL,
    "alternatives" JSONB NOT NULL,
    "reasons" JSONB NOT NULL,
    "model_version" TEXT NOT NULL,
    "rule_version" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "triage_decisions_pkey" PRIMARY KEY ("city_id","contact_id")
);

-- CreateTable
CREATE TABLE "cases" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "tracking_code" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "lane" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "priority" TEXT NOT NULL,
    "needs_human" BOOLEAN NOT NULL,
    "language" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "routing" INTEGER NOT NULL DEFAULT 0,
    "holder_id" UUID,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "waiting_since" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "disposition" TEXT,

    CONSTRAINT "cases_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "work_orders" (
    "city_id" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "department_code" TEXT,
    "reply" TEXT,
    "result" TEXT,
    "call_back_outcome" TEXT,
    "satisfaction" TEXT,

    CONSTRAINT "work_orders_pkey" PRIMARY KEY ("city_id","case_id")
);

-- CreateTable
CREATE TABLE "incidents" (
    "city_id" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "unit" TEXT,
    "reply" TEXT,
    "feedback" TEXT,

    CONSTRAINT "incidents_pkey" PRIMARY KEY ("city_id","case_id")
);

-- CreateTable
CREATE TABLE "case_events" (
    "city_id" TEXT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "case_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "case_events_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "sla_clocks" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "policy_id" UUID NOT NULL,
    "metric" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "warn_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "warned_at" TIMESTAMPTZ(3),
    "breached_at" TIMESTAMPTZ(3),
    "stopped_at" TIMESTAMPTZ(3),

    CONSTRAINT "sla_clocks_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "city_id" TEXT NOT NULL,
    "queue" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seats" (
    "city_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "lanes" TEXT[],
    "languages" TEXT[],
    "state" TEXT NOT NULL,
    "state_since" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seats_pkey" PRIMARY KEY ("city_id","user_id")
);

-- CreateTable
CREATE TABLE "offers" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "offered_at" TIMESTAMPTZ(3) NOT NULL,
    "rings_until" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "offers_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateTable
CREATE TABLE "access_events" (
    "city_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "access_events_pkey" PRIMARY KEY ("city_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "sla_policies_city_id_line_priority_metric_version_key" ON "sla_policies"("city_id", "line", "priority", "metric", "version");

-- CreateIndex
CREATE UNIQUE INDEX "users_city_id_username_key" ON "users"("city_id", "username");

-- CreateIndex
CREATE INDEX "sessions_city_id_user_id_idx" ON "sessions"("city_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_clients_key_hash_key" ON "api_clients"("key_hash");

-- CreateIndex
CREATE UNIQUE INDEX "api_clients_city_id_name_key" ON "api_clients"("city_id", "name");

-- CreateIndex
CREATE INDEX "contacts_city_id_case_id_idx" ON "contacts"("city_id", "case_id");

-- CreateIndex
CREATE INDEX "contacts_city_id_accepted_at_idx" ON "contacts"("city_id", "accepted_at");

-- CreateIndex
CREATE UNIQUE INDEX "contacts_city_id_channel_external_id_key" ON "contacts"("city_id", "channel", "external_id");

-- CreateIndex
CREATE INDEX "cases_city_id_created_at_id_idx" ON "cases"("city_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "cases_city_id_status_created_at_idx" ON "cases"("city_id", "status", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "cases_city_id_number_key" ON "cases"("city_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "cases_city_id_tracking_code_key" ON "cases"("city_id", "tracking_code");

-- CreateIndex
CREATE INDEX "case_events_city_id_case_id_id_idx" ON "case_events"("city_id", "case_id", "id");

-- CreateIndex
CREATE INDEX "sla_clocks_city_id_case_id_idx" ON "sla_clocks"("city_id", "case_id");

-- CreateIndex
CREATE INDEX "offers_city_id_case_id_idx" ON "offers"("city_id", "case_id");

-- CreateIndex
CREATE INDEX "access_events_city_id_contact_id_idx" ON "access_events"("city_id", "contact_id");

-- AddForeignKey
ALTER TABLE "departments" ADD CONSTRAINT "departments_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "categories" ADD CONSTRAINT "categories_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "calendars" ADD CONSTRAINT "calendars_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sla_policies" ADD CONSTRAINT "sla_policies_city_id_calendar_id_fkey" FOREIGN KEY ("city_id", "calendar_id") REFERENCES "calendars"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "users" ADD CONSTRAINT "users_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_city_id_user_id_fkey" FOREIGN KEY ("city_id", "user_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "api_clients" ADD CONSTRAINT "api_clients_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "cases"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_city_id_caller_id_fkey" FOREIGN KEY ("city_id", "caller_id") REFERENCES "callers"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "triage_decisions" ADD CONSTRAINT "triage_decisions_city_id_contact_id_fkey" FOREIGN KEY ("city_id", "contact_id") REFERENCES "contacts"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_city_id_holder_id_fkey" FOREIGN KEY ("city_id", "holder_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_city_id_category_fkey" FOREIGN KEY ("city_id", "category") REFERENCES "categories"("city_id", "code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "work_orders" ADD CONSTRAINT "work_orders_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "cases"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "cases"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "cases"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sla_clocks" ADD CONSTRAINT "sla_clocks_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "cases"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "seats" ADD CONSTRAINT "seats_city_id_user_id_fkey" FOREIGN KEY ("city_id", "user_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "offers" ADD CONSTRAINT "offers_city_id_case_id_fkey" FOREIGN KEY ("city_id", "case_id") REFERENCES "cases"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "offers" ADD CONSTRAINT "offers_city_id_user_id_fkey" FOREIGN KEY ("city_id", "user_id") REFERENCES "seats"("city_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "access_events" ADD CONSTRAINT "access_events_city_id_contact_id_fkey" FOREIGN KEY ("city_id", "contact_id") REFERENCES "contacts"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "access_events" ADD CONSTRAINT "access_events_city_id_actor_id_fkey" FOREIGN KEY ("city_id", "actor_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
