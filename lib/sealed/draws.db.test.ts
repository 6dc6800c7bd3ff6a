import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authorize } from "@/lib/access/authorize";
import { verifyAuditChain } from "@/lib/audit/verify";
import { pointDatabasesAt, webDatabase } from "@/lib/db/connections";
import { custodianDatabase } from "@/lib/db/custodian";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database-client";
import { drawExecutors } from "./draw-executors";
import { drawReviewers } from "./draw-reviewers";
import { createDrawStudy, type FixtureMember } from "./draw-study-fixture";
import { verifyRun } from "./verify-run";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await pointDatabasesAt({ web: database.webUrl, custodian: database.custodianUrl });
});
afterAll(async () => {
  await pointDatabasesAt(undefined);
  await database.drop();
});

const people = (count: number, member: FixtureMember): FixtureMember[] =>
  Array.from({ length: count }, () => member);

describe("drawing reviewers of ideas", () => {
  it("gives each idea its reviewers, keeps authors and their institutions away, and can be verified", async () => {
    const study = await createDrawStudy({
      phase: "idea-review",
      members: [
        { roles: ["author", "reviewer"], institution: "North University" },
        { roles: ["reviewer"], institution: " north  university " },
        ...people(5, { roles: ["reviewer"] }),
      ],
    });
    const [, authorId, colleagueId] = study.memberIds;
    const scope = await authorize(study.organizer, study.studyId, "allocation.draw");
    expect(await drawReviewers(scope, "pre")).toEqual({ items: 8, reviews: 16, reviewers: 7 });

    const rows = await webDatabase().assignment.findMany({ where: { studyId: study.studyId } });
    for (const ideaId of study.ideaIds) {
      expect(rows.filter((row) => row.ideaId === ideaId)).toHaveLength(2);
    }
    const written = await custodianDatabase().provenance.findMany({
      where: { studyId: study.studyId, authorMemberId: { not: null } },
    });
    for (const { ideaId } of written) {
      const reviewers = rows.filter((row) => row.ideaId === ideaId).map((row) => row.memberId);
      expect(reviewers).not.toContain(authorId);
      expect(reviewers).not.toContain(colleagueId);
    }

    const run = await webDatabase().randomisationRun.findFirstOrThrow({
      where: { studyId: study.studyId },
    });
    expect(run).toMatchObject({ kind: "reviewers-pre", algorithm: "assign-reviewers" });
    expect(await verifyRun(scope, run.id)).toEqual({ inputMatches: true, outputMatches: true });
    expect(await verifyAuditChain(webDatabase(), study.studyId)).toMatchObject({
      entries: 1,
      brokenAt: undefined,
    });
    await expect(webDatabase().randomisationSecret.findMany()).rejects.toThrow(/permission denied/);
  });

  it("can be repeated until somebody opened what they were given", async () => {
    const study = await createDrawStudy({
      phase: "idea-review",
      members: people(6, { roles: ["reviewer"] }),
    });
    const scope = await authorize(study.organizer, study.studyId, "allocation.draw");
    const where = { studyId: study.studyId };
    await drawReviewers(scope, "pre");
    await drawReviewers(scope, "pre");
    expect(await webDatabase().assignment.count({ where })).toBe(16);
    expect(await webDatabase().randomisationRun.count({ where })).toBe(2);

    const [first] = await webDatabase().assignment.findMany({ where, take: 1 });
    await webDatabase().assignment.update({
      where: { id: first?.id ?? "" },
      data: { firstOpenedAt: new Date() },
    });
    await expect(drawReviewers(scope, "pre")).rejects.toMatchObject({ code: "conflict" });
    expect(await webDatabase().assignment.count({ where })).toBe(16);
    expect(await webDatabase().randomisationRun.count({ where })).toBe(2);
  });

  it("says what is missing, without an idea's name, and changes nothing", async () => {
    const study = await createDrawStudy({
      phase: "idea-review",
      members: people(3, { roles: ["reviewer"], topics: [0] }),
    });
    const scope = await authorize(study.organizer, study.studyId, "allocation.draw");
    await expect(drawReviewers(scope, "pre")).rejects.toMatchObject({
      code: "infeasible",
      message: expect.stringContaining(
        "Topic 2: 8 reviews are missing, since too few reviewers accept this topic.",
      ),
    });
    expect(await webDatabase().assignment.count({ where: { studyId: study.studyId } })).toBe(0);
    await expect(drawReviewers(scope, "post")).rejects.toMatchObject({ code: "wrong-phase" });
  });
});

describe("drawing executors and reviewers of executions", () => {
  it("respects every rule from one stage to the next", async () => {
    const both: FixtureMember = { roles: ["reviewer", "executor"], maximumReviews: 8 };
    const study = await createDrawStudy({
      phase: "idea-review",
      members: [...people(8, both), { roles: ["author", "executor"] }],
    });
    const { studyId } = study;
    const scope = await authorize(study.organizer, studyId, "allocation.draw");
    const setPhase = (phase: string) =>
      webDatabase().study.update({ where: { id: studyId }, data: { phase } });

    await drawReviewers(scope, "pre");
    await expect(drawExecutors(scope)).rejects.toMatchObject({ code: "wrong-phase" });
    await setPhase("allocation");
    expect(await drawExecutors(scope)).toMatchObject({ allocated: 8, idle: 1, unexecuted: 0 });
    expect(await drawExecutors(scope)).toMatchObject({ allocated: 8 });

    const executions = await webDatabase().execution.findMany({ where: { studyId } });
    const pre = await webDatabase().assignment.findMany({ where: { studyId, stage: "pre" } });
    expect(new Set(executions.map((one) => one.ideaId)).size).toBe(8);
    for (const { ideaId, memberId } of executions) {
      expect(pre.some((one) => one.ideaId === ideaId && one.memberId === memberId)).toBe(false);
    }
    const written = await custodianDatabase().provenance.findMany({
      where: { studyId, authorMemberId: { not: null } },
    });
    const author = study.memberIds[9];
    const authorsIdea = executions.find((one) => one.memberId === author)?.ideaId;
    expect(written.map((one) => one.ideaId)).not.toContain(authorsIdea);

    const [started] = executions;
    await webDatabase().execution.update({
      where: { id: started?.id ?? "" },
      data: { status: "started" },
    });
    await expect(drawExecutors(scope)).rejects.toMatchObject({ code: "conflict" });
    expect(await webDatabase().execution.count({ where: { studyId } })).toBe(8);

    await webDatabase().execution.updateMany({ where: { studyId }, data: { status: "finished" } });
    await webDatabase().execution.update({
      where: { id: started?.id ?? "" },
      data: { status: "withdrawn" },
    });
    await setPhase("execution-review");
    expect(await drawReviewers(scope, "post")).toMatchObject({ items: 7, reviews: 14 });
    const post = await webDatabase().assignment.findMany({ where: { studyId, stage: "post" } });
    for (const { ideaId, executionId, memberId } of post) {
      const execution = executions.find((one) => one.id === executionId);
      expect(execution?.ideaId).toBe(ideaId);
      expect(execution?.id).not.toBe(started?.id);
      expect(execution?.memberId).not.toBe(memberId);
      expect(pre.some((one) => one.ideaId === ideaId && one.memberId === memberId)).toBe(false);
    }
    for (const run of await webDatabase().randomisationRun.findMany({ where: { studyId } })) {
      expect(await verifyRun(scope, run.id)).toEqual({ inputMatches: true, outputMatches: true });
    }
    expect(await verifyAuditChain(webDatabase(), studyId)).toMatchObject({
      entries: 4,
      brokenAt: undefined,
    });
  });
});
