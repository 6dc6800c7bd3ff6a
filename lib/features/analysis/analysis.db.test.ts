import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authorize, authorizeAdministrator } from "@/lib/access/authorize";
import type { Actor } from "@/lib/access/actor";
import { verifyAuditChain } from "@/lib/audit/verify";
import { pointDatabasesAt, webDatabase } from "@/lib/db/connections";
import { AppError } from "@/lib/entry/app-error";
import { importStudy } from "@/lib/sealed/import-study";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database-client";
import { getAnalysis } from "./data";
import { exportData } from "./exports";
import { importFiles, openSeal } from "./mutations";
import { analysisQuerySchema } from "./schema";

const release = ["ideation_reviews.json", "execution_reviews.json"].map(
  (name) => `../shared/published-study/${name}`,
);
const query = analysisQuerySchema.parse({});
let database: TestDatabase;
let administrator: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  await pointDatabasesAt({ web: database.webUrl, custodian: database.custodianUrl });
  const user = await webDatabase().user.create({
    data: { name: "Ada", email: "ada@example.org", isAdministrator: true },
  });
  administrator = {
    userId: user.id,
    name: "Ada",
    email: user.email,
    isAdministrator: true,
    sessionId: randomUUID(),
  };
});

afterAll(async () => {
  await pointDatabasesAt(undefined);
  await database.drop();
});

/** A small study whose ideas and reviewers bear names that give their arm away. */
function longCsv(): string {
  const lines = ["stage,idea,arm,topic,reviewer,metric,score,origin,executor"];
  for (const arm of ["Oracle", "Person"]) {
    for (const idea of [1, 2, 3]) {
      for (const stage of ["pre", "post"]) {
        const score = arm === "Oracle" && stage === "post" ? idea : idea + 4;
        const name = `${arm}-${idea}`;
        lines.push(
          `${stage},${name},${arm},Math,rev-${name},novelty,${score},secret-${arm},secret-lab`,
        );
        lines.push(
          `${stage},${name},${arm},Math,rev2-${name},novelty,${score + (idea % 2)},x,secret-lab`,
        );
      }
    }
  }
  return lines.join("\n");
}

async function importCsv(text: string, armsAreKnown: boolean): Promise<string> {
  const { redirectTo } = await importFiles(authorizeAdministrator(administrator), {
    name: "A study",
    files: [new File([text], "study.csv")],
    armsAreKnown,
  });
  return redirectTo.split("/")[2] ?? "";
}

describe("an import", () => {
  it("is refused as a whole, with the place of the error, and leaves nothing behind", async () => {
    const broken = longCsv().replace(/^pre,Person-2(.*),\d+,x,/m, "pre,Person-2$1,seven,x,");
    expect(broken).toContain("seven");
    const before = await webDatabase().study.count();
    const error: unknown = await importCsv(broken, true).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).fieldErrors?.files?.join("\n")).toMatch(/row \d+.*score.*seven/);
    expect(await webDatabase().study.count()).toBe(before);
  });

  it("of more arms than there are letters is refused in words", async () => {
    const lines = Array.from({ length: 27 }, (_, arm) => `pre,idea-${arm},arm-${arm},,,novelty,5`);
    const text = ["stage,idea,arm,topic,reviewer,metric,score", ...lines].join("\n");
    await expect(importCsv(text, true)).rejects.toMatchObject({
      fieldErrors: { files: [expect.stringContaining("27 arms")] },
    });
  });

  it("of a frozen study shows masked arms only, under no telling name, in any download", async () => {
    const studyId = await importCsv(longCsv(), false);
    const scope = await authorize(administrator, studyId, "analysis.view");
    const analysis = await getAnalysis(scope, { ...query, reference: "Person" });
    if (analysis.state !== "open") throw new Error("closed");
    expect(analysis.naming).toBe("masked");
    expect(analysis.report.arms).toEqual(["A", "B"]);
    expect(analysis.report.options.alternative).toBe("two-sided");
    const telling = /Oracle|Person|secret/;
    expect(JSON.stringify(analysis.report)).not.toMatch(telling);
    const data = await authorize(administrator, studyId, "data.export");
    for (const kind of ["change-scores.csv", "report.json", "scores-blinded.csv"] as const) {
      const file = await exportData(data, kind, query);
      expect(file.content.length).toBeGreaterThan(100);
      expect(file.content).not.toMatch(telling);
    }
    const masked = await exportData(data, "scores-blinded.csv", query);
    expect(masked.content).toContain("executor-1");
    await expect(exportData(data, "scores-unblinded.csv", query)).rejects.toThrow("masked");
  });

  it("has its ideas and reviewers renamed in an order that follows from no name", async () => {
    const rename = async () => {
      const scope = await authorize(
        administrator,
        await importCsv(longCsv(), false),
        "data.export",
      );
      const { content } = await exportData(scope, "scores-blinded.csv", query);
      const rows = content.trim().split("\n").slice(1);
      // Without the arm, whose label is drawn anew for each study.
      return rows.map((row) => row.split(",").toSpliced(2, 1).join(",")).sort();
    };
    expect(await rename()).not.toEqual(await rename());
    const scope = await authorize(administrator, await importCsv(longCsv(), false), "data.export");
    const { content } = await exportData(scope, "scores-blinded.csv", query);
    expect((await exportData(scope, "scores-blinded.csv", query)).content).toBe(content);
  });

  it("shows each analyst labels, aliases and an order of their own, the same on every visit", async () => {
    const studyId = await importCsv(longCsv(), false);
    const analysts: Actor[] = [];
    for (let at = 0; at < 20; at += 1) {
      const email = `analyst-${at}-${randomUUID()}@example.org`;
      const { id: userId } = await webDatabase().user.create({ data: { name: "Analyst", email } });
      await webDatabase().member.create({ data: { studyId, userId, roles: ["analyst"] } });
      analysts.push({ userId, name: "Analyst", email, isAdministrator: false, sessionId: "first" });
    }
    const download = async (actor: Actor) => {
      const scope = await authorize(actor, studyId, "data.export");
      return (await exportData(scope, "scores-blinded.csv", query)).content;
    };
    const files: string[] = [];
    for (const analyst of analysts) files.push(await download(analyst));
    expect(new Set(files).size).toBe(analysts.length);
    // What the arm called A was given in all: the one arm's sum for some, the other's for the rest.
    const sums = files.map((file) => {
      const rows = file
        .trim()
        .split("\n")
        .map((line) => line.split(","));
      const at = rows[0]?.indexOf("score") ?? -1;
      const ofA = rows.filter((row) => row[2] === "A");
      return ofA.reduce((sum, row) => sum + Number(row[at]), 0);
    });
    expect(new Set(sums).size).toBe(2);
    for (const [at, analyst] of analysts.entries()) {
      expect(await download({ ...analyst, sessionId: "second" })).toBe(files[at]);
    }
  });

  it("keeps notes that quote the file out of a masked study's record", async () => {
    const storeNoted = (armsAreKnown: boolean) =>
      importStudy(authorizeAdministrator(administrator), {
        name: "Noted",
        rows: [],
        armsAreKnown,
        notes: ["Stray blanks were taken out of “Oracle -1”."],
      });
    for (const armsAreKnown of [true, false]) {
      const entries = await webDatabase().auditEntry.findMany({
        where: { studyId: await storeNoted(armsAreKnown) },
      });
      expect(entries).toHaveLength(1);
      expect(JSON.stringify(entries[0]?.details).includes("Oracle")).toBe(armsAreKnown);
    }
  });

  it("is unblinded by its name, once, on the record", async () => {
    const studyId = await importCsv(longCsv(), false);
    const scope = await authorize(administrator, studyId, "seal.open");
    const reason = "the data are frozen";
    await expect(openSeal(scope, { confirmation: "Another", reason })).rejects.toThrow(
      "not the study's name",
    );
    await openSeal(scope, { confirmation: "A study", reason });
    await expect(openSeal(scope, { confirmation: "A study", reason })).rejects.toThrow("already");
    const analysis = await getAnalysis(
      await authorize(administrator, studyId, "analysis.view"),
      query,
    );
    if (analysis.state !== "open") throw new Error("closed");
    expect(analysis.report.arms).toEqual(["Oracle", "Person"]);
    const acts = await webDatabase().auditEntry.findMany({
      where: { studyId, action: "study.unblinded" },
    });
    expect(acts).toHaveLength(1);
    expect((await verifyAuditChain(webDatabase(), studyId)).brokenAt).toBeUndefined();
  });

  it("of arms that are known comes back as it went in", async () => {
    const studyId = await importCsv(longCsv(), true);
    const data = await authorize(administrator, studyId, "data.export");
    const { content } = await exportData(data, "scores-unblinded.csv", query);
    expect(content.trim().split("\n").slice(1).sort()).toEqual(
      longCsv().split("\n").slice(1).sort(),
    );
  });
});

describe("a study that runs", () => {
  it("shows no results before it is frozen", async () => {
    const study = await webDatabase().study.create({
      data: {
        name: "Running",
        phase: "execution-review",
        settings: {},
        members: { create: { userId: administrator.userId, roles: ["organizer", "custodian"] } },
      },
    });
    const scope = await authorize(administrator, study.id, "analysis.view");
    expect((await getAnalysis(scope, query)).state).toBe("closed");
    const data = await authorize(administrator, study.id, "data.export");
    for (const kind of ["change-scores.csv", "report.json", "scores-blinded.csv"] as const) {
      await expect(exportData(data, kind, query)).rejects.toThrow("frozen");
    }
    const seal = await authorize(administrator, study.id, "seal.open");
    await expect(openSeal(seal, { confirmation: "Running", reason: "curious" })).rejects.toThrow(
      "Freeze",
    );
  });
});

describe.skipIf(!release.every((file) => existsSync(file)))(
  "the published study (skipped where its release is absent)",
  () => {
    it("shows the headline figures", async () => {
      const files = await Promise.all(
        release.map(async (file) => new File([await readFile(file)], file.split("/").at(-1) ?? "")),
      );
      const { redirectTo } = await importFiles(authorizeAdministrator(administrator), {
        name: "Published",
        files,
        armsAreKnown: true,
      });
      const scope = await authorize(administrator, redirectTo.split("/")[2] ?? "", "analysis.view");
      const analysis = await getAnalysis(scope, query);
      if (analysis.state !== "open") throw new Error("closed");
      const figures = analysis.report.contrasts[0]?.metrics.map((metric) =>
        metric.status === "estimated"
          ? [
              metric.metric,
              metric.difference.toFixed(4),
              metric.p.toFixed(4),
              metric.pAdjusted.toFixed(4),
            ]
          : [metric.metric],
      );
      expect(figures).toEqual([
        ["novelty", "1.0390", "0.0248", "0.0248"],
        ["excitement", "1.8350", "0.0003", "0.0012"],
        ["effectiveness", "1.8267", "0.0013", "0.0025"],
        ["overall", "1.3476", "0.0027", "0.0036"],
      ]);
    });
  },
);
