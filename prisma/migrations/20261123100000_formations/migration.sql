-- AlterTable
ALTER TABLE "person" ADD COLUMN     "formation_key" TEXT,
ADD COLUMN     "sign_in_name" TEXT,
ALTER COLUMN "aad_object_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "formation" (
    "department" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "manager_id" TEXT NOT NULL,
    "deputy_id" TEXT,

    CONSTRAINT "formation_pkey" PRIMARY KEY ("department","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_waiting" ON "person"("sign_in_name") WHERE (aad_object_id IS NULL);

-- AddForeignKey
ALTER TABLE "formation" ADD CONSTRAINT "formation_manager_id_fkey" FOREIGN KEY ("manager_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "formation" ADD CONSTRAINT "formation_deputy_id_fkey" FOREIGN KEY ("deputy_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
