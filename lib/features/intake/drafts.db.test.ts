import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authorize } from "@/lib/access/authorize";
import { pointDatabasesAt, webDatabase } from "@/lib/db/connections";
import { emptyIdeaDraft } from "@/lib/study/idea-content";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database-client";
import { createIntakeStudy, ideaContent } from "./intake-study-fixture";
import { discardDraft, saveDraft, startDraft, submitDraft, takeBackDraft } from "./mutations";
import { saveOwnDraft } from "./saving";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await pointDatabasesAt({ web: database.webUrl, custodian: database.custodianUrl });
});
afterAll(async () => {
  await pointDatabasesAt(undefined);
  await database.drop();
});

async function openDraft() {
  const study = await createIntakeStudy(2);
  const [author, other] = study.authors;
  if (!author || !other) throw new Error("The fixture makes two authors.");
  const scope = await authorize(author.actor, study.studyId, "intake.write");
  const draftId = await startDraft(scope);
  return { study, author, other, scope, draftId };
}

describe("an author's drafts", () => {
  it("are saved over the stored version only; a stale tab gets what is stored", async () => {
    const { author, draftId, study } = await openDraft();
    const value = (title: string) => ({
      topicId: study.topicIds[1] ?? null,
      content: { ...emptyIdeaDraft, title },
    });
    const first = await saveOwnDraft(author.actor, draftId, { baseVersion: 1, ...value("new") });
    expect(first).toEqual({ status: 200, body: { version: 2 } });
    const stale = await saveOwnDraft(author.actor, draftId, { baseVersion: 1, ...value("old") });
    expect(stale).toMatchObject({
      status: 409,
      body: { code: "conflict", version: 2, value: value("new") },
    });
    const both = await Promise.all(
      ["left", "right"].map((title) =>
        saveOwnDraft(author.actor, draftId, { baseVersion: 2, ...value(title) }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it("are nobody else's", async () => {
    const { other, draftId, study } = await openDraft();
    const input = { baseVersion: 1, topicId: null, content: emptyIdeaDraft };
    for (const actor of [other.actor, study.organizer.actor]) {
      await expect(saveOwnDraft(actor, draftId, input)).rejects.toMatchObject({
        code: "not-found",
      });
    }
    const scope = await authorize(other.actor, study.studyId, "intake.write");
    await expect(submitDraft(scope, draftId, 1)).rejects.toMatchObject({ code: "not-found" });
    await expect(discardDraft(scope, draftId)).rejects.toMatchObject({ code: "not-found" });
  });

  it("are submitted when complete, left alone then, and can be taken back", async () => {
    const { scope, draftId, study } = await openDraft();
    await expect(submitDraft(scope, draftId, 1)).rejects.toMatchObject({
      code: "invalid",
      fieldErrors: { topicId: ["Choose a topic."], title: ["This part is empty."] },
    });
    const value = { topicId: study.topicIds[0] ?? null, content: ideaContent("one") };
    await saveDraft(scope, draftId, { baseVersion: 1, ...value });
    await expect(submitDraft(scope, draftId, 1)).rejects.toMatchObject({ code: "conflict" });
    await submitDraft(scope, draftId, 2);
    await expect(saveDraft(scope, draftId, { baseVersion: 2, ...value })).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(discardDraft(scope, draftId)).rejects.toMatchObject({ code: "invalid" });
    await takeBackDraft(scope, draftId);
    expect(await saveDraft(scope, draftId, { baseVersion: 2, ...value })).toMatchObject({
      kind: "saved",
      version: 3,
    });
    await discardDraft(scope, draftId);
    expect(await webDatabase().ideaDraft.count({ where: { id: draftId } })).toBe(0);
  });

  it("take no topic of another study, and nothing once intake has closed", async () => {
    const { scope, draftId, study } = await openDraft();
    const elsewhere = await createIntakeStudy(0);
    const input = { baseVersion: 1, content: emptyIdeaDraft };
    await expect(
      saveDraft(scope, draftId, { ...input, topicId: elsewhere.topicIds[0] ?? null }),
    ).rejects.toMatchObject({ code: "invalid" });
    await webDatabase().study.update({
      where: { id: study.studyId },
      data: { phase: "idea-review" },
    });
    await expect(saveDraft(scope, draftId, { ...input, topicId: null })).rejects.toMatchObject({
      code: "wrong-phase",
    });
    await expect(startDraft(scope)).rejects.toMatchObject({ code: "wrong-phase" });
  });
});
