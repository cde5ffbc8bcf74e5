-- Who is sent to a class only under a condition: an ambulance where life is in danger, police where nobody knows the place.

-- AlterTable
ALTER TABLE "run_cards" ADD COLUMN "when" TEXT NOT NULL DEFAULT 'ALWAYS';
ALTER TABLE "run_cards" ALTER COLUMN "when" DROP DEFAULT;
