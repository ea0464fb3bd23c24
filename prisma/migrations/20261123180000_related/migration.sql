-- AlterTable
ALTER TABLE "internship" ADD COLUMN     "end_date" DATE,
ADD COLUMN     "host_key" TEXT,
ADD COLUMN     "post_key" TEXT,
ADD COLUMN     "stage_minutes" INTEGER,
ADD COLUMN     "tutor_key" TEXT;

-- CreateIndex
CREATE INDEX "internship_tutor_key_idx" ON "internship"("tutor_key") WHERE (tutor_key IS NOT NULL);

-- CreateIndex
CREATE INDEX "internship_post_key_idx" ON "internship"("post_key") WHERE (post_key IS NOT NULL);
