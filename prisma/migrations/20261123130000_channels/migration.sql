-- AlterTable
ALTER TABLE "channel_link" ADD COLUMN     "linked_at" TIMESTAMPTZ(6),
ADD COLUMN     "linked_by" TEXT,
ADD COLUMN     "lost_at" TIMESTAMPTZ(6),
ADD COLUMN     "lost_code" TEXT,
ADD COLUMN     "name" TEXT,
ADD COLUMN     "team_name" TEXT;
