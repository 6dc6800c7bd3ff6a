import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authorize } from "@/lib/access/authorize";
import { verifyAuditChain } from "@/lib/audit/verify";
import { pointDatabasesAt, webDatabase } from "@/lib/db/connections";
import { drawExecutors } from "@/lib/sealed/draw-executors";
import { drawReviewers } from "@/lib/sealed/draw-reviewers";
import { createDrawStudy } from "@/lib/sealed/draw-study-fixture";
import { unblind } from "@/lib/sealed/unblind";
import type { Phase, Role } from "@/lib/study/vocabulary";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database-client";
import { advancePhase } from "./mutations";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await pointDatabasesAt({ web: database.webUrl, custodian: database.custodianUrl });
});
afterAll(async () => {
  await pointDatabasesAt(undefined);
  await database.drop();
});

const both = { roles: ["reviewer", "executor"] as Role[] };

async function createStudy(phase: Phase) {
  const members = [...Array.from({ length: 8 }, () => both), { roles: ["custodian"] as Role[] }];
  const study = await createDrawStudy({ phase, members });
  const advancing = await authorize(study.organizer, study.studyId, "phase.advance");
  const drawing = await authorize(study.organizer, study.studyId, "allocation.draw");
  const go = (from: Phase, more: { closeAnyway?: boolean; confirmation?: string } = {}) =>
    advancePhase(advancing, { phase: from, closeAnyway: false, confirmation: "", ...more });
  const openSeal = async () => {
    const [custodian] = study.actors.slice(-1);
    if (!custodian) throw new Error("no custodian");
    await unblind(await authorize(custodian, study.studyId, "seal.open"), "a test");
  };
  const where = { studyId: study.studyId };
  const phaseNow = async () =>
    (await webDatabase().study.findUniqueOrThrow({ where: { id: study.studyId } })).phase;
  return { ...study, drawing, go, openSeal, where, phaseNow };
}

describe("advancePhase", () => {
  it("demands what the phase needs, and records what was passed over", async () => {
    const study = await createStudy("idea-review");
    await expect(study.go("idea-review", { closeAnyway: true })).rejects.toMatchObject({
      code: "invalid",
    });
    await drawReviewers(study.drawing, "pre");
    await expect(study.go("idea-review")).rejects.toMatchObject({ code: "invalid" });
    expect(await study.go("idea-review", { closeAnyway: true })).toBe("allocation");
    const entry = await webDatabase().auditEntry.findFirstOrThrow({
      where: { ...study.where, action: "phase.advanced" },
    });
    expect(entry.details).toMatchObject({ from: "idea-review", closedAnyway: true });

    await expect(study.go("allocation")).rejects.toMatchObject({ code: "invalid" });
    await drawExecutors(study.drawing);
    expect(await study.go("allocation")).toBe("execution");
  });

  it("withdraws what was not finished when execution closes", async () => {
    const study = await createStudy("allocation");
    await drawExecutors(study.drawing);
    await study.go("allocation");
    await expect(study.go("execution", { closeAnyway: true })).rejects.toMatchObject({
      code: "invalid",
    });
    const [first] = await webDatabase().execution.findMany({ where: study.where, take: 1 });
    await webDatabase().execution.update({
      where: { id: first?.id ?? "" },
      data: { status: "finished" },
    });
    await expect(study.go("execution")).rejects.toMatchObject({ code: "invalid" });
    expect(await study.go("execution", { closeAnyway: true })).toBe("execution-review");
    const statuses = await webDatabase().execution.groupBy({
      by: ["status"],
      where: study.where,
      _count: true,
      orderBy: { status: "asc" },
    });
    expect(statuses.map((one) => [one.status, one._count])).toEqual([
      ["finished", 1],
      ["withdrawn", 7],
    ]);
  });

  it("freezes only after the study's name was typed, and goes on by unblinding alone", async () => {
    const study = await createStudy("execution-review");
    await webDatabase().execution.create({
      data: {
        studyId: study.studyId,
        ideaId: study.ideaIds[0] ?? "",
        memberId: study.memberIds[1] ?? "",
        status: "finished",
      },
    });
    await drawReviewers(study.drawing, "post");
    const anyway = { closeAnyway: true };
    await expect(study.go("execution-review", anyway)).rejects.toMatchObject({
      fieldErrors: { confirmation: [expect.any(String)] },
    });
    expect(await study.go("execution-review", { ...anyway, confirmation: "Draws" })).toBe("frozen");
    await expect(study.go("frozen", anyway)).rejects.toMatchObject({ code: "wrong-phase" });
    await study.openSeal();
    expect(await study.go("unblinded")).toBe("archived");
    await expect(study.go("archived")).rejects.toMatchObject({ code: "wrong-phase" });
  });

  it("lets one of two who press at once go on, and tells the other", async () => {
    const study = await createStudy("allocation");
    await drawExecutors(study.drawing);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 4 }, () => study.go("allocation")),
    );
    expect(outcomes.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    for (const one of outcomes) {
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "conflict" });
    }
    expect(await study.phaseNow()).toBe("execution");
    const acts = await webDatabase().auditEntry.count({
      where: { ...study.where, action: "phase.advanced" },
    });
    expect(acts).toBe(1);
    expect((await verifyAuditChain(webDatabase(), study.studyId)).brokenAt).toBeUndefined();
  });

  it("is a right of organizers", async () => {
    const study = await createStudy("allocation");
    const reviewer = study.actors[1];
    if (!reviewer) throw new Error("no reviewer");
    for (const right of ["phase.advance", "allocation.draw", "audit.view"] as const) {
      await expect(authorize(reviewer, study.studyId, right)).rejects.toMatchObject({
        code: "not-found",
      });
    }
  });

  it("closes intake through the seal", async () => {
    const study = await createStudy("intake");
    const seal = { confirmation: "Draws" };
    await expect(study.go("intake", seal)).rejects.toMatchObject({ code: "invalid" });
    expect(await study.phaseNow()).toBe("intake");
  });
});
