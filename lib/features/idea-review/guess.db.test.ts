import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { presentGuessTask } from "@/lib/blinding/present/guess-task";
import { presentQueueEntry } from "@/lib/blinding/present/queue-entry";
import { pointDatabasesAt, webDatabase } from "@/lib/db/connections";
import { custodianDatabase } from "@/lib/db/custodian";
import type { Reviewer } from "@/lib/review/authorize-assignment";
import * as fixture from "@/lib/review/review-fixture";
import { stageFacts } from "@/lib/review/stage-facts";
import { readNativeScores } from "@/lib/sealed/native-scores";
import { defaultSettings } from "@/lib/study/settings";
import { ideaExecutionGap } from "@/lib/study/templates/idea-execution-gap";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database-client";
import { findIdeaGuess, findIdeaQueue } from "./data";
import { submitIdeaGuess, submitIdeaReview } from "./mutations";
import { ideaReview } from "./rules";

const complete = fixture.completeAnswers(ideaExecutionGap.forms.pre);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await pointDatabasesAt({ web: database.webUrl, custodian: database.custodianUrl });
});
afterAll(async () => {
  await pointDatabasesAt(undefined);
  await database.drop();
});

let reviewer: Reviewer;
let studyId: string;
let topicId: string;
let ideaId: string;
let assignmentId: string;
beforeEach(async () => {
  ({ studyId, topicId } = await fixture.createStudy("idea-review"));
  const actor = await fixture.createPerson("Robin");
  const member = await fixture.joinStudy(studyId, actor, "reviewer");
  ideaId = (await fixture.createIdea(studyId, topicId)).id;
  assignmentId = await fixture.assign({ studyId, ideaId, memberId: member.id });
  reviewer = await fixture.prove(actor, studyId);
});

const submit = (baseVersion = 0, answers = complete) =>
  submitIdeaReview(reviewer, { assignmentId, baseVersion, answers });
const guess = (answer: "human" | "machine" | "dont-know", certainty: number | null = null) =>
  submitIdeaGuess(reviewer, { assignmentId, answer, certainty });
const stored = () => webDatabase().armGuess.findMany({ where: { review: { assignmentId } } });
const stateInQueue = async () => {
  const [row] = await findIdeaQueue(reviewer);
  if (!row) throw new Error("the queue is empty");
  return presentQueueEntry(row, stageFacts(ideaReview, row.study)).guess;
};

describe("a guess", () => {
  it("is refused before the review was submitted, by the database too", async () => {
    await expect(guess("human", 3)).rejects.toMatchObject({ code: "invalid" });
    expect(await stateInQueue()).toBe("none");
    const review = await webDatabase().review.create({
      data: { assignmentId, formId: await formId(), draft: complete },
    });
    const early = webDatabase().armGuess.create({
      data: {
        ...{ reviewId: review.id, submissionNumber: 1, answer: "human", certainty: 3 },
        wordingVersion: 1,
      },
    });
    await expect(early).rejects.toThrow(/foreign key/i);
  });

  it("is asked after the submission, kept with an audit entry that doesn't hold it", async () => {
    await submit();
    expect(await stateInQueue()).toBe("open");
    await expect(guess("machine")).rejects.toMatchObject({ code: "invalid" });
    await guess("machine", 4);
    expect(await stored()).toMatchObject([
      { answer: "machine", certainty: 4, submissionNumber: 1, wordingVersion: 1 },
    ]);
    expect(await stateInQueue()).toBe("given");
    const entry = await webDatabase().auditEntry.findFirstOrThrow({
      where: { studyId, action: "guess.given" },
    });
    expect(entry.subject).toBe(assignmentId);
    expect(entry.details).toEqual({ stage: "pre" });
  });

  it("is never changed: not by another guess, an amendment, the web's or the custodian's role", async () => {
    await submit();
    await guess("dont-know", 5);
    await expect(guess("human", 5)).rejects.toMatchObject({ code: "conflict" });
    await submit(1, { ...complete, minutes: 31 });
    const kept = await stored();
    expect(kept).toMatchObject([{ answer: "dont-know", certainty: null, submissionNumber: 1 }]);
    for (const client of [webDatabase(), custodianDatabase()]) {
      const { armGuess, review } = client;
      await expect(armGuess.updateMany({ data: { answer: "human" } })).rejects.toThrow();
      await expect(armGuess.deleteMany()).rejects.toThrow();
      await expect(review.deleteMany({ where: { assignmentId } })).rejects.toThrow();
    }
    expect(await stored()).toEqual(kept);
  });

  it("is given once where two tabs give it at the same moment", async () => {
    await submit();
    const both = await Promise.allSettled([guess("human", 1), guess("machine", 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await stored()).toHaveLength(1);
  });

  it("is not asked where the study doesn't, nor once the stage closed, nor of somebody else", async () => {
    await submit();
    const stranger = await fixture.createPerson("Kim");
    await fixture.joinStudy(studyId, stranger, "reviewer");
    const foreign = await fixture.prove(stranger, studyId);
    const input = { assignmentId, answer: "human", certainty: 2 } as const;
    await expect(submitIdeaGuess(foreign, input)).rejects.toMatchObject({ code: "not-found" });
    expect(await findIdeaGuess(foreign, assignmentId)).toBeUndefined();
    const settings = { ...defaultSettings, asksGuess: false };
    await webDatabase().study.update({ where: { id: studyId }, data: { settings } });
    await expect(guess("human", 2)).rejects.toMatchObject({ code: "wrong-phase" });
    expect(await stateInQueue()).toBe("none");
    await webDatabase().study.update({
      where: { id: studyId },
      data: { settings: defaultSettings, phase: "allocation" },
    });
    await expect(guess("human", 2)).rejects.toMatchObject({ code: "wrong-phase" });
    expect(await stored()).toEqual([]);
  });

  it("is shown to the reviewer who gave it, the answers in an order of their own", async () => {
    await submit();
    await guess("human", 2);
    const row = await findIdeaGuess(reviewer, assignmentId);
    if (!row) throw new Error("no question");
    const facts = stageFacts(ideaReview, row.study);
    const view = presentGuessTask({ ...row, ...{ arm: "canary" } }, facts);
    expect(view.given).toEqual({ answer: "human", certainty: 2 });
    expect(JSON.stringify(view)).not.toContain("canary");
    const orders = Array.from({ length: 60 }, (_, at) => {
      const memberId = `member ${at}`;
      return presentGuessTask({ ...row, memberId }, facts).machineFirst;
    });
    expect(new Set(orders)).toEqual(new Set([true, false]));
  });
});

describe("guesses in the analysis", () => {
  it("name the arm of their origin; silence is no “don't know”", async () => {
    const arms = ["Human", "AI"].map((name, position) => ({
      ...{ studyId, name, position, origin: position === 0 ? "human" : "machine" },
    }));
    await webDatabase().arm.createMany({ data: arms });
    const human = await webDatabase().arm.findFirstOrThrow({ where: { studyId, name: "Human" } });
    await custodianDatabase().ideaArm.create({ data: { studyId, ideaId, armId: human.id } });
    const silent = await fixture.createPerson("Sasha");
    const { id: memberId } = await fixture.joinStudy(studyId, silent, "reviewer");
    const second = await fixture.assign({ studyId, ideaId, memberId });
    await submit();
    await submitIdeaReview(await fixture.prove(silent, studyId), {
      ...{ assignmentId: second, baseVersion: 0, answers: complete },
    });
    const guessesOf = async () => {
      const rows = await readNativeScores(custodianDatabase(), studyId);
      return new Set(
        rows.map(({ covariates: { guess: said, certainty } }) => [said, certainty].join()),
      );
    };
    expect(await guessesOf()).toEqual(new Set([","]));
    await guess("machine", 5);
    expect(await guessesOf()).toEqual(new Set(["AI,5", "no answer,"]));
  });
});

async function formId(): Promise<string> {
  const form = await webDatabase().reviewForm.findFirstOrThrow({
    where: { studyId, stage: "pre" },
  });
  return form.id;
}
