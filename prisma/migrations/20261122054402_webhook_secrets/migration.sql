-- CreateTable
CREATE TABLE "webhook_secrets" (
    "city_id" TEXT NOT NULL,
    "address_id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "webhook_secrets_pkey" PRIMARY KEY ("city_id","address_id")
);

-- AddForeignKey
ALTER TABLE "webhook_secrets" ADD CONSTRAINT "webhook_secrets_city_id_address_id_fkey" FOREIGN KEY ("city_id", "address_id") REFERENCES "official_addresses"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "webhook_secrets" ADD CONSTRAINT "webhook_secrets_city_id_created_by_id_fkey" FOREIGN KEY ("city_id", "created_by_id") REFERENCES "users"("city_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
