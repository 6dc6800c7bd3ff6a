import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { presentReviewTask } from "@/lib/blinding/present/review-task";
import type { Actor } from "@/lib/access/actor";
import { pointDatabasesAt, webDatabase } from "@/lib/db/connections";
import type { Reviewer } from "@/lib/review/authorize-assignment";
import * as fixture from "@/lib/review/review-fixture";
import { stageFacts } from "@/lib/review/stage-facts";
import { ideaExecutionGap } from "@/lib/study/templates/idea-execution-gap";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database-client";
import { findExecutedWork, findExecutionQueue, findExecutionTask } from "./data";
import { loadWorkFile } from "./loaders";
import { submitExecutionReview } from "./mutations";
import { executionReview } from "./rules";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await pointDatabasesAt({ web: database.webUrl, custodian: database.custodianUrl });
});
afterAll(async () => {
  await pointDatabasesAt(undefined);
  await database.drop();
});

async function storeFile(studyId: string, kind: "paper" | "code", text: string) {
  const content = new TextEncoder().encode(text);
  const { id } = await webDatabase().storedFile.create({
    data: {
      studyId,
      kind,
      fileName: "Jane Doe final.pdf",
      mediaType: "application/octet-stream",
      byteSize: content.length,
      sha256: "0",
      pageCount: kind === "paper" ? 4 : null,
      content,
    },
  });
  return id;
}

let actor: Actor;
let executor: Actor;
let reviewer: Reviewer;
let studyId: string;
let executionId: string;
let assignmentId: string;
let preAssignmentId: string;
beforeEach(async () => {
  const study = await fixture.createStudy("execution-review");
  studyId = study.studyId;
  actor = await fixture.createPerson("Robin");
  executor = await fixture.createPerson("Ellis");
  const member = await fixture.joinStudy(studyId, actor, "reviewer");
  const worker = await fixture.joinStudy(studyId, executor, "executor");
  const { id: ideaId } = await fixture.createIdea(studyId, study.topicId);
  const execution = await webDatabase().execution.create({
    data: {
      studyId,
      ideaId,
      memberId: worker.id,
      status: "finished",
      paperFileId: await storeFile(studyId, "paper", "%PDF paper"),
      codeFileId: await storeFile(studyId, "code", "PK code"),
      snapshotUrl: "https://anonymous.example.org/r/1",
      changes: { create: [{ category: "dataset", what: "Fewer.", why: "Licence." }] },
    },
  });
  executionId = execution.id;
  assignmentId = await fixture.assign({ studyId, ideaId, memberId: member.id, executionId });
  preAssignmentId = await fixture.assign({ studyId, ideaId, memberId: member.id });
  reviewer = await fixture.prove(actor, studyId);
});

const setStatus = (status: string) =>
  webDatabase().execution.update({ where: { id: executionId }, data: { status } });

describe("an execution under review", () => {
  it("shows the work and the idea, and nobody", async () => {
    const row = await findExecutionTask(reviewer, assignmentId);
    const work = await findExecutedWork(reviewer, assignmentId);
    if (!row || !work) throw new Error("the task is not there");
    const view = presentReviewTask(row, work, stageFacts(executionReview, row.study));
    expect(view.execution).toEqual({
      hasPaper: true,
      paperPages: 4,
      hasCode: true,
      codeBytes: 7,
      snapshotUrl: "https://anonymous.example.org/r/1",
      changes: [{ category: "dataset", what: "Fewer.", why: "Licence." }],
    });
    expect(view.idea.title).toBe("An idea");
    const sent = JSON.stringify(view);
    for (const hidden of [executionId, executor.userId, executor.email, "Ellis", "Jane Doe"]) {
      expect(sent).not.toContain(hidden);
    }
  });

  it("is not there before it is finished, nor after it was withdrawn", async () => {
    for (const status of ["started", "withdrawn"]) {
      await setStatus(status);
      expect(await findExecutionQueue(reviewer)).toEqual([]);
      expect(await findExecutionTask(reviewer, assignmentId)).toBeUndefined();
      await expect(loadWorkFile(actor, assignmentId, "paper")).rejects.toMatchObject({
        code: "not-found",
      });
    }
  });

  it("takes no review of the other stage", async () => {
    expect(await findExecutionTask(reviewer, preAssignmentId)).toBeUndefined();
    const answers = fixture.completeAnswers(ideaExecutionGap.forms.post);
    await expect(
      submitExecutionReview(reviewer, { assignmentId: preAssignmentId, baseVersion: 0, answers }),
    ).rejects.toMatchObject({ code: "not-found" });
  });

  it("is scored under the form of its stage until it closes", async () => {
    const answers = fixture.completeAnswers(ideaExecutionGap.forms.post);
    const input = { assignmentId, baseVersion: 0, answers };
    expect(await submitExecutionReview(reviewer, input)).toBe(1);
    await fixture.moveTo(studyId, "frozen");
    await expect(
      submitExecutionReview(reviewer, { ...input, answers: { ...answers, minutes: 1 } }),
    ).rejects.toMatchObject({ code: "wrong-phase" });
  });
});

describe("the files of an executed work", () => {
  it("go to the reviewer whose task it is", async () => {
    const text = async (kind: "paper" | "code") =>
      new TextDecoder().decode(await loadWorkFile(actor, assignmentId, kind));
    expect(await text("paper")).toBe("%PDF paper");
    expect(await text("code")).toBe("PK code");
  });

  it("go to nobody else, through no other task, and not before the stage", async () => {
    const missing = { code: "not-found" };
    const stranger = await fixture.createPerson("Sam");
    await fixture.joinStudy(studyId, stranger, "reviewer");
    await expect(loadWorkFile(stranger, assignmentId, "paper")).rejects.toMatchObject(missing);
    await expect(loadWorkFile(executor, assignmentId, "paper")).rejects.toMatchObject(missing);
    await expect(loadWorkFile(actor, preAssignmentId, "paper")).rejects.toMatchObject(missing);
    await fixture.moveTo(studyId, "execution");
    await expect(loadWorkFile(actor, assignmentId, "paper")).rejects.toMatchObject(missing);
  });
});
