-- AlterTable
ALTER TABLE "document" ADD COLUMN     "missing_glyphs" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "variant" TEXT NOT NULL DEFAULT '';
