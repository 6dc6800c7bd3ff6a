import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authorize } from "@/lib/access/authorize";
import { verifyAuditChain } from "@/lib/audit/verify";
import { pointDatabasesAt, webDatabase } from "@/lib/db/connections";
import { custodianDatabase } from "@/lib/db/custodian";
import { createIntakeStudy, ideaContent } from "@/lib/features/intake/intake-study-fixture";
import { sealUpload } from "@/lib/features/intake/mutations-upload";
import { writeIdeas } from "@/lib/features/intake/write-ideas";
import type { IdeaContent } from "@/lib/study/idea-content";
import { titleCase } from "@/lib/study/normalise/title-case";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database-client";
import { discardUpload } from "./discard-upload";
import { sealIntake } from "./seal-intake";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await pointDatabasesAt({ web: database.webUrl, custodian: database.custodianUrl });
});
afterAll(async () => {
  await pointDatabasesAt(undefined);
  await database.drop();
});

type Study = Awaited<ReturnType<typeof createIntakeStudy>>;
const scopeOf = (study: Study) => authorize(study.organizer.actor, study.studyId, "phase.advance");

async function upload(study: Study, marks: string[]): Promise<void> {
  const ideas = marks.map((mark) => ({
    topic: "Coding",
    generator: "model",
    content: ideaContent(mark),
  }));
  const bytes = new TextEncoder().encode(writeIdeas(ideas, "json"));
  const scope = await authorize(study.organizer.actor, study.studyId, "intake.upload");
  await sealUpload(scope, { armIds: [study.machineArmId], fileName: "ideas.json", bytes });
}

/** Ten authored and ten uploaded ideas, one upload discarded, one draft never submitted. */
async function createFullStudy() {
  const study = await createIntakeStudy(5);
  for (const [index, author] of study.authors.entries()) {
    await study.submit(author, `human ${index}`, index % 3);
    await study.submit(author, `human ${index + 5}`, index % 3);
  }
  const [author] = study.authors;
  await webDatabase().ideaDraft.create({
    data: { studyId: study.studyId, memberId: author?.memberId ?? "", content: { title: "Left" } },
  });
  await upload(study, ["discarded"]);
  const batch = await webDatabase().uploadBatch.findFirstOrThrow({
    where: { studyId: study.studyId },
  });
  const scope = await authorize(study.organizer.actor, study.studyId, "intake.upload");
  await discardUpload(scope, batch.id);
  await upload(
    study,
    Array.from({ length: 10 }, (_, index) => `machine ${index}`),
  );
  return study;
}

describe("sealIntake", () => {
  it("makes every idea once, with its arm and origin behind the seal and nothing in front of it", async () => {
    const study = await createFullStudy();
    const where = { studyId: study.studyId };
    expect(await sealIntake(await scopeOf(study))).toEqual({ ideaCount: 20 });

    const ideas = await webDatabase().idea.findMany({ where });
    const titles = ideas.map(({ content }) => (content as IdeaContent).title.toLowerCase());
    expect([...titles].sort()).toEqual(
      ["human", "machine"]
        .flatMap((origin) => Array.from({ length: 10 }, (_, n) => `title of ${origin} ${n}`))
        .sort(),
    );
    for (const { content } of ideas) {
      expect((content as IdeaContent).motivation).toMatch(/^Motivation of .*\.\n\nEnd\.$/);
    }

    const sealed = custodianDatabase();
    const armOf = new Map(
      (await sealed.ideaArm.findMany({ where })).map(({ ideaId, armId }) => [ideaId, armId]),
    );
    const provenance = new Map(
      (await sealed.provenance.findMany({ where })).map((row) => [row.ideaId, row]),
    );
    for (const { id, content } of ideas) {
      const isHuman = (content as IdeaContent).title.includes("Human");
      expect(armOf.get(id)).toBe(isHuman ? study.humanArmId : study.machineArmId);
      const origin = provenance.get(id);
      expect(origin?.generator).toBe(isHuman ? "" : "model");
      expect(study.authors.some(({ memberId }) => memberId === origin?.authorMemberId)).toBe(
        isHuman,
      );
      const written = (origin?.original as IdeaContent).title;
      expect((content as IdeaContent).title).toBe(titleCase(written));
    }
    const masked = await sealed.maskedArm.findMany({ where });
    expect(masked.map(({ arm }) => arm).sort()).toEqual(
      [study.humanArmId, study.machineArmId].sort(),
    );
    expect(new Set(masked.map(({ key }) => key)).size).toBe(2);
    expect(await sealed.incomingIdea.count({ where })).toBe(0);
    await expect(webDatabase().provenance.findMany()).rejects.toThrow(/permission denied/);

    const { phase } = await webDatabase().study.findUniqueOrThrow({ where: { id: study.studyId } });
    expect(phase).toBe("idea-review");
    const entry = await webDatabase().auditEntry.findFirstOrThrow({
      where: { ...where, action: "intake.sealed" },
    });
    expect(entry.details).toEqual({ ideaCount: 20 });
    await verifyAuditChain(webDatabase(), study.studyId);
  });

  it("empties submitted drafts, coarsens their times, and leaves others with their author", async () => {
    const study = await createFullStudy();
    const where = { studyId: study.studyId };
    await sealIntake(await scopeOf(study));
    const drafts = await webDatabase().ideaDraft.findMany({ where });
    const sealed = drafts.filter(({ sealedAt }) => sealedAt !== null);
    expect(sealed).toHaveLength(10);
    for (const { content, topicId, submittedAt, updatedAt } of sealed) {
      expect({ content, topicId }).toEqual({ content: {}, topicId: null });
      for (const time of [submittedAt, updatedAt]) {
        expect(time?.toISOString()).toMatch(/T00:00:00\.000Z$/);
      }
    }
    const others = drafts.filter(({ sealedAt }) => sealedAt === null);
    expect(others.map(({ content }) => content)).toEqual([{ title: "Left" }]);
  });

  it("writes the ideas in an order that tells nothing of their arms", async () => {
    const orders = new Set<string>();
    for (let round = 0; round < 3; round += 1) {
      const study = await createFullStudy();
      await sealIntake(await scopeOf(study));
      const rows = await webDatabase().$queryRaw<{ title: string }[]>`
        SELECT "content"->>'title' AS "title" FROM "idea"
        WHERE "studyId" = ${study.studyId}::uuid ORDER BY ctid`;
      orders.add(rows.map(({ title }) => (title.includes("Human") ? "h" : "m")).join(""));
    }
    // Three equal orders of 20 ideas have a chance of one in 10^10.
    expect(orders.size).toBeGreaterThan(1);
    expect(orders).not.toContain(`${"h".repeat(10)}${"m".repeat(10)}`);
  });

  it("happens once", async () => {
    const study = await createFullStudy();
    const scope = await scopeOf(study);
    const outcomes = await Promise.allSettled([sealIntake(scope), sealIntake(scope)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(sealIntake(scope)).rejects.toMatchObject({ code: "wrong-phase" });
    const count = await webDatabase().idea.count({ where: { studyId: study.studyId } });
    expect(count).toBe(20);
  });

  it("writes nothing when an author has no arm, or an arm no idea", async () => {
    const unarmed = await createFullStudy();
    const stranger = await unarmed.join("author", null);
    await unarmed.submit(stranger, "human without an arm");
    await expect(sealIntake(await scopeOf(unarmed))).rejects.toThrow(/1 submitted idea was/);

    const oneSided = await createIntakeStudy(0);
    await upload(oneSided, ["alone"]);
    await expect(sealIntake(await scopeOf(oneSided))).rejects.toThrow(/there is none of Human\./);

    for (const { studyId } of [unarmed, oneSided]) {
      const where = { studyId };
      const { phase } = await webDatabase().study.findUniqueOrThrow({ where: { id: studyId } });
      expect(phase).toBe("intake");
      expect(await webDatabase().idea.count({ where })).toBe(0);
      expect(await custodianDatabase().provenance.count({ where })).toBe(0);
      expect(await custodianDatabase().maskedArm.count({ where })).toBe(0);
      expect(
        await webDatabase().ideaDraft.count({ where: { ...where, sealedAt: { not: null } } }),
      ).toBe(0);
    }
  });
});
