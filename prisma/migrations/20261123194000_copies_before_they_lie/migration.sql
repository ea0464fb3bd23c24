-- AlterTable
ALTER TABLE "channel_copy" DROP CONSTRAINT "channel_copy_pkey",
ADD COLUMN     "channel_id" TEXT,
ADD COLUMN     "e_tag" TEXT,
ADD COLUMN     "folder_id" TEXT,
ADD COLUMN     "id" SERIAL NOT NULL,
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'current',
ADD CONSTRAINT "channel_copy_pkey" PRIMARY KEY ("id");

-- CreateIndex
CREATE INDEX "channel_copy_internship_id_idx" ON "channel_copy"("internship_id");

-- CreateIndex
CREATE INDEX "channel_copy_channel_id_idx" ON "channel_copy"("channel_id");

-- CreateIndex
CREATE INDEX "channel_copy_drive_id_folder_id_idx" ON "channel_copy"("drive_id", "folder_id");

-- CreateIndex
CREATE UNIQUE INDEX "channel_copy_current" ON "channel_copy"("internship_id", "kind", "audience") WHERE (state = 'current');
