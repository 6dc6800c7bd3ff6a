import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Authorized } from "../../lib/access/authorize";
import { verifyAuditChain } from "../../lib/audit/verify";
import { verifyPassword } from "../../lib/auth/password-hash";
import { pointDatabasesAt, webDatabase } from "../../lib/db/connections";
import { custodianDatabase } from "../../lib/db/custodian";
import { reportMetrics } from "../../lib/features/analysis/rules";
import { canonicalJson } from "../../lib/random/canonical-json";
import { readNativeScores } from "../../lib/sealed/native-scores";
import { verifyRun } from "../../lib/sealed/verify-run";
import { buildReport, type EstimatedContrast } from "../../lib/stats";
import { ideaContentSchema, ideaDraftSchema } from "../../lib/study/idea-content";
import { findAnswerProblems, reviewAnswersSchema } from "../../lib/study/review-answers";
import { studySettingsSchema } from "../../lib/study/settings";
import { ideaExecutionGap } from "../../lib/study/templates/idea-execution-gap";
import type { Stage } from "../../lib/study/vocabulary";
import type { DemoAccount } from "../../scripts/demo-accounts";
import { createTestDatabase, type TestDatabase } from "../../scripts/test-database-client";
import { seedDemo } from "./demo";
import { plantedOutcomes } from "./effects";

const now = new Date("2031-05-14T10:00:00Z");
const { forms } = ideaExecutionGap;

let databases: TestDatabase[] = [];
let accounts: DemoAccount[] = [];

beforeAll(async () => {
  databases = await Promise.all([createTestDatabase(), createTestDatabase()]);
  for (const database of databases) accounts = await seedDemo(database, () => undefined, { now });
  await pointDatabasesAt(urlsOf(databases[0]));
}, 180_000);

afterAll(async () => {
  await pointDatabasesAt(undefined);
  await Promise.all(databases.map((database) => database.drop()));
});

function urlsOf(database: TestDatabase | undefined) {
  if (!database) throw new Error("there is no database");
  return { web: database.webUrl, custodian: database.custodianUrl };
}

async function studyIn(phase: string) {
  return webDatabase().study.findFirstOrThrow({ where: { phase } });
}

async function allScores(): Promise<string> {
  const studies = await webDatabase().study.findMany({ orderBy: { id: "asc" } });
  const rows = await Promise.all(
    studies.map(({ id }) => readNativeScores(custodianDatabase(), id)),
  );
  return createHash("sha256").update(canonicalJson(rows.flat())).digest("hex");
}

async function finishedReport() {
  const rows = await readNativeScores(custodianDatabase(), (await studyIn("unblinded")).id);
  const metrics = reportMetrics(forms.pre, forms.post);
  return buildReport(rows, { referenceArm: "AI", metrics });
}

describe("the demonstration's database", () => {
  it("is the same whenever it is set up", async () => {
    const first = await allScores();
    await pointDatabasesAt(urlsOf(databases[1]));
    const second = await allScores();
    await pointDatabasesAt(urlsOf(databases[0]));
    expect(second).toBe(first);
  });

  it("offers one account a role, all with the one password", async () => {
    expect(accounts.map(({ email }) => email)).toEqual(
      ["ada", "cora", "anil", "aiko", "emil", "rosa"].map((name) => `${name}@example.org`),
    );
    const ada = await webDatabase().user.findUniqueOrThrow({ where: { email: "ada@example.org" } });
    expect(ada.isAdministrator).toBe(true);
    expect(await verifyPassword(accounts[0]?.password ?? "", ada.passwordHash)).toBe(true);
    expect(await webDatabase().user.count()).toBe(121);
  });

  it("says of each study that it is simulated, and what was planted", async () => {
    const studies = await webDatabase().study.findMany();
    expect(studies).toHaveLength(4);
    for (const study of studies) {
      expect(study.isSimulated).toBe(true);
      expect(study.name).toContain("(simulated)");
      expect(study.description).toContain("novelty Human 4.9 (0), AI 5.8 (−1)");
      studySettingsSchema.parse(study.settings);
    }
  });

  it("has a finished study of the model study's size", async () => {
    const { counts } = await finishedReport();
    expect(counts.ideasWithBothStages).toBe(43);
    expect(counts.arms.map((arm) => [arm.arm, arm.pre.ideas, arm.ideasWithBothStages])).toEqual([
      ["AI", 34, 24],
      ["Human", 30, 19],
    ]);
    expect([counts.pre.reviews, counts.post.reviews]).toEqual([64 * 3, 43 * 4]);
    const { id: studyId } = await studyIn("unblinded");
    const statuses = await webDatabase().execution.groupBy({
      by: ["status"],
      where: { studyId },
      _count: true,
      orderBy: { status: "asc" },
    });
    expect(statuses.map((one) => [one.status, one._count])).toEqual([
      ["finished", 43],
      ["withdrawn", 8],
    ]);
  });

  it("shows the planted effects, as closely as so few ideas let one see them", async () => {
    const { contrasts } = await finishedReport();
    const estimated = contrasts[0]?.metrics as EstimatedContrast[];
    expect(estimated.map(({ metric }) => metric).sort()).toEqual(
      Object.keys(plantedOutcomes).sort(),
    );
    for (const { metric, difference, standardError } of estimated) {
      const { change } = plantedOutcomes[metric] ?? { change: { human: NaN, machine: NaN } };
      const truth = change.human - change.machine;
      expect(Math.abs(difference - truth)).toBeLessThan(2.5 * standardError);
    }
  });

  it("holds audit trails and draws that can be verified", async () => {
    const studies = await webDatabase().study.findMany();
    for (const studyId of [null, ...studies.map(({ id }) => id)]) {
      const { entries, brokenAt } = await verifyAuditChain(webDatabase(), studyId);
      expect(entries).toBeGreaterThan(0);
      expect(brokenAt).toBeUndefined();
    }
    const runs = await webDatabase().randomisationRun.findMany();
    expect(runs).toHaveLength(3 + 3 + 2);
    for (const { id, studyId } of runs) {
      const scope = { studyId } as Authorized<"audit.view">;
      expect(await verifyRun(scope, id)).toEqual({ inputMatches: true, outputMatches: true });
    }
  });

  it("keeps the arms from the web's login", async () => {
    for (const table of ["idea_arm", "provenance", "masked_arm", "original_file"]) {
      const read = webDatabase().$queryRawUnsafe(`SELECT 1 FROM sealed.${table}`);
      await expect(read).rejects.toThrow(/permission denied/);
    }
  });

  it("holds complete ideas and reviews that the app itself would take", async () => {
    for (const { content } of await webDatabase().idea.findMany()) ideaContentSchema.parse(content);
    const reviews = await webDatabase().review.findMany({
      where: { submittedAt: { not: null } },
      include: { assignment: true },
    });
    for (const { draft, assignment } of reviews) {
      const answers = reviewAnswersSchema.parse(draft);
      expect(findAnswerProblems(forms[assignment.stage as Stage], answers, 10)).toEqual([]);
    }
  });
});

describe("what each account finds", () => {
  const member = (email: string) =>
    webDatabase().member.findMany({ where: { user: { email } }, include: { study: true } });

  it("gives Rosa twelve executions to review, three done and one begun", async () => {
    const tasks = await webDatabase().assignment.findMany({
      where: { member: { user: { email: "rosa@example.org" } } },
      orderBy: { queuePosition: "asc" },
      include: { review: true, execution: true },
    });
    expect(tasks.map(({ stage }) => stage)).toEqual(Array(12).fill("post"));
    expect(tasks.map(({ review }) => review?.submittedAt && "submitted")).toEqual([
      ...Array(3).fill("submitted"),
      null,
      ...Array(8).fill(undefined),
    ]);
    for (const { execution } of tasks) {
      const paper = await webDatabase().storedFile.findUniqueOrThrow({
        where: { id: execution?.paperFileId ?? "" },
      });
      expect(paper).toMatchObject({ pageCount: 4, fileName: "paper.pdf" });
    }
  });

  it("gives Emil an idea that he has begun to carry out", async () => {
    const work = await webDatabase().execution.findFirstOrThrow({
      where: { member: { user: { email: "emil@example.org" } } },
      include: { hours: true, changes: true, study: true },
    });
    expect([work.status, work.study.phase]).toEqual(["started", "execution"]);
    expect(work.hours.length).toBeGreaterThan(3);
    for (const entry of work.hours) expect(entry.workedOn.getTime()).toBeLessThan(now.getTime());
  });

  it("gives Aiko a draft that is not complete", async () => {
    const drafts = await webDatabase().ideaDraft.findMany({
      where: { member: { user: { email: "aiko@example.org" } } },
    });
    expect(drafts).toHaveLength(1);
    const content = ideaDraftSchema.parse(drafts[0]?.content);
    expect(content.title).not.toBe("");
    expect(content.fallbackPlan).toBe("");
  });

  it("lets the staff into every study, and nobody's time lie ahead", async () => {
    for (const name of ["ada", "cora", "anil"]) {
      expect(await member(`${name}@example.org`)).toHaveLength(4);
    }
    const ahead = { gt: now };
    expect(await webDatabase().auditEntry.count({ where: { at: ahead } })).toBe(0);
    expect(await webDatabase().review.count({ where: { draftSavedAt: ahead } })).toBe(0);
    expect(await webDatabase().member.count({ where: { joinedAt: ahead } })).toBe(0);
  });
});
