-- CreateTable
CREATE TABLE "host" (
    "id" UUID NOT NULL,
    "siret" TEXT,
    "name_key" TEXT NOT NULL,
    "words" tsvector NOT NULL,
    "data" JSONB NOT NULL,
    "imported_at" TIMESTAMPTZ(6),
    "changed_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "host_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "host_contact" (
    "id" UUID NOT NULL,
    "host_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "civility" TEXT,
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT,
    "verified_by" TEXT NOT NULL,
    "verified_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "host_contact_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "host_siret_key" ON "host"("siret");

-- CreateIndex
CREATE INDEX "host_name_key_idx" ON "host"("name_key");

-- CreateIndex
CREATE INDEX "host_words_idx" ON "host" USING GIN ("words");

-- CreateIndex
CREATE UNIQUE INDEX "host_without_siret" ON "host"("name_key") WHERE (siret IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "host_contact_host_id_role_email_key" ON "host_contact"("host_id", "role", "email");

-- AddForeignKey
ALTER TABLE "host_contact" ADD CONSTRAINT "host_contact_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "host"("id") ON DELETE CASCADE ON UPDATE CASCADE;
