-- CreateTable
CREATE TABLE "restoration" (
    "id" SERIAL NOT NULL,
    "snapshot_at" TIMESTAMPTZ(6) NOT NULL,
    "stopped_at" TIMESTAMPTZ(6) NOT NULL,
    "restored_at" TIMESTAMPTZ(6) NOT NULL,
    "jobs" JSONB NOT NULL,
    "finished_at" TIMESTAMPTZ(6),

    CONSTRAINT "restoration_pkey" PRIMARY KEY ("id")
);
