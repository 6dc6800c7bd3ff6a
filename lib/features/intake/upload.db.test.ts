import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authorize } from "@/lib/access/authorize";
import { pointDatabasesAt, webDatabase } from "@/lib/db/connections";
import { custodianDatabase } from "@/lib/db/custodian";
import { discardUpload } from "@/lib/sealed/discard-upload";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database-client";
import { createIntakeStudy, fixtureTopics, ideaContent } from "./intake-study-fixture";
import { sealUpload } from "./mutations-upload";
import { writeIdeas } from "./write-ideas";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await pointDatabasesAt({ web: database.webUrl, custodian: database.custodianUrl });
});
afterAll(async () => {
  await pointDatabasesAt(undefined);
  await database.drop();
});

function fileOf(topics: string[]): Uint8Array {
  const ideas = topics.map((topic, index) => ({
    topic,
    generator: "secret generator",
    content: ideaContent(`uploaded ${index}`),
  }));
  return new TextEncoder().encode(writeIdeas(ideas, "jsonl"));
}

async function openIntake() {
  const study = await createIntakeStudy(0);
  const scope = await authorize(study.organizer.actor, study.studyId, "intake.upload");
  const upload = { armIds: [study.machineArmId], fileName: "ideas.jsonl" };
  return { study, scope, upload, where: { studyId: study.studyId } };
}

describe("uploading ideas", () => {
  it("puts them where the web can't read them, and counts them by topic", async () => {
    const { scope, upload, where, study } = await openIntake();
    const topics = ["bias", "Coding", "BIAS"];
    expect(await sealUpload(scope, { ...upload, bytes: fileOf(topics) })).toEqual({
      ideaCount: 3,
      byTopic: fixtureTopics.map((topic, index) => ({ topic, count: [2, 1, 0][index] })),
    });
    await expect(webDatabase().incomingIdea.findMany()).rejects.toThrow(/permission denied/);
    await expect(webDatabase().incomingIdea.count()).rejects.toThrow(/permission denied/);
    const sealed = await custodianDatabase().incomingIdea.findMany({ where });
    expect(sealed).toHaveLength(3);
    expect(sealed[0]).toMatchObject({
      armIds: [study.machineArmId],
      generator: "secret generator",
    });
    const entries = await webDatabase().auditEntry.findMany({ where });
    expect(entries.map(({ action, details }) => ({ action, details }))).toEqual([
      { action: "ideas.uploaded", details: { ideaCount: 3 } },
    ]);
  });

  it("stores nothing of a file with a problem, and names each", async () => {
    const { scope, upload, where, study } = await openIntake();
    await expect(
      sealUpload(scope, { ...upload, bytes: fileOf(["Bias", "Poetry", "Prose"]) }),
    ).rejects.toMatchObject({
      message: "No idea was stored: the file has 2 problems.",
      fieldErrors: {
        file: [2, 3].map((line) => expect.stringMatching(`^Line ${line}, Topic: `) as unknown),
      },
    });
    const broken = new Uint8Array([0xff, 0xfe, 0x41]);
    await expect(sealUpload(scope, { ...upload, bytes: broken })).rejects.toMatchObject({
      fieldErrors: { file: [expect.stringMatching(/UTF-8/)] },
    });
    await expect(
      sealUpload(scope, { ...upload, armIds: [study.humanArmId], bytes: fileOf(["Bias"]) }),
    ).rejects.toMatchObject({ fieldErrors: { armIds: [expect.any(String)] } });
    expect(await webDatabase().uploadBatch.count({ where })).toBe(0);
    expect(await custodianDatabase().incomingIdea.count({ where })).toBe(0);
  });

  it("can be discarded as a whole, once, and by its own study only", async () => {
    const { scope, upload, where } = await openIntake();
    await sealUpload(scope, { ...upload, bytes: fileOf(["Bias", "Coding"]) });
    await sealUpload(scope, { ...upload, bytes: fileOf(["Safety"]) });
    const batch = await webDatabase().uploadBatch.findFirstOrThrow({
      where: { ...where, ideaCount: 2 },
    });
    const elsewhere = await openIntake();
    await expect(discardUpload(elsewhere.scope, batch.id)).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await discardUpload(scope, batch.id)).toEqual({ ideaCount: 2 });
    await expect(discardUpload(scope, batch.id)).rejects.toMatchObject({ code: "not-found" });
    expect(await custodianDatabase().incomingIdea.count({ where })).toBe(1);
  });
});
