-- AlterTable
ALTER TABLE "internship" ADD COLUMN     "reference" SERIAL NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "internship_reference_key" ON "internship"("reference");
