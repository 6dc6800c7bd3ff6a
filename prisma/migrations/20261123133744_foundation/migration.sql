-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "sealed";

-- CreateTable
CREATE TABLE "execution" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "studyId" UUID NOT NULL,
    "ideaId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "runId" UUID,
    "status" TEXT NOT NULL DEFAULT 'allocated',
    "statusAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "snapshotUrl" TEXT,
    "paperFileId" UUID,
    "codeFileId" UUID,

    CONSTRAINT "execution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hours_entry" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "executionId" UUID NOT NULL,
    "workedOn" DATE NOT NULL,
    "hours" DOUBLE PRECISION NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "hours_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_change" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "executionId" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "studyId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "byteSize" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "pageCount" INTEGER,
    "content" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idea_draft" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "studyId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "topicId" UUID,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ,
    "sealedAt" TIMESTAMPTZ,

    CONSTRAINT "idea_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "upload_batch" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "studyId" UUID NOT NULL,
    "ideaCount" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "discardedAt" TIMESTAMPTZ,

    CONSTRAINT "upload_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idea" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "studyId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "idea_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT,
    "email" TEXT NOT NULL,
    "emailVerified" TIMESTAMPTZ,
    "image" TEXT,
    "passwordHash" TEXT,
    "isAdministrator" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "userId" UUID NOT NULL,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ,

    CONSTRAINT "sign_in_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" BIGSERIAL NOT NULL,
    "keyHash" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_token" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ NOT NULL
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "studyId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "roles" TEXT[],
    "institution" TEXT NOT NULL DEFAULT '',
    "conflictEmails" TEXT[],
    "maximumReviews" INTEGER NOT NULL DEFAULT 7,
    "invitationId" UUID,
    "joinedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_topic" (
    "memberId" UUID NOT NULL,
    "topicId" UUID NOT NULL,

    CONSTRAINT "member_topic_pkey" PRIMARY KEY ("memberId","topicId")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "studyId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "email" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "topicIds" UUID[],
    "maximumReviews" INTEGER NOT NULL DEFAULT 7,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "acceptedAt" TIMESTAMPTZ,
    "revokedAt" TIMESTAMPTZ,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "sequence" BIGSERIAL NOT NULL,
    "chain" TEXT NOT NULL,
    "studyId" UUID,
    "actorUserId" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "details" JSONB NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "outbox_mail" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "studyId" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "ideaId" UUID NOT NULL,
    "executionId" UUID,
    "memberId" UUID NOT NULL,
    "runId" UUID,
    "queuePosition" INTEGER NOT NULL,
    "firstOpenedAt" TIMESTAMPTZ,
    "withdrawnAt" TIMESTAMPTZ,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "assignmentId" UUID NOT NULL,
    "formId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "draft" JSONB NOT NULL,
    "draftSavedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_submission" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reviewId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "submittedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "score" (
    "reviewId" UUID NOT NULL,
    "metric" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "rationale" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "score_pkey" PRIMARY KEY ("reviewId","metric")
);

-- CreateTable
CREATE TABLE "sealed"."invitation_arm" (
    "invitationId" UUID NOT NULL,
    "armId" UUID NOT NULL,

    CONSTRAINT "invitation_arm_pkey" PRIMARY KEY ("invitationId")
);

-- CreateTable
CREATE TABLE "sealed"."incoming_idea" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "studyId" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "armIds" UUID[],
    "topicId" UUID NOT NULL,
    "generator" TEXT NOT NULL DEFAULT '',
    "content" JSONB NOT NULL,

    CONSTRAINT "incoming_idea_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sealed"."provenance" (
    "ideaId" UUID NOT NULL,
    "studyId" UUID NOT NULL,
    "authorMemberId" UUID,
    "batchId" UUID,
    "generator" TEXT NOT NULL DEFAULT '',
    "original" JSONB NOT NULL,

    CONSTRAINT "provenance_pkey" PRIMARY KEY ("ideaId")
);

-- CreateTable
CREATE TABLE "sealed"."idea_arm" (
    "ideaId" UUID NOT NULL,
    "armId" UUID NOT NULL,
    "studyId" UUID NOT NULL,

    CONSTRAINT "idea_arm_pkey" PRIMARY KEY ("ideaId","armId")
);

-- CreateTable
CREATE TABLE "sealed"."masked_arm" (
    "studyId" UUID NOT NULL,
    "arm" TEXT NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "masked_arm_pkey" PRIMARY KEY ("studyId","arm")
);

-- CreateTable
CREATE TABLE "sealed"."original_file" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "storedFileId" UUID NOT NULL,
    "studyId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "uploadedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "original_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sealed"."randomisation_secret" (
    "runId" UUID NOT NULL,
    "studyId" UUID NOT NULL,
    "input" JSONB NOT NULL,
    "balance" JSONB NOT NULL,

    CONSTRAINT "randomisation_secret_pkey" PRIMARY KEY ("runId")
);

-- CreateTable
CREATE TABLE "sealed"."imported_score" (
    "id" BIGSERIAL NOT NULL,
    "studyId" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "idea" TEXT NOT NULL,
    "arm" TEXT NOT NULL,
    "topic" TEXT,
    "reviewer" TEXT,
    "metric" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "covariates" JSONB NOT NULL,

    CONSTRAINT "imported_score_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "study" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL DEFAULT 'native',
    "phase" TEXT NOT NULL DEFAULT 'setup',
    "phaseChangedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "isSimulated" BOOLEAN NOT NULL DEFAULT false,
    "settings" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "study_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "arm" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "studyId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "isReference" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,

    CONSTRAINT "arm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "studyId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_form" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "studyId" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_form_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "randomisation_run" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "studyId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "algorithm" TEXT NOT NULL,
    "algorithmVersion" INTEGER NOT NULL,
    "inputHash" TEXT NOT NULL,
    "outputHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "randomisation_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "execution_ideaId_idx" ON "execution"("ideaId");

-- CreateIndex
CREATE UNIQUE INDEX "execution_studyId_memberId_key" ON "execution"("studyId", "memberId");

-- CreateIndex
CREATE INDEX "hours_entry_executionId_idx" ON "hours_entry"("executionId");

-- CreateIndex
CREATE INDEX "plan_change_executionId_idx" ON "plan_change"("executionId");

-- CreateIndex
CREATE INDEX "idea_draft_studyId_idx" ON "idea_draft"("studyId");

-- CreateIndex
CREATE INDEX "idea_draft_memberId_idx" ON "idea_draft"("memberId");

-- CreateIndex
CREATE INDEX "upload_batch_studyId_idx" ON "upload_batch"("studyId");

-- CreateIndex
CREATE INDEX "idea_studyId_idx" ON "idea"("studyId");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "sign_in_session_userId_idx" ON "sign_in_session"("userId");

-- CreateIndex
CREATE INDEX "sign_in_attempt_keyHash_at_idx" ON "sign_in_attempt"("keyHash", "at");

-- CreateIndex
CREATE UNIQUE INDEX "verification_token_token_key" ON "verification_token"("token");

-- CreateIndex
CREATE UNIQUE INDEX "verification_token_identifier_token_key" ON "verification_token"("identifier", "token");

-- CreateIndex
CREATE UNIQUE INDEX "member_studyId_userId_key" ON "member"("studyId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_tokenHash_key" ON "invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "invitation_studyId_idx" ON "invitation"("studyId");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entry_hash_key" ON "audit_entry"("hash");

-- CreateIndex
CREATE INDEX "audit_entry_studyId_sequence_idx" ON "audit_entry"("studyId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entry_chain_previousHash_key" ON "audit_entry"("chain", "previousHash");

-- CreateIndex
CREATE INDEX "assignment_studyId_stage_idx" ON "assignment"("studyId", "stage");

-- CreateIndex
CREATE INDEX "assignment_memberId_idx" ON "assignment"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_stage_ideaId_memberId_key" ON "assignment"("stage", "ideaId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "review_assignmentId_key" ON "review"("assignmentId");

-- CreateIndex
CREATE UNIQUE INDEX "review_submission_reviewId_number_key" ON "review_submission"("reviewId", "number");

-- CreateIndex
CREATE INDEX "incoming_idea_studyId_idx" ON "sealed"."incoming_idea"("studyId");

-- CreateIndex
CREATE INDEX "provenance_studyId_idx" ON "sealed"."provenance"("studyId");

-- CreateIndex
CREATE INDEX "idea_arm_studyId_idx" ON "sealed"."idea_arm"("studyId");

-- CreateIndex
CREATE UNIQUE INDEX "masked_arm_studyId_label_key" ON "sealed"."masked_arm"("studyId", "label");

-- CreateIndex
CREATE INDEX "original_file_storedFileId_idx" ON "sealed"."original_file"("storedFileId");

-- CreateIndex
CREATE INDEX "imported_score_studyId_idx" ON "sealed"."imported_score"("studyId");

-- CreateIndex
CREATE UNIQUE INDEX "arm_studyId_name_key" ON "arm"("studyId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "topic_studyId_name_key" ON "topic"("studyId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "review_form_studyId_stage_version_key" ON "review_form"("studyId", "stage", "version");

-- CreateIndex
CREATE INDEX "randomisation_run_studyId_idx" ON "randomisation_run"("studyId");

-- AddForeignKey
ALTER TABLE "execution" ADD CONSTRAINT "execution_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "execution" ADD CONSTRAINT "execution_ideaId_fkey" FOREIGN KEY ("ideaId") REFERENCES "idea"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "execution" ADD CONSTRAINT "execution_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "execution" ADD CONSTRAINT "execution_runId_fkey" FOREIGN KEY ("runId") REFERENCES "randomisation_run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hours_entry" ADD CONSTRAINT "hours_entry_executionId_fkey" FOREIGN KEY ("executionId") REFERENCES "execution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_change" ADD CONSTRAINT "plan_change_executionId_fkey" FOREIGN KEY ("executionId") REFERENCES "execution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_draft" ADD CONSTRAINT "idea_draft_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_draft" ADD CONSTRAINT "idea_draft_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_draft" ADD CONSTRAINT "idea_draft_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "topic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload_batch" ADD CONSTRAINT "upload_batch_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea" ADD CONSTRAINT "idea_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea" ADD CONSTRAINT "idea_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_topic" ADD CONSTRAINT "member_topic_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_topic" ADD CONSTRAINT "member_topic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_ideaId_fkey" FOREIGN KEY ("ideaId") REFERENCES "idea"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_executionId_fkey" FOREIGN KEY ("executionId") REFERENCES "execution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_runId_fkey" FOREIGN KEY ("runId") REFERENCES "randomisation_run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_formId_fkey" FOREIGN KEY ("formId") REFERENCES "review_form"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_submission" ADD CONSTRAINT "review_submission_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score" ADD CONSTRAINT "score_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "arm" ADD CONSTRAINT "arm_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_form" ADD CONSTRAINT "review_form_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "randomisation_run" ADD CONSTRAINT "randomisation_run_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows is written by hand: Prisma's schema has no words for it.

-- Vocabulary that the schema holds as text.
ALTER TABLE "study"
  ADD CONSTRAINT "study_kind" CHECK ("kind" IN ('native', 'imported')),
  ADD CONSTRAINT "study_phase" CHECK ("phase" IN ('setup', 'intake', 'idea-review', 'allocation', 'execution', 'execution-review', 'frozen', 'unblinded', 'archived'));
ALTER TABLE "arm" ADD CONSTRAINT "arm_origin" CHECK ("origin" IN ('human', 'machine'));
ALTER TABLE "review_form" ADD CONSTRAINT "review_form_stage" CHECK ("stage" IN ('pre', 'post'));
ALTER TABLE "assignment"
  ADD CONSTRAINT "assignment_stage" CHECK ("stage" IN ('pre', 'post')),
  ADD CONSTRAINT "assignment_execution" CHECK (("stage" = 'post') = ("executionId" IS NOT NULL));
ALTER TABLE "execution" ADD CONSTRAINT "execution_status" CHECK ("status" IN ('allocated', 'started', 'finished', 'withdrawn'));
ALTER TABLE "hours_entry" ADD CONSTRAINT "hours_entry_hours" CHECK ("hours" > 0 AND "hours" <= 24);
ALTER TABLE "user" ADD CONSTRAINT "user_email_lower_case" CHECK ("email" = lower("email"));

-- Two roles. The logins of an installation are members of one or the other; with a single login, the session takes
-- the role on. A cluster holds roles once for all its databases, so they may be there already.
DO $$
DECLARE role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['assay_web', 'assay_custodian'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN', role_name);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END;
    -- The owner may take the roles on where it is the only login there is.
    BEGIN
      EXECUTE format('GRANT %I TO CURRENT_USER', role_name);
    EXCEPTION WHEN OTHERS THEN
      NULL;
    END;
  END LOOP;
END
$$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO assay_web, assay_custodian;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO assay_web, assay_custodian;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO assay_web, assay_custodian;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO assay_web, assay_custodian;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO assay_web, assay_custodian;

-- History is only ever added to.
REVOKE UPDATE, DELETE ON "audit_entry", "review_submission", "randomisation_run" FROM assay_web, assay_custodian;

-- The seal. The web's role gets no SELECT here, on any table, now or later: what it may do is put something in.
REVOKE ALL ON SCHEMA sealed FROM PUBLIC;
GRANT USAGE ON SCHEMA sealed TO assay_web, assay_custodian;
GRANT INSERT ON "sealed"."invitation_arm", "sealed"."incoming_idea", "sealed"."original_file" TO assay_web;
GRANT SELECT, INSERT, DELETE ON ALL TABLES IN SCHEMA sealed TO assay_custodian;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA sealed TO assay_custodian;
ALTER DEFAULT PRIVILEGES IN SCHEMA sealed GRANT SELECT, INSERT, DELETE ON TABLES TO assay_custodian;
ALTER DEFAULT PRIVILEGES IN SCHEMA sealed GRANT USAGE ON SEQUENCES TO assay_custodian;
