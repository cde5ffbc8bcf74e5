-- The administrator keeps the districts: their order, an outline or none, and when one was given up.

-- AlterTable
ALTER TABLE "districts" ADD COLUMN "position" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "districts" ADD COLUMN "retired_at" TIMESTAMPTZ(3);
ALTER TABLE "districts" ALTER COLUMN "outline" DROP NOT NULL;

-- Until now they stood in the order of their codes.
UPDATE "districts" d SET "position" = o.position
FROM (SELECT city_id, code, row_number() OVER (PARTITION BY city_id ORDER BY code) AS position FROM "districts") AS o
WHERE o.city_id = d.city_id AND o.code = d.code;
ALTER TABLE "districts" ALTER COLUMN "position" DROP DEFAULT;
