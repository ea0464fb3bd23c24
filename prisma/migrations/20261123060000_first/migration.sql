-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "aad_object_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "chosen_language" TEXT,
    "department" TEXT,
    "formation" TEXT,
    "student_number" TEXT,
    "birth_date" DATE,
    "is_guest" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" SERIAL NOT NULL,
    "person_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "department" TEXT,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "internship" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "student_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "department" TEXT NOT NULL,
    "referent_id" TEXT,
    "start_date" DATE,
    "next_due_at" TIMESTAMPTZ(6),
    "closed_at" TIMESTAMPTZ(6),
    "touched_at" TIMESTAMPTZ(6) NOT NULL,
    "facts" JSONB NOT NULL,

    CONSTRAINT "internship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "asker_id" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "department" TEXT,
    "internship_id" UUID,
    "asked_at" TIMESTAMPTZ(6) NOT NULL,
    "answered_at" TIMESTAMPTZ(6),
    "facts" JSONB NOT NULL,

    CONSTRAINT "question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "by" TEXT,
    "type" TEXT NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post" (
    "subject" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "variant" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "activity_id" TEXT,
    "content_hash" TEXT NOT NULL,

    CONSTRAINT "post_pkey" PRIMARY KEY ("subject","subject_id","purpose","variant","place")
);

-- CreateTable
CREATE TABLE "conversation" (
    "person_id" TEXT NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "service_url" TEXT NOT NULL,
    "tenant_id" TEXT NOT NULL,
    "teams_user_id" TEXT NOT NULL,
    "unreachable_code" TEXT,
    "unreachable_at" TIMESTAMPTZ(6),

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "channel_link" (
    "audience" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "team_id" TEXT NOT NULL,
    "channel_id" TEXT NOT NULL,
    "service_url" TEXT NOT NULL,
    "tenant_id" TEXT NOT NULL,

    CONSTRAINT "channel_link_pkey" PRIMARY KEY ("audience","department")
);

-- CreateTable
CREATE TABLE "delivery" (
    "conversation_id" TEXT NOT NULL,
    "activity_id" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "local_timestamp" TEXT,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "finished_at" TIMESTAMPTZ(6),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("conversation_id","activity_id")
);

-- CreateTable
CREATE TABLE "dialog_state" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "etag" TEXT NOT NULL,

    CONSTRAINT "dialog_state_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_aad_object_id_key" ON "person"("aad_object_id");

-- CreateIndex
CREATE INDEX "role_grant_person_id_idx" ON "role_grant"("person_id");

-- CreateIndex
CREATE INDEX "role_grant_role_department_idx" ON "role_grant"("role", "department");

-- CreateIndex
CREATE INDEX "internship_referent_id_idx" ON "internship"("referent_id");

-- CreateIndex
CREATE INDEX "internship_department_idx" ON "internship"("department");

-- CreateIndex
CREATE INDEX "internship_next_due_at_idx" ON "internship"("next_due_at") WHERE (next_due_at IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "internship_student_id_ordinal_key" ON "internship"("student_id", "ordinal");

-- CreateIndex
CREATE INDEX "question_asker_id_asked_at_idx" ON "question"("asker_id", "asked_at");

-- CreateIndex
CREATE UNIQUE INDEX "question_open" ON "question"("asker_id", "topic", "text_hash") WHERE (answered_at IS NULL);

-- CreateIndex
CREATE INDEX "audit_entry_subject_kind_subject_id_id_idx" ON "audit_entry"("subject_kind", "subject_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "channel_link_channel_id_key" ON "channel_link"("channel_id");

-- CreateIndex
CREATE INDEX "delivery_at_idx" ON "delivery"("at");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_conversation_id_content_hash_local_timestamp_key" ON "delivery"("conversation_id", "content_hash", "local_timestamp");

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "internship" ADD CONSTRAINT "internship_student_id_fkey" FOREIGN KEY ("student_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_asker_id_fkey" FOREIGN KEY ("asker_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
