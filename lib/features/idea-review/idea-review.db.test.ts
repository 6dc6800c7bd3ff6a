import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { presentQueueEntry } from "@/lib/blinding/present/queue-entry";
import { presentReviewTask } from "@/lib/blinding/present/review-task";
import type { Actor } from "@/lib/access/actor";
import { pointDatabasesAt, webDatabase } from "@/lib/db/connections";
import { authorizeAssignment, type Reviewer } from "@/lib/review/authorize-assignment";
import { markOpened } from "@/lib/review/mark-opened";
import * as fixture from "@/lib/review/review-fixture";
import { stageFacts } from "@/lib/review/stage-facts";
import { emptyAnswers } from "@/lib/study/review-answers";
import { ideaExecutionGap } from "@/lib/study/templates/idea-execution-gap";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database-client";
import { findIdeaQueue, findIdeaTask } from "./data";
import { saveIdeaReviewDraft, submitIdeaReview } from "./mutations";
import { ideaReview } from "./rules";

const form = ideaExecutionGap.forms.pre;
const complete = fixture.completeAnswers(form);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await pointDatabasesAt({ web: database.webUrl, custodian: database.custodianUrl });
});
afterAll(async () => {
  await pointDatabasesAt(undefined);
  await database.drop();
});

let actor: Actor;
let reviewer: Reviewer;
let studyId: string;
let ideaId: string;
let assignmentId: string;
beforeEach(async () => {
  const study = await fixture.createStudy("idea-review");
  studyId = study.studyId;
  actor = await fixture.createPerson("Robin");
  const member = await fixture.joinStudy(studyId, actor, "reviewer");
  ideaId = (await fixture.createIdea(studyId, study.topicId, "First in line")).id;
  assignmentId = await fixture.assign({ studyId, ideaId, memberId: member.id });
  reviewer = await fixture.prove(actor, studyId);
});

const save = (baseVersion: number, answers = complete) =>
  saveIdeaReviewDraft(reviewer, { assignmentId, baseVersion, answers });
const submit = (baseVersion: number, answers = complete) =>
  submitIdeaReview(reviewer, { assignmentId, baseVersion, answers });
const storedReview = () =>
  webDatabase().review.findUniqueOrThrow({
    where: { assignmentId },
    include: { scores: true, submissions: { orderBy: { number: "asc" } } },
  });

describe("drafts", () => {
  it("begin under the current form and count their saves", async () => {
    await webDatabase().reviewForm.create({
      data: { studyId, stage: "pre", version: 2, definition: form },
    });
    expect(await save(0, emptyAnswers)).toEqual({ kind: "saved", version: 1 });
    expect(await save(1)).toEqual({ kind: "saved", version: 2 });
    const review = await webDatabase().review.findUniqueOrThrow({
      where: { assignmentId },
      include: { form: true, assignment: true },
    });
    expect(review.form.version).toBe(2);
    expect(review.draft).toEqual(complete);
    expect(review.assignment.firstOpenedAt).not.toBeNull();
    expect(review.submittedAt).toBeNull();
  });

  it("are never overwritten by an older tab, which gets the newer version", async () => {
    await save(0, emptyAnswers);
    await save(1, { ...emptyAnswers, minutes: 5 });
    expect(await save(1, { ...emptyAnswers, minutes: 7 })).toEqual({
      kind: "conflict",
      version: 2,
      answers: { ...emptyAnswers, minutes: 5 },
    });
    expect(await save(0, { ...emptyAnswers, minutes: 8 })).toMatchObject({ kind: "conflict" });
  });

  it("are saved once where two tabs begin at the same moment", async () => {
    const outcomes = await Promise.all(
      [1, 2, 3].map((minutes) => save(0, { ...emptyAnswers, minutes })),
    );
    expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual([
      "conflict",
      "conflict",
      "saved",
    ]);
  });

  it("may be sent twice where the first answer was lost", async () => {
    expect(await save(0)).toEqual({ kind: "saved", version: 1 });
    expect(await save(0)).toEqual({ kind: "saved", version: 1 });
  });

  it("hold nothing that the form does not ask for", async () => {
    const outside = { ...emptyAnswers, scores: { novelty: 11 } };
    await expect(save(0, outside)).rejects.toMatchObject({ code: "invalid" });
    const unknown = { ...emptyAnswers, scores: { charm: 3 } };
    await expect(save(0, unknown)).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("submissions", () => {
  it("are refused with a message for each thing that is missing, and keep the draft", async () => {
    const { novelty: _, ...scores } = complete.scores;
    const answers = { ...complete, scores, rationales: { ...complete.rationales, overall: "No." } };
    await save(0, answers);
    await expect(submit(1, { ...answers, minutes: null })).rejects.toMatchObject({
      code: "invalid",
      fieldErrors: {
        novelty: [expect.stringContaining("choose a score")],
        "overall-rationale": [expect.stringContaining("at least 10 words")],
        minutes: [expect.stringContaining("minutes")],
      },
    });
    const review = await storedReview();
    expect(review).toMatchObject({ draft: answers, submittedAt: null, scores: [] });
  });

  it("become the scores of the review and leave an entry in the audit", async () => {
    await save(0);
    expect(await submit(1)).toBe(1);
    const review = await storedReview();
    expect(review.scores).toHaveLength(form.metrics.length);
    expect(review.scores.find((score) => score.metric === "novelty")).toMatchObject({
      value: 5,
      rationale: complete.rationales.novelty,
    });
    const entries = await webDatabase().auditEntry.findMany({ where: { studyId } });
    expect(entries).toMatchObject([
      { action: "review.submitted", subject: assignmentId, details: { stage: "pre", number: 1 } },
    ]);
  });

  it("can be amended, and keep what was submitted before", async () => {
    await submit(0);
    const first = await storedReview();
    const amended = { ...complete, scores: { ...complete.scores, novelty: 9 } };
    expect(await submit(1, amended)).toBe(2);
    const review = await storedReview();
    expect(review.submissions.map((submission) => submission.answers)).toEqual([complete, amended]);
    expect(review.submittedAt).toEqual(first.submittedAt);
    expect(review.scores.find((score) => score.metric === "novelty")?.value).toBe(9);
    expect(review.scores).toHaveLength(form.metrics.length);
  });

  it("count once where the same is sent again", async () => {
    await save(0);
    const numbers = await Promise.all([submit(1), submit(1)]);
    expect(numbers).toEqual([1, 1]);
    expect((await storedReview()).submissions).toHaveLength(1);
  });

  it("of an older tab don't replace a newer draft", async () => {
    await save(0, emptyAnswers);
    await save(1, { ...complete, minutes: 12 });
    await expect(submit(1)).rejects.toMatchObject({ code: "conflict" });
  });

  it("are refused once the stage has closed, and so are drafts", async () => {
    await submit(0);
    await fixture.moveTo(studyId, "allocation");
    const amended = { ...complete, minutes: 31 };
    await expect(submit(1, amended)).rejects.toMatchObject({ code: "wrong-phase" });
    await expect(save(1, amended)).rejects.toMatchObject({ code: "wrong-phase" });
    expect((await storedReview()).submissions).toHaveLength(1);
  });

  it("wait for a closing that is under way, and are then refused", async () => {
    let submission: Promise<number> | undefined;
    await webDatabase().$transaction(async (transaction) => {
      await transaction.study.update({ where: { id: studyId }, data: { phase: "allocation" } });
      submission = submit(0);
      await Promise.race([
        submission.catch(() => undefined),
        new Promise((resolve) => setTimeout(resolve, 300)),
      ]);
    });
    await expect(submission).rejects.toMatchObject({ code: "wrong-phase" });
  });
});

describe("a reviewer's own tasks", () => {
  it("stand in the order of the queue, with their state", async () => {
    const { topicId } = await webDatabase().idea.findUniqueOrThrow({ where: { id: ideaId } });
    const before = await fixture.createIdea(studyId, topicId, "Before it");
    await fixture.assign({ studyId, ideaId: before.id, memberId: reviewer.memberId }, -1);
    await submit(0);
    await save(1, { ...complete, minutes: 99 });
    const rows = await findIdeaQueue(reviewer);
    const views = rows.map((row) => presentQueueEntry(row, stageFacts(ideaReview, row.study)));
    expect(views).toMatchObject([
      { title: "Before it", state: "not-started", hasUnsubmittedChanges: false, isOpen: true },
      { title: "First in line", state: "submitted", hasUnsubmittedChanges: true },
    ]);
  });

  it("are shown without a word about anybody", async () => {
    await submit(0);
    const row = await findIdeaTask(reviewer, assignmentId);
    const view = row && presentReviewTask(row, null, stageFacts(ideaReview, row.study));
    expect(view?.review).toMatchObject({ version: 1, isSubmitted: true });
    expect(view?.review.submissions).toHaveLength(1);
    const sent = JSON.stringify(view);
    for (const hidden of [ideaId, reviewer.memberId, actor.userId]) {
      expect(sent).not.toContain(hidden);
    }
  });

  it("note when they were first opened, once", async () => {
    await markOpened(reviewer, ideaReview, assignmentId);
    const opened = () =>
      webDatabase().assignment.findUniqueOrThrow({
        where: { id: assignmentId },
        select: { firstOpenedAt: true },
      });
    const first = await opened();
    expect(first.firstOpenedAt).not.toBeNull();
    await markOpened(reviewer, ideaReview, assignmentId);
    expect(await opened()).toEqual(first);
  });

  it("are not found by others, nor once they were withdrawn, alike", async () => {
    const stranger = await fixture.createPerson("Sam");
    await fixture.joinStudy(studyId, stranger, "reviewer");
    const other = await fixture.prove(stranger, studyId);
    const input = { assignmentId, baseVersion: 0, answers: complete };
    const missing = { code: "not-found", message: expect.any(String) };
    await expect(authorizeAssignment(stranger, assignmentId)).rejects.toMatchObject(missing);
    await expect(saveIdeaReviewDraft(other, input)).rejects.toMatchObject(missing);
    await expect(submitIdeaReview(other, input)).rejects.toMatchObject(missing);
    expect(await findIdeaTask(other, assignmentId)).toBeUndefined();
    expect(await findIdeaQueue(other)).toEqual([]);

    await webDatabase().assignment.update({
      where: { id: assignmentId },
      data: { withdrawnAt: new Date() },
    });
    await expect(authorizeAssignment(actor, assignmentId)).rejects.toMatchObject(missing);
    await expect(save(0)).rejects.toMatchObject(missing);
    expect(await findIdeaTask(reviewer, assignmentId)).toBeUndefined();
  });
});
