import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { custodianDatabase } from "@/lib/db/custodian";
import { pointDatabasesAt, webDatabase } from "@/lib/db/connections";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database-client";
import { invitationClosedMessage } from "./data-invitation";
import { invitePeople, revokeInvitation } from "./mutations-invitations";
import { acceptInvitation, joinByInvitation } from "./mutations-joining";
import { createPeopleStudy, createPerson } from "./people-fixture";
import { acceptSchema, inviteSchema, joinSchema } from "./schema";

const origin = "https://assay.example.org";
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await pointDatabasesAt({ web: database.webUrl, custodian: database.custodianUrl });
});
afterAll(async () => {
  await pointDatabasesAt(undefined);
  await database.drop();
});

type Study = Awaited<ReturnType<typeof createPeopleStudy>>;

async function inviteInto(study: Study, input: Record<string, unknown>) {
  const scope = await study.scopeOf(study.organizer.actor, "people.invite");
  const made = await invitePeople(scope, inviteSchema.parse(input), origin);
  return made.map(({ url }) => url.replace(`${origin}/invite/`, ""));
}

const newcomer = (token: string | undefined, name: string, more: object = {}) =>
  acceptSchema.parse({
    ...{ token, name, email: `${name}@example.org`, password: "a password of some length" },
    ...more,
  });
const closed = { code: "conflict", message: invitationClosedMessage };

describe("an invitation", () => {
  it("is used once, however many hold its link", async () => {
    const study = await createPeopleStudy();
    const [token] = await inviteInto(study, { role: "reviewer" });
    const outcomes = await Promise.allSettled(
      ["once", "twice", "thrice"].map((name) => acceptInvitation(newcomer(token, name))),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject(closed);
    }
    const { studyId } = study;
    expect(await webDatabase().member.count({ where: { studyId } })).toBe(2);
    const names = ["once", "twice", "thrice"].map((name) => `${name}@example.org`);
    expect(await webDatabase().user.count({ where: { email: { in: names } } })).toBe(1);
  });

  it("keeps no secret that could be read from the database, and no arm outside the seal", async () => {
    const study = await createPeopleStudy();
    const [token = ""] = await inviteInto(study, { role: "author", email: "ann@example.org" });
    const { studyId } = study;
    const rows = await webDatabase().invitation.findMany({ where: { studyId } });
    const entries = await webDatabase().auditEntry.findMany({ where: { studyId } });
    const visible = JSON.stringify({ rows, entries: entries.map(({ details }) => details) });
    expect(token).toHaveLength(43);
    expect(visible).not.toContain(token);
    expect(visible).not.toContain(study.arms[0]?.id);
    const sealed = await custodianDatabase().invitationArm.findMany();
    expect(sealed).toContainEqual({ invitationId: rows[0]?.id, armId: study.arms[0]?.id });
  });

  it("says the same when it is revoked, expired, too late or never was", async () => {
    const study = await createPeopleStudy();
    const [revoked, expired, late] = await inviteInto(study, {
      role: "author",
      people: "a@example.org\nb@example.org\nc@example.org",
    });
    const scope = await study.scopeOf(study.organizer.actor, "people.invite");
    const { studyId } = study;
    const idOf = async (email: string) =>
      (await webDatabase().invitation.findFirstOrThrow({ where: { studyId, email } })).id;
    await revokeInvitation(scope, await idOf("a@example.org"));
    await webDatabase().invitation.update({
      where: { id: await idOf("b@example.org") },
      data: { expiresAt: new Date("2020-01-01") },
    });
    await study.moveTo("idea-review");
    for (const token of [revoked, expired, late, "nonsense"]) {
      await expect(acceptInvitation(newcomer(token, "latecomer"))).rejects.toMatchObject(closed);
    }
    await expect(revokeInvitation(scope, await idOf("a@example.org"))).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await webDatabase().user.count({ where: { email: "latecomer@example.org" } })).toBe(0);
  });

  it("asks whoever has an account to sign in, and stays open meanwhile", async () => {
    const study = await createPeopleStudy();
    const [token] = await inviteInto(study, { role: "reviewer", topicIds: [] });
    const known = await createPerson("Known");
    const taken = acceptInvitation(newcomer(token, "Known", { email: known.email }));
    await expect(taken).rejects.toMatchObject({ fieldErrors: { email: expect.any(Array) } });
    const topicId = study.topics[0]?.id;
    const foreign = (await createPeopleStudy()).topics[0]?.id;
    const part = {
      token,
      institution: "U",
      conflictEmails: "X@y.org",
      topicIds: [topicId, foreign],
    };
    await joinByInvitation(known, joinSchema.parse(part));
    const member = await webDatabase().member.findFirstOrThrow({
      where: { studyId: study.studyId, userId: known.userId },
      include: { topics: true },
    });
    expect(member).toMatchObject({
      ...{ roles: ["reviewer"], institution: "U", conflictEmails: ["x@y.org"] },
      topics: [{ topicId }],
    });
  });

  it("adds its role to the part that somebody has, but makes nobody an author twice", async () => {
    const study = await createPeopleStudy();
    const [first, second, third] = await inviteInto(study, {
      role: "author",
      people: "a@example.org\nb@example.org\nc@example.org",
    });
    const [review] = await inviteInto(study, { role: "reviewer", maximumReviews: "3" });
    const person = await createPerson("Ann");
    const join = (token?: string) => joinByInvitation(person, joinSchema.parse({ token }));
    await join(review);
    await join(first);
    const where = { studyId: study.studyId, userId: person.userId };
    const member = await webDatabase().member.findFirstOrThrow({ where });
    expect(member).toMatchObject({ roles: ["author", "reviewer"], maximumReviews: 3 });
    const invitation = await webDatabase().invitation.findUniqueOrThrow({
      where: { id: member.invitationId ?? "" },
    });
    expect(invitation.role).toBe("author");
    await expect(join(second)).rejects.toMatchObject({ code: "conflict" });
    // The refusal has not used the second link up.
    await joinByInvitation(await createPerson("Ben"), joinSchema.parse({ token: second }));
    expect(third).toBeDefined();
  });
});

describe("inviting", () => {
  it("takes all lines or none", async () => {
    const study = await createPeopleStudy();
    await expect(
      inviteInto(study, { role: "reviewer", people: "jo@example.org\nwrong" }),
    ).rejects.toMatchObject({ fieldErrors: { people: [expect.stringContaining("Line 2")] } });
    expect(await webDatabase().invitation.count({ where: { studyId: study.studyId } })).toBe(0);
  });

  it("asks for the arm only where there are several, and takes none but a human one", async () => {
    const study = await createPeopleStudy([
      { name: "Experts", origin: "human" },
      { name: "Students", origin: "human" },
      { name: "AI", origin: "machine" },
    ]);
    const arm = (index: number) => study.arms[index]?.id;
    for (const armId of ["", arm(2)]) {
      await expect(inviteInto(study, { role: "author", armId })).rejects.toMatchObject({
        fieldErrors: { armId: expect.any(Array) },
      });
    }
    await expect(inviteInto(study, { role: "author", armId: arm(1) })).resolves.toHaveLength(1);
    const foreign = study.topics.concat((await createPeopleStudy()).topics).map(({ id }) => id);
    await expect(inviteInto(study, { role: "reviewer", topicIds: foreign })).rejects.toMatchObject({
      fieldErrors: { topicIds: expect.any(Array) },
    });
  });

  it("is the organizer's alone, and a custodian's for custodians", async () => {
    const study = await createPeopleStudy();
    for (const role of ["author", "executor", "reviewer", "analyst", "custodian"] as const) {
      const { actor } = await study.addMember(role, [role]);
      await expect(study.scopeOf(actor, "people.invite")).rejects.toMatchObject({
        code: "not-found",
      });
    }
    const { actor } = await study.addMember("second", ["organizer"]);
    const scope = await study.scopeOf(actor, "people.invite");
    await expect(
      invitePeople(scope, inviteSchema.parse({ role: "custodian" }), origin),
    ).rejects.toMatchObject({ fieldErrors: { role: expect.any(Array) } });
  });
});
