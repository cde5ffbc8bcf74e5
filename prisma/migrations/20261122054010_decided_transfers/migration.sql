-- AlterTable
ALTER TABLE "handovers" ADD COLUMN     "is_decided" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "transfers" ADD COLUMN     "is_decided" BOOLEAN NOT NULL DEFAULT false;
