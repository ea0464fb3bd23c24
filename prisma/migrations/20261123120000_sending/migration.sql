-- CreateTable
CREATE TABLE "sender" (
    "id" UUID NOT NULL,
    "share" INTEGER NOT NULL,
    "lease_until" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "sender_pkey" PRIMARY KEY ("id")
);
