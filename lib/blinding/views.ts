import { z } from "zod";
import { ideaContentSchema } from "@/lib/study/idea-content";
import { lengthBandSchema } from "@/lib/study/length-band";
import { guessStates, keptGuessSchema } from "@/lib/study/arm-guess";
import { reviewFormSchema } from "@/lib/study/review-form";
import { reviewAnswersSchema } from "@/lib/study/review-answers";
import { executionStatusSchema, phaseSchema, stageSchema } from "@/lib/study/vocabulary";

/*
 * What participants may receive, one strict schema a view. A view is built field by field in present.ts and parsed on
 * its way out: a field too many throws there, it is never stripped in silence. The brand keeps rows from passing as
 * views. No view holds an arm, another person, a time finer than a day, or an id that two people share.
 */

/** A study, as its participants see it. */
export const studyViewSchema = z
  .strictObject({
    studyId: z.uuid(),
    name: z.string(),
    phase: phaseSchema,
    isSimulated: z.boolean(),
    deadline: z.iso.date().nullable(),
  })
  .brand<"StudyView">();
export type StudyView = z.infer<typeof studyViewSchema>;

/** One line of a reviewer's queue. */
export const queueEntryViewSchema = z
  .strictObject({
    assignmentId: z.uuid(),
    stage: stageSchema,
    title: z.string(),
    topic: z.string(),
    state: z.enum(["not-started", "draft", "submitted"]),
    /** Whether the draft says something else than the last submission. */
    hasUnsubmittedChanges: z.boolean(),
    guess: z.enum(guessStates),
    isOpen: z.boolean(),
    deadline: z.iso.date().nullable(),
  })
  .brand<"QueueEntryView">();
export type QueueEntryView = z.infer<typeof queueEntryViewSchema>;

const planChangeViewSchema = z.strictObject({
  category: z.string(),
  what: z.string(),
  why: z.string(),
});

/** What a reviewer works on: the idea, and in the post stage its execution. */
export const reviewTaskViewSchema = z
  .strictObject({
    assignmentId: z.uuid(),
    studyId: z.uuid(),
    stage: stageSchema,
    topic: z.string(),
    idea: ideaContentSchema,
    execution: z
      .strictObject({
        hasPaper: z.boolean(),
        paperPages: z.int().nullable(),
        hasCode: z.boolean(),
        codeBytes: z.int().nullable(),
        snapshotUrl: z.url({ protocol: /^https?$/ }).nullable(),
        changes: z.array(planChangeViewSchema),
      })
      .nullable(),
    form: reviewFormSchema,
    rationaleMinimumWords: z.int(),
    isOpen: z.boolean(),
    deadline: z.iso.date().nullable(),
    review: z.strictObject({
      /** Counts saves; 0 before the first. */
      version: z.int(),
      answers: reviewAnswersSchema,
      isSubmitted: z.boolean(),
      guess: z.enum(guessStates),
      /** The reviewer's own earlier submissions. */
      submissions: z.array(
        z.strictObject({
          number: z.int(),
          submittedAt: z.iso.datetime(),
          answers: reviewAnswersSchema,
        }),
      ),
    }),
  })
  .brand<"ReviewTaskView">();
export type ReviewTaskView = z.infer<typeof reviewTaskViewSchema>;

/** The question where a reviewer takes their task to come from, and what they answered. Never whether it is right. */
export const guessTaskViewSchema = z
  .strictObject({
    assignmentId: z.uuid(),
    studyId: z.uuid(),
    stage: stageSchema,
    title: z.string(),
    isSubmitted: z.boolean(),
    guess: z.enum(guessStates),
    given: keptGuessSchema.nullable(),
    /** Which answer stands first; by the reviewer alone. */
    machineFirst: z.boolean(),
  })
  .brand<"GuessTaskView">();
export type GuessTaskView = z.infer<typeof guessTaskViewSchema>;

/** What an executor works on. */
export const executionTaskViewSchema = z
  .strictObject({
    executionId: z.uuid(),
    studyId: z.uuid(),
    topic: z.string(),
    idea: ideaContentSchema,
    status: executionStatusSchema,
    isOpen: z.boolean(),
    paperPageLimit: z.int(),
    hours: z.array(
      z.strictObject({
        entryId: z.uuid(),
        workedOn: z.iso.date(),
        hours: z.number(),
        note: z.string(),
      }),
    ),
    changes: z.array(planChangeViewSchema.extend({ changeId: z.uuid() })),
    paper: z.strictObject({ byteSize: z.int(), pageCount: z.int(), sha256: z.string() }).nullable(),
    code: z.strictObject({ byteSize: z.int(), sha256: z.string() }).nullable(),
    snapshotUrl: z.url().nullable(),
  })
  .brand<"ExecutionTaskView">();
export type ExecutionTaskView = z.infer<typeof executionTaskViewSchema>;

/** An executor's page: their task, or why there is none. */
export const executionDeskViewSchema = z
  .strictObject({
    studyId: z.uuid(),
    phase: phaseSchema,
    deadline: z.iso.date().nullable(),
    /** waiting: the phase has not begun; none: nothing was allocated to them; withdrawn: they don't take part. */
    state: z.enum(["waiting", "none", "withdrawn", "task"]),
    task: executionTaskViewSchema.nullable(),
  })
  .brand<"ExecutionDeskView">();
export type ExecutionDeskView = z.infer<typeof executionDeskViewSchema>;

/** An author's own idea while intake is open; afterwards only that it was sealed. */
export const ideaDraftViewSchema = z
  .strictObject({
    draftId: z.uuid(),
    studyId: z.uuid(),
    topicId: z.uuid().nullable(),
    content: z.record(z.string(), z.string()),
    version: z.int(),
    state: z.enum(["draft", "submitted", "sealed"]),
    isOpen: z.boolean(),
  })
  .brand<"IdeaDraftView">();
export type IdeaDraftView = z.infer<typeof ideaDraftViewSchema>;

/** What an author needs beside a draft: until when, and the topics to choose from. */
export const writingFrameViewSchema = z
  .strictObject({
    studyId: z.uuid(),
    phase: phaseSchema,
    deadline: z.iso.date().nullable(),
    /** How long an idea may be, whatever its arm. */
    ideaWords: lengthBandSchema,
    topics: z.array(z.strictObject({ topicId: z.uuid(), name: z.string() })),
    /** What the anonymity scan looks for while one writes: the viewer's own, nobody else's. */
    writer: z.strictObject({ name: z.string(), email: z.string(), institution: z.string() }),
  })
  .brand<"WritingFrameView">();
export type WritingFrameView = z.infer<typeof writingFrameViewSchema>;
