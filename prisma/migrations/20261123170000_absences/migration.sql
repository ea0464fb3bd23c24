-- AlterTable
ALTER TABLE "internship" ADD COLUMN     "delegate_id" TEXT;

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "held_until" TIMESTAMPTZ(6),
ADD COLUMN     "made_at" TIMESTAMPTZ(6);

-- CreateTable
CREATE TABLE "absence" (
    "id" UUID NOT NULL,
    "person_id" TEXT NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "begins_at" TIMESTAMPTZ(6) NOT NULL,
    "ends_at" TIMESTAMPTZ(6) NOT NULL,
    "substitute_id" TEXT,
    "set_by" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),
    "ended_by" TEXT,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "absence_person_id_idx" ON "absence"("person_id");

-- CreateIndex
CREATE INDEX "absence_substitute_id_idx" ON "absence"("substitute_id");

-- CreateIndex
CREATE INDEX "absence_ends_at_idx" ON "absence"("ends_at") WHERE (ended_at IS NULL);

-- CreateIndex
CREATE INDEX "post_held_until_idx" ON "post"("held_until") WHERE (held_until IS NOT NULL);

-- CreateIndex
CREATE INDEX "internship_delegate_id_idx" ON "internship"("delegate_id");

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_substitute_id_fkey" FOREIGN KEY ("substitute_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
