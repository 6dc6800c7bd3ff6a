import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { authorize, authorizeAdministrator } from "@/lib/access/authorize";
import { pointDatabasesAt, webDatabase } from "@/lib/db/connections";
import { defaultSettings } from "@/lib/study/settings";
import { ideaExecutionGap } from "@/lib/study/templates/idea-execution-gap";
import type { Phase } from "@/lib/study/vocabulary";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database-client";
import { getProtocol } from "./data";
import { saveGeneral, saveSettings } from "./mutations";
import { saveArms, saveTopics } from "./mutations-arms";
import { createStudy } from "./mutations-create";
import { restoreTemplateForm, saveForm } from "./mutations-forms";
import { settingsFormSchema } from "./schema";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await pointDatabasesAt({ web: database.webUrl, custodian: database.custodianUrl });
});
afterAll(async () => {
  await pointDatabasesAt(undefined);
  await database.drop();
});

async function createAdministrator(): Promise<Actor> {
  const user = await webDatabase().user.create({
    data: { name: "Ada", email: `${randomUUID()}@example.org`, isAdministrator: true },
  });
  const { id: userId, email } = user;
  return { userId, name: "Ada", email, isAdministrator: true, sessionId: randomUUID() };
}

/** Moves a study to any phase, as the owner: the web's role can't take it beyond the seal. */
async function moveTo(studyId: string, phase: Phase): Promise<void> {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('UPDATE "study" SET "phase" = $1 WHERE "id" = $2', [phase, studyId]);
  await owner.end();
}

async function newStudy() {
  const actor = await createAdministrator();
  const input = { name: "Trial", templateKey: "idea-execution-gap" };
  const { studyId } = await createStudy(authorizeAdministrator(actor), input);
  const scope = await authorize(actor, studyId, "protocol.edit");
  return {
    ...{ actor, studyId, scope },
    read: async () => getProtocol(await authorize(actor, studyId, "study.organize")),
    moveTo: (phase: Phase) => moveTo(studyId, phase),
  };
}

describe("a new study", () => {
  it("has everything that the template has, and its creator as organizer and custodian", async () => {
    const { studyId, read } = await newStudy();
    const protocol = await read();
    const plain = ({ arms, topics }: Awaited<ReturnType<typeof read>>) => ({
      arms: arms.map(({ name, origin, isReference }) => ({ name, origin, isReference })),
      topics: topics.map(({ name }) => name),
    });
    const { arms, topics, settings, forms } = ideaExecutionGap;
    expect(plain(protocol)).toEqual({ arms, topics });
    expect(protocol.settings).toEqual(settings);
    expect(protocol.forms.map(({ definition }) => definition)).toEqual([forms.pre, forms.post]);
    const members = await webDatabase().member.findMany({ where: { studyId } });
    expect(members.map(({ roles }) => roles)).toEqual([["organizer", "custodian"]]);
    expect(await webDatabase().auditEntry.count({ where: { studyId } })).toBe(1);
  });
  it("is for administrators to make", async () => {
    const actor = { ...(await createAdministrator()), isAdministrator: false };
    expect(() => authorizeAdministrator(actor)).toThrow(/nothing here/);
  });
});

describe("arms and topics", () => {
  it("swap names, go and come while the study is set up", async () => {
    const { scope, read } = await newStudy();
    const [human, ai] = (await read()).arms;
    if (!human || !ai) throw new Error("The template has two arms.");
    await saveArms(scope, [
      { ...ai, name: "Human" },
      { ...human, name: "AI" },
      { id: null, name: "AI, re-ranked", origin: "machine", isReference: false },
    ]);
    const after = (await read()).arms.map(({ id, name }) => [id, name]);
    expect(after.slice(0, 2)).toEqual([
      [ai.id, "Human"],
      [human.id, "AI"],
    ]);
    expect(after[2]?.[1]).toBe("AI, re-ranked");
    const topics = (await read()).topics.slice(0, 2);
    await saveTopics(scope, [{ id: null, name: "New" }, ...topics.toReversed()]);
    expect((await read()).topics.map(({ name }) => name)).toEqual(["New", "Coding", "Bias"]);
  });

  it("stand once the study has left its set-up", async () => {
    const { scope, read, moveTo } = await newStudy();
    const { arms, topics } = await read();
    await moveTo("intake");
    const refusal = { code: "wrong-phase" };
    await expect(saveArms(scope, arms)).rejects.toMatchObject(refusal);
    await expect(saveTopics(scope, topics)).rejects.toMatchObject(refusal);
    await moveTo("archived");
    await expect(saveGeneral(scope, { name: "x", description: "" })).rejects.toMatchObject(refusal);
  });

  it("leave alone what somebody is tied to", async () => {
    const { scope, studyId, read } = await newStudy();
    const { arms, topics } = await read();
    await webDatabase().invitation.create({
      data: { studyId, role: "author", tokenHash: randomUUID(), expiresAt: new Date("2099-01-01") },
    });
    const machines = arms.map((arm) => ({ ...arm, origin: "machine" as const }));
    await expect(saveArms(scope, machines)).rejects.toMatchObject({
      fieldErrors: { arms: [expect.stringMatching(/Authors are invited/)] },
    });
    const renamed = arms.map((arm) => ({ ...arm, name: `${arm.name} 2` }));
    await saveArms(scope, renamed);
    const member = await webDatabase().member.findFirstOrThrow({ where: { studyId } });
    const topicId = topics[0]?.id ?? "";
    await webDatabase().memberTopic.create({ data: { memberId: member.id, topicId } });
    await expect(saveTopics(scope, topics.slice(1))).rejects.toMatchObject({
      fieldErrors: { topics: [expect.stringMatching(/Bias/)] },
    });
  });

  it("of another study are out of reach: an id from there counts as a new entry", async () => {
    const [mine, theirs] = [await newStudy(), await newStudy()];
    const foreign = (await theirs.read()).topics;
    await saveTopics(
      mine.scope,
      foreign.slice(0, 1).map((topic) => ({ ...topic, name: "Taken" })),
    );
    expect((await theirs.read()).topics).toEqual(foreign);
  });
});

describe("settings", () => {
  const form = settingsFormSchema.parse({
    ...{ reviewsPerIdea: "5", reviewsPerExecution: "4", paperPageLimit: "4" },
    ...{
      rationaleMinimumWords: "10",
      asksGuess: "on",
      alternative: "greater",
      confidencePercent: "95",
    },
  });
  it("are saved with what changed, and stand once the data are frozen", async () => {
    const { scope, studyId, read, moveTo } = await newStudy();
    await saveSettings(scope, form);
    expect((await read()).settings).toEqual({ ...defaultSettings, reviewsPerIdea: 5 });
    const entry = await webDatabase().auditEntry.findFirstOrThrow({
      where: { studyId, action: "protocol.settings-changed" },
    });
    expect(entry.details).toEqual({ changes: ["reviewsPerIdea: 3 → 5"] });
    await moveTo("frozen");
    await expect(saveSettings(scope, form)).rejects.toMatchObject({ code: "wrong-phase" });
    await expect(restoreTemplateForm(scope, "post")).rejects.toMatchObject({ code: "wrong-phase" });
  });
});

describe("a review form", () => {
  it("gets a version a save, and none once a review of its stage has begun", async () => {
    const { scope, studyId, read } = await newStudy();
    const { pre, post } = ideaExecutionGap.forms;
    const shorter = { ...pre, metrics: pre.metrics.slice(1) };
    await saveForm(scope, "pre", shorter);
    expect((await read()).forms[0]).toMatchObject({ version: 2, definition: shorter });
    await restoreTemplateForm(scope, "pre");
    const broken = saveForm(scope, "pre", { ...pre, metrics: [] });
    await expect(broken).rejects.toMatchObject({ code: "invalid" });

    const form = await webDatabase().reviewForm.findFirstOrThrow({
      where: { studyId, stage: "pre", version: 3 },
    });
    const member = await webDatabase().member.findFirstOrThrow({ where: { studyId } });
    const topic = await webDatabase().topic.findFirstOrThrow({ where: { studyId } });
    const idea = await webDatabase().idea.create({
      data: { studyId, topicId: topic.id, content: {} },
    });
    await webDatabase().assignment.create({
      data: {
        ...{ studyId, stage: "pre", ideaId: idea.id, memberId: member.id, queuePosition: 0 },
        review: { create: { formId: form.id, draft: {} } },
      },
    });
    const refusal = { code: "conflict", message: expect.stringMatching(/A review has begun/) };
    await expect(saveForm(scope, "pre", shorter)).rejects.toMatchObject(refusal);
    await expect(restoreTemplateForm(scope, "pre")).rejects.toMatchObject(refusal);
    expect((await read()).forms.map(({ version, isLocked }) => [version, isLocked])).toEqual([
      [3, true],
      [1, false],
    ]);
    await saveForm(scope, "post", post);
  });

  it("is the organizer's alone to change", async () => {
    const { studyId } = await newStudy();
    for (const role of ["custodian", "analyst", "author", "executor", "reviewer"]) {
      const actor = await createAdministrator();
      const { userId } = actor;
      await webDatabase().member.create({ data: { studyId, userId, roles: [role] } });
      await expect(authorize(actor, studyId, "protocol.edit")).rejects.toMatchObject({
        code: "not-found",
      });
    }
  });
});
