import pg from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { zipSync, strToU8 } from "fflate";
import { authorize } from "@/lib/access/authorize";
import { plantedPaper } from "@/lib/blinding/scrub/planted-paper-fixture";
import { pointDatabasesAt, webDatabase } from "@/lib/db/connections";
import * as executionData from "@/lib/features/execution/data";
import { createExecutionStudy } from "@/lib/features/execution/execution-study-fixture";
import * as executing from "@/lib/features/execution/mutations";
import * as handingIn from "@/lib/features/execution/mutations-files";
import * as executionReviewData from "@/lib/features/execution-review/data";
import * as executionReviewing from "@/lib/features/execution-review/mutations";
import * as ideaReviewData from "@/lib/features/idea-review/data";
import * as ideaReviewing from "@/lib/features/idea-review/mutations";
import * as intakeData from "@/lib/features/intake/data";
import { createIntakeStudy, ideaContent } from "@/lib/features/intake/intake-study-fixture";
import * as writing from "@/lib/features/intake/mutations";
import { saveOwnDraft } from "@/lib/features/intake/saving";
import { findMembership, findMemberships } from "@/lib/features/people/data-memberships";
import { authorizeAssignment } from "@/lib/review/authorize-assignment";
import { markOpened } from "@/lib/review/mark-opened";
import { ideaReview } from "@/lib/features/idea-review/rules";
import { executionReview } from "@/lib/features/execution-review/rules";
import * as fixture from "@/lib/review/review-fixture";
import { ideaExecutionGap } from "@/lib/study/templates/idea-execution-gap";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database-client";

/*
 * A query leaks by its time what its answer hides, if it touches it. Everything that participants' pages, forms and
 * routes ask of the database is asked here, and the SQL itself is read.
 */
let database: TestDatabase;
const asked: string[] = [];
let listens = false;

beforeAll(async () => {
  database = await createTestDatabase();
  await pointDatabasesAt({ web: database.webUrl, custodian: database.custodianUrl });
  const query = pg.Client.prototype.query as (...values: unknown[]) => unknown;
  vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (
    this: pg.Client,
    ...values: unknown[]
  ) {
    const [first] = values;
    const text = typeof first === "string" ? first : (first as { text?: string } | null)?.text;
    if (listens && text) asked.push(text);
    return query.apply(this, values);
  });
});

afterAll(async () => {
  vi.restoreAllMocks();
  await pointDatabasesAt(undefined);
  await database.drop();
});

/** What is asked of the database while a participant acts. */
async function listening(act: () => Promise<unknown>): Promise<string[]> {
  asked.length = 0;
  listens = true;
  try {
    await act();
  } finally {
    listens = false;
  }
  return [...asked];
}

/** All that a participant may do to the seal: put in the original of their file, and what the scan found. */
const dropsIn = /^INSERT INTO "sealed"\."(original_file|anonymity_scan)"/;
const telling =
  /"sealed"|"arm"|"arms"|"armIds?"|idea_arm|provenance|"author\w*"|"generator"|"batchId"|"isReference"|"origin"|"invitationId"|upload_batch/i;

function demandBlind(queries: readonly string[], fewest: number): void {
  expect(queries.length).toBeGreaterThan(fewest);
  for (const sql of queries.filter((text) => !dropsIn.test(text))) {
    expect(sql).not.toMatch(telling);
    expect(sql, "every row of a table").not.toMatch(/SELECT \*/);
  }
}

it("would find an arm in a query, and hears every one", async () => {
  const study = await createIntakeStudy(0);
  const queries = await listening(() =>
    webDatabase().arm.findMany({ where: { studyId: study.studyId } }),
  );
  expect(queries.some((sql) => telling.test(sql))).toBe(true);
});

it("an author's reads and writes touch no arm, no author and nothing sealed", async () => {
  const study = await createIntakeStudy(1);
  const [author] = study.authors;
  if (!author) throw new Error("no author");
  const { actor } = author;
  demandBlind(
    await listening(async () => {
      await findMemberships(actor);
      await findMembership(actor, study.studyId);
      const scope = await authorize(actor, study.studyId, "intake.write");
      await intakeData.getWritingSettings(scope);
      await intakeData.findWritableTopics(scope);
      const draftId = await writing.startDraft(scope);
      await intakeData.findOwnDrafts(scope);
      await intakeData.getOwnDraft(scope, draftId);
      await intakeData.getStudyOfOwnDraft(actor, draftId);
      const input = {
        baseVersion: 1,
        topicId: study.topicIds[0] ?? null,
        content: ideaContent("m"),
      };
      await saveOwnDraft(actor, draftId, input);
      await writing.submitDraft(scope, draftId, 2);
      await writing.takeBackDraft(scope, draftId);
      await writing.discardDraft(scope, draftId);
    }),
    20,
  );
});

it("an executor's reads and writes touch no arm, no author and nothing sealed", async () => {
  const study = await createExecutionStudy(1);
  const [person] = study.people;
  if (!person?.executionId) throw new Error("no executor");
  const { actor, executionId } = person;
  const paper = new File([Buffer.from(await plantedPaper("x", 2))], "a.pdf");
  const code = new File([Buffer.from(zipSync({ "main.py": strToU8("print(1)") }))], "a.zip");
  demandBlind(
    await listening(async () => {
      const scope = await study.scopeOf(actor);
      await executionData.getStudyTerms(scope);
      await executing.startExecution(scope);
      await executing.logHours(scope, { workedOn: "2026-01-02", hours: 2, note: "" });
      await executing.recordPlanChange(scope, {
        ...{ category: "model", what: "Another model.", why: "The first is gone." },
      });
      await handingIn.handInPaper(scope, { paper });
      await handingIn.handInCode(scope, { code });
      const own = await executionData.findOwnExecution(scope);
      await executing.removeHours(scope, { entryId: own?.hours[0]?.id ?? "" });
      await executing.removePlanChange(scope, { changeId: own?.changes[0]?.id ?? "" });
      await executing.logHours(scope, { workedOn: "2026-01-02", hours: 2, note: "" });
      await executionData.getStudyIdOfExecution(executionId);
      await executionData.getOwnFile(scope, executionId, "paper");
      await executionData.getOwnFile(scope, executionId, "code");
      await executing.finishExecution(scope, { noChanges: true });
      await executing.reopenExecution(scope);
      await handingIn.linkSnapshot(scope, {
        snapshotUrl: "https://anonymous.4open.science/r/abc",
      });
    }),
    60,
  );
});

it("a reviewer's reads and writes touch no arm, no author and nothing sealed", async () => {
  const { studyId, topicId } = await fixture.createStudy("idea-review");
  const reviewer = await fixture.createPerson("Reviewer");
  const executor = await fixture.createPerson("Executor");
  const { id: memberId } = await fixture.joinStudy(studyId, reviewer, "reviewer");
  const other = await fixture.joinStudy(studyId, executor, "executor");
  const idea = await fixture.createIdea(studyId, topicId);
  const pre = await fixture.assign({ studyId, ideaId: idea.id, memberId });
  const execution = await webDatabase().execution.create({
    data: { studyId, ideaId: idea.id, memberId: other.id, status: "finished" },
  });
  const task = { studyId, ideaId: idea.id, memberId, executionId: execution.id };
  const post = await fixture.assign(task);
  const inputOf = (stage: "pre" | "post", assignmentId: string, baseVersion: number) => ({
    ...{ assignmentId, baseVersion },
    answers: fixture.completeAnswers(ideaExecutionGap.forms[stage]),
  });
  demandBlind(
    await listening(async () => {
      const { reviewer: scope } = await authorizeAssignment(reviewer, pre);
      await ideaReviewData.findIdeaQueue(scope);
      await markOpened(scope, ideaReview, pre);
      await ideaReviewData.findIdeaTask(scope, pre);
      await ideaReviewing.saveIdeaReviewDraft(scope, inputOf("pre", pre, 0));
      await ideaReviewing.submitIdeaReview(scope, inputOf("pre", pre, 1));
    }),
    20,
  );
  await fixture.moveTo(studyId, "execution-review");
  demandBlind(
    await listening(async () => {
      const { reviewer: scope } = await authorizeAssignment(reviewer, post);
      await executionReviewData.findExecutionQueue(scope);
      await markOpened(scope, executionReview, post);
      await executionReviewData.findExecutionTask(scope, post);
      await executionReviewData.findExecutedWork(scope, post);
      await executionReviewData.findWorkFile(scope, post, "paper");
      await executionReviewing.saveExecutionReviewDraft(scope, inputOf("post", post, 0));
      await executionReviewing.submitExecutionReview(scope, inputOf("post", post, 1));
    }),
    20,
  );
});

/** Tried above, each of them: a new one fails here until it is. */
it("asks everything that participants' features can ask", () => {
  const namesOf = (module: object) => Object.keys(module).sort();
  expect(namesOf(intakeData)).toEqual([
    ...["findOwnDrafts", "findWritableTopics"],
    ...["getOwnDraft", "getStudyOfOwnDraft", "getWritingSettings"],
  ]);
  expect(namesOf(writing)).toEqual(
    ["startDraft", "saveDraft", "submitDraft", "takeBackDraft", "discardDraft"].sort(),
  );
  expect(namesOf(executionData)).toEqual(
    ["findOwnExecution", "getOwnFile", "getStudyIdOfExecution", "getStudyTerms"].sort(),
  );
  expect(namesOf(executing)).toEqual(
    [
      ...["startExecution", "finishExecution", "reopenExecution", "logHours", "removeHours"],
      ...["recordPlanChange", "removePlanChange"],
    ].sort(),
  );
  expect(namesOf(handingIn)).toEqual(["handInCode", "handInPaper", "linkSnapshot"]);
  expect(namesOf(ideaReviewData)).toEqual(["findIdeaQueue", "findIdeaTask"]);
  expect(namesOf(executionReviewData)).toEqual(
    ["findExecutionQueue", "findExecutionTask", "findExecutedWork", "findWorkFile"].sort(),
  );
  expect(namesOf(ideaReviewing)).toEqual(["saveIdeaReviewDraft", "submitIdeaReview"]);
  expect(namesOf(executionReviewing)).toEqual([
    "saveExecutionReviewDraft",
    "submitExecutionReview",
  ]);
});
