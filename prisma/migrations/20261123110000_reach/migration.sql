-- A card about a department goes by the department's id, which is a word.
ALTER TABLE "post" ALTER COLUMN "subject_id" SET DATA TYPE TEXT;

-- CreateTable
CREATE TABLE "unreachable" (
    "person_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "since" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "unreachable_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "missed_news" (
    "key" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "telling" JSONB NOT NULL,
    "department" TEXT,
    "since" TIMESTAMPTZ(6) NOT NULL,
    "way" TEXT NOT NULL,
    "way_at" TIMESTAMPTZ(6) NOT NULL,
    "settled_at" TIMESTAMPTZ(6),
    "settled_by" TEXT,

    CONSTRAINT "missed_news_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "missed_news_person_id_idx" ON "missed_news"("person_id");

-- CreateIndex
CREATE INDEX "missed_news_department_idx" ON "missed_news"("department") WHERE (settled_at IS NULL);

-- AddForeignKey
ALTER TABLE "unreachable" ADD CONSTRAINT "unreachable_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "missed_news" ADD CONSTRAINT "missed_news_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Marks that were kept beside a chat.
INSERT INTO "unreachable" ("person_id", "code", "since")
SELECT "person_id", "unreachable_code", coalesce("unreachable_at", now())
FROM "conversation" WHERE "unreachable_code" IS NOT NULL;

-- AlterTable
ALTER TABLE "conversation" DROP COLUMN "unreachable_at", DROP COLUMN "unreachable_code";
