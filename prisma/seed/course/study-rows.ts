import type { Prisma } from "../../../lib/db/generated/client";

/** Every row of one study, by table, in the order in which they can be written. */
export type StudyRows = {
  study: Prisma.StudyCreateManyInput[];
  arm: Prisma.ArmCreateManyInput[];
  topic: Prisma.TopicCreateManyInput[];
  reviewForm: Prisma.ReviewFormCreateManyInput[];
  invitation: Prisma.InvitationCreateManyInput[];
  invitationArm: Prisma.InvitationArmCreateManyInput[];
  member: Prisma.MemberCreateManyInput[];
  memberTopic: Prisma.MemberTopicCreateManyInput[];
  ideaDraft: Prisma.IdeaDraftCreateManyInput[];
  uploadBatch: Prisma.UploadBatchCreateManyInput[];
  incomingIdea: Prisma.IncomingIdeaCreateManyInput[];
  idea: Prisma.IdeaCreateManyInput[];
  provenance: Prisma.ProvenanceCreateManyInput[];
  ideaArm: Prisma.IdeaArmCreateManyInput[];
  maskedArm: Prisma.MaskedArmCreateManyInput[];
  randomisationRun: Prisma.RandomisationRunCreateManyInput[];
  randomisationSecret: Prisma.RandomisationSecretCreateManyInput[];
  storedFile: Prisma.StoredFileCreateManyInput[];
  originalFile: Prisma.OriginalFileCreateManyInput[];
  execution: Prisma.ExecutionCreateManyInput[];
  hoursEntry: Prisma.HoursEntryCreateManyInput[];
  planChange: Prisma.PlanChangeCreateManyInput[];
  assignment: Prisma.AssignmentCreateManyInput[];
  review: Prisma.ReviewCreateManyInput[];
  reviewSubmission: Prisma.ReviewSubmissionCreateManyInput[];
  armGuess: Prisma.ArmGuessCreateManyInput[];
  score: Prisma.ScoreCreateManyInput[];
  auditEntry: Prisma.AuditEntryCreateManyInput[];
};

/** No rows at all yet; the order of the keys is the order of writing. */
export function noRows(): StudyRows {
  return {
    study: [],
    arm: [],
    topic: [],
    reviewForm: [],
    invitation: [],
    invitationArm: [],
    member: [],
    memberTopic: [],
    ideaDraft: [],
    uploadBatch: [],
    incomingIdea: [],
    idea: [],
    provenance: [],
    ideaArm: [],
    maskedArm: [],
    randomisationRun: [],
    randomisationSecret: [],
    storedFile: [],
    originalFile: [],
    execution: [],
    hoursEntry: [],
    planChange: [],
    assignment: [],
    review: [],
    reviewSubmission: [],
    armGuess: [],
    score: [],
    auditEntry: [],
  };
}
