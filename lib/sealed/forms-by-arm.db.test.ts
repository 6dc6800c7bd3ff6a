import { afterAll, beforeAll, expect, it } from "vitest";
import { authorize } from "@/lib/access/authorize";
import { pointDatabasesAt, webDatabase } from "@/lib/db/connections";
import { custodianDatabase } from "@/lib/db/custodian";
import { getClueReport } from "@/lib/features/clues/data";
import { createIntakeStudy, ideaContent } from "@/lib/features/intake/intake-study-fixture";
import { sealUpload } from "@/lib/features/intake/mutations-upload";
import { writeIdeas } from "@/lib/features/intake/write-ideas";
import { maskedLabels } from "@/lib/random/masked-labels";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database-client";
import { readFormsByArm } from "./forms-by-arm";
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

/** Three plain ideas of people, and three of a machine in Markdown. */
async function createStudy() {
  const study = await createIntakeStudy(3);
  for (const [index, author] of study.authors.entries()) await study.submit(author, `one ${index}`);
  const ideas = [0, 1, 2].map((index) => ({
    topic: "Coding",
    generator: "model",
    content: {
      ...ideaContent(`two ${index}`),
      motivation: "## Why\n\n**Bold** “words”—many of them…",
    },
  }));
  await sealUpload(await authorize(study.organizer.actor, study.studyId, "intake.upload"), {
    armIds: [study.machineArmId],
    fileName: "ideas.json",
    bytes: new TextEncoder().encode(writeIdeas(ideas, "json")),
  });
  const custodian = await study.join("custodian");
  const scope = () => authorize(custodian.actor, study.studyId, "clues.view");
  const seal = async () =>
    sealIntake(await authorize(study.organizer.actor, study.studyId, "phase.advance"));
  return { study, scope, seal };
}

it("gives the texts by masked arm, as they were written and as reviewers get them, once they are sealed", async () => {
  const { study, scope, seal } = await createStudy();
  expect(await getClueReport(await scope())).toBeUndefined();
  await seal();

  const forms = await readFormsByArm(await scope());
  expect(forms).toMatchObject({ naming: "masked", hasReference: false, inSeveralArms: 0 });
  expect(forms?.arms.map(({ arm, shown }) => [arm, shown.length])).toEqual([
    ["A", 3],
    ["B", 3],
  ]);
  const keys = await custodianDatabase().maskedArm.findMany({
    where: { studyId: study.studyId },
  });
  const label = maskedLabels(keys, (await scope()).memberId).get(study.machineArmId);
  const machine = forms?.arms.find(({ arm }) => arm === label);
  expect(machine?.written[0]?.body).toContain("## Why\n\n**Bold** “words”—many of them…");
  expect(machine?.shown[0]?.body).toContain('Why:\n\nBold "words" - many of them...');

  const report = await getClueReport(await scope());
  expect(report?.ideas).toBe(6);
  expect(JSON.stringify(report)).not.toMatch(/Human|Machine|Title of|[0-9a-f]{8}-[0-9a-f]{4}/);
  const [pair] = report?.pairs ?? [];
  if (pair?.written.status !== "compared" || pair.shown.status !== "compared") throw new Error();
  const markup = (features: typeof pair.shown.features) =>
    features.find(({ key }) => key === "markup")?.area;
  expect([0, 1]).toContain(markup(pair.written.features));
  expect(markup(pair.shown.features)).toBe(0.5);
});

it("names arms once the seal is open, the reference arm last", async () => {
  const { study, scope, seal } = await createStudy();
  await seal();
  await custodianDatabase().study.update({
    where: { id: study.studyId },
    data: { phase: "unblinded" },
  });
  await webDatabase().arm.update({ where: { id: study.humanArmId }, data: { isReference: true } });
  const forms = await readFormsByArm(await scope());
  expect(forms?.arms.map(({ arm }) => arm)).toEqual(["Machine", "Human"]);
  expect(forms).toMatchObject({ naming: "named", hasReference: true });
});

it("is refused to an organizer who is not the custodian", async () => {
  const { study } = await createStudy();
  await expect(authorize(study.organizer.actor, study.studyId, "clues.view")).rejects.toMatchObject(
    {
      code: "not-found",
    },
  );
});
