-- AlterTable
ALTER TABLE "channel_copy" ADD COLUMN     "missing_glyphs" TEXT[] DEFAULT ARRAY[]::TEXT[];
