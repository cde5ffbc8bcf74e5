-- Departments work on their orders themselves: who belongs to one sees and handles its orders alone.
-- AlterTable
ALTER TABLE "users" ADD COLUMN     "department_code" TEXT;

-- AddForeignKey
ALTER TABLE "users" ADD CONSTRAINT "users_city_id_department_code_fkey" FOREIGN KEY ("city_id", "department_code") REFERENCES "departments"("city_id", "code") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "users" ADD CONSTRAINT "users_handlers_have_a_department"
  CHECK (("role" = 'DEPARTMENT_HANDLER') = ("department_code" IS NOT NULL));
