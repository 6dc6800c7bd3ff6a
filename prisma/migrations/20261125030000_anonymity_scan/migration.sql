-- CreateTable
CREATE TABLE "sealed"."anonymity_scan" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "studyId" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "handedIn" DATE NOT NULL DEFAULT CURRENT_DATE,
    "records" JSONB NOT NULL,

    CONSTRAINT "anonymity_scan_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "anonymity_scan_studyId_idx" ON "sealed"."anonymity_scan"("studyId");

-- A drop box: the web's role adds to it and reads nothing. The custodian's rights come by default.
GRANT INSERT ON "sealed"."anonymity_scan" TO assay_web;
