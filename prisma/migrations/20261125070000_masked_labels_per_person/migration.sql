-- A label per arm was the same for everybody who sees masked results; now each person's follow from a key per arm.
ALTER TABLE "sealed"."masked_arm" ADD COLUMN "key" TEXT;
UPDATE "sealed"."masked_arm" SET "key" = gen_random_uuid()::text || gen_random_uuid()::text;
ALTER TABLE "sealed"."masked_arm" ALTER COLUMN "key" SET NOT NULL;
DROP INDEX "sealed"."masked_arm_studyId_label_key";
ALTER TABLE "sealed"."masked_arm" DROP COLUMN "label";
