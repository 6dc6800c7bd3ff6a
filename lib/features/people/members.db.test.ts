import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pointDatabasesAt, webDatabase } from "@/lib/db/connections";
import type { Role } from "@/lib/study/vocabulary";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database-client";
import { findMemberships } from "./data-memberships";
import { changeRoles, withdrawMember } from "./mutations-members";
import { createPeopleStudy } from "./people-fixture";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await pointDatabasesAt({ web: database.webUrl, custodian: database.custodianUrl });
});
afterAll(async () => {
  await pointDatabasesAt(undefined);
  await database.drop();
});

const rolesOf = async (memberId: string) =>
  (await webDatabase().member.findUniqueOrThrow({ where: { id: memberId } })).roles;

describe("a member's roles", () => {
  it("are changed by the organizer, within the rules", async () => {
    const study = await createPeopleStudy();
    const scope = await study.scopeOf(study.organizer.actor, "people.invite");
    const { memberId } = await study.addMember("Rhea", ["reviewer"]);
    const give = (roles: Role[]) => changeRoles(scope, { memberId, roles });
    await give(["reviewer", "executor"]);
    expect(await rolesOf(memberId)).toEqual(["executor", "reviewer"]);
    await expect(give([])).rejects.toMatchObject({ code: "conflict" });
    await expect(give(["author"])).rejects.toThrow(/by an invitation/);
    await study.moveTo("frozen");
    await give(["executor"]);
    await expect(give(["executor", "reviewer"])).rejects.toMatchObject({ code: "conflict" });
    const entries = await webDatabase().auditEntry.findMany({ where: { studyId: study.studyId } });
    expect(entries.map(({ action, subject }) => [action, subject])).toEqual([
      ["member.roles-changed", memberId],
      ["member.roles-changed", memberId],
    ]);
  });

  it("never reach a member of another study", async () => {
    const [one, other] = [await createPeopleStudy(), await createPeopleStudy()];
    const scope = await one.scopeOf(one.organizer.actor, "people.invite");
    const { memberId } = other.organizer;
    const refusal = { code: "not-found" };
    await expect(changeRoles(scope, { memberId, roles: ["analyst"] })).rejects.toMatchObject(
      refusal,
    );
    await expect(withdrawMember(scope, memberId)).rejects.toMatchObject(refusal);
  });

  it("keep the key with custodians", async () => {
    const study = await createPeopleStudy();
    const second = await study.addMember("Second", ["organizer"]);
    const scope = await study.scopeOf(second.actor, "people.invite");
    const grab = { memberId: second.memberId, roles: ["organizer", "custodian"] as const };
    await expect(changeRoles(scope, grab)).rejects.toThrow(/Only a custodian/);
    await expect(withdrawMember(scope, study.organizer.memberId)).rejects.toThrow(/custodian/);
  });
});

describe("withdrawing", () => {
  it("leaves an organizer and a custodian, also when two withdraw each other at once", async () => {
    const study = await createPeopleStudy();
    const first = study.organizer;
    const second = await study.addMember("Second", ["organizer", "custodian"]);
    const scopes = await Promise.all(
      [first, second].map(({ actor }) => study.scopeOf(actor, "people.invite")),
    );
    const outcomes = await Promise.allSettled([
      ...scopes.slice(0, 1).map((scope) => withdrawMember(scope, second.memberId)),
      ...scopes.slice(1).map((scope) => withdrawMember(scope, first.memberId)),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const where = { studyId: study.studyId, withdrawnAt: null };
    expect(await webDatabase().member.count({ where })).toBe(1);
  });

  it("takes the study out of the person's list", async () => {
    const study = await createPeopleStudy();
    const { actor, memberId } = await study.addMember("Rhea", ["reviewer"]);
    const scope = await study.scopeOf(study.organizer.actor, "people.invite");
    expect(await findMemberships(actor)).toHaveLength(1);
    await withdrawMember(scope, memberId);
    expect(await findMemberships(actor)).toHaveLength(0);
    await expect(study.scopeOf(actor, "review.write")).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("a member who leaves", () => {
  it("leaves what is submitted and takes back what is not", async () => {
    const study = await createPeopleStudy();
    const scope = await study.scopeOf(study.organizer.actor, "people.invite");
    const { memberId } = await study.addMember("Leaver", ["reviewer", "executor"]);
    const { studyId } = study;
    const database = webDatabase();
    const topic = await database.topic.create({ data: { studyId, name: "Leaving", position: 99 } });
    const form = await database.reviewForm.create({
      data: { studyId, stage: "pre", version: 99, definition: {} },
    });
    const states = [undefined, null, new Date()];
    for (const [queuePosition, submittedAt] of states.entries()) {
      const idea = await database.idea.create({
        data: { studyId, topicId: topic.id, content: {} },
      });
      const assignment = await database.assignment.create({
        data: { studyId, stage: "pre", ideaId: idea.id, memberId, queuePosition },
      });
      if (submittedAt === undefined) continue;
      await database.review.create({
        data: { assignmentId: assignment.id, formId: form.id, draft: {}, submittedAt },
      });
      if (submittedAt === null) {
        await database.execution.create({
          data: { studyId, ideaId: idea.id, memberId, status: "started" },
        });
      }
    }
    await withdrawMember(scope, memberId);
    const kept = await database.assignment.findMany({ where: { memberId, withdrawnAt: null } });
    expect(kept.map(({ queuePosition }) => queuePosition)).toEqual([2]);
    const [execution] = await database.execution.findMany({ where: { memberId } });
    expect(execution?.status).toBe("withdrawn");
  });
});
