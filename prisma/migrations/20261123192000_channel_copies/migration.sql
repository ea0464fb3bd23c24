-- CreateTable
CREATE TABLE "channel_copy" (
    "internship_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "drive_id" TEXT,
    "item_id" TEXT,
    "web_url" TEXT,
    "name" TEXT,
    "sha256" TEXT,
    "version" INTEGER,
    "placed_at" TIMESTAMPTZ(6),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "failed_code" TEXT,
    "given_up_at" TIMESTAMPTZ(6),

    CONSTRAINT "channel_copy_pkey" PRIMARY KEY ("internship_id","kind","audience")
);

-- AddForeignKey
ALTER TABLE "channel_copy" ADD CONSTRAINT "channel_copy_internship_id_fkey" FOREIGN KEY ("internship_id") REFERENCES "internship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
