-- CreateTable
CREATE TABLE "arm_guess" (
    "reviewId" UUID NOT NULL,
    "submissionNumber" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "certainty" INTEGER,
    "wordingVersion" INTEGER NOT NULL,
    "givenAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "arm_guess_pkey" PRIMARY KEY ("reviewId")
);

-- CreateIndex
CREATE UNIQUE INDEX "arm_guess_reviewId_submissionNumber_key" ON "arm_guess"("reviewId", "submissionNumber");

-- AddForeignKey
ALTER TABLE "arm_guess" ADD CONSTRAINT "arm_guess_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "arm_guess" ADD CONSTRAINT "arm_guess_reviewId_submissionNumber_fkey" FOREIGN KEY ("reviewId", "submissionNumber") REFERENCES "review_submission"("reviewId", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows is written by hand.

ALTER TABLE "arm_guess"
  ADD CONSTRAINT "arm_guess_answer" CHECK ("answer" IN ('human', 'machine', 'dont-know')),
  ADD CONSTRAINT "arm_guess_certainty" CHECK (
    ("answer" = 'dont-know') = ("certainty" IS NULL) AND ("certainty" IS NULL OR "certainty" BETWEEN 1 AND 5)
  );

-- A guess is given once.
GRANT SELECT, INSERT ON "arm_guess" TO assay_web, assay_custodian;
REVOKE UPDATE, DELETE ON "arm_guess" FROM assay_web, assay_custodian;
