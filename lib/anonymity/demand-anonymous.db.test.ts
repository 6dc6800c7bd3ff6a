import { randomUUID } from "node:crypto";
import { PDFDocument, StandardFonts } from "pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authorize } from "@/lib/access/authorize";
import { pointDatabasesAt, webDatabase } from "@/lib/db/connections";
import { custodianDatabase } from "@/lib/db/custodian";
import { AppError } from "@/lib/entry/app-error";
import { createExecutionStudy } from "@/lib/features/execution/execution-study-fixture";
import { recordPlanChange, startExecution } from "@/lib/features/execution/mutations";
import { handInPaper } from "@/lib/features/execution/mutations-files";
import { createIntakeStudy, ideaContent } from "@/lib/features/intake/intake-study-fixture";
import { saveDraft, startDraft, submitDraft } from "@/lib/features/intake/mutations";
import type { TextOverride } from "@/lib/study/text-override";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database-client";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await pointDatabasesAt({ web: database.webUrl, custodian: database.custodianUrl });
});
afterAll(async () => {
  await pointDatabasesAt(undefined);
  await database.drop();
});

/** An author's draft that says `motivation`, in a study in which somebody of that name may take part. */
async function draftSaying(motivation: string, other?: { name: string; institution: string }) {
  const study = await createIntakeStudy(1);
  const [author] = study.authors;
  if (!author) throw new Error("The fixture makes an author.");
  if (other) {
    const { name, institution } = other;
    const user = { create: { name, email: `${randomUUID()}@elsewhere.test` } };
    const member = { study: { connect: { id: study.studyId } }, roles: ["executor"], institution };
    await webDatabase().member.create({ data: { ...member, user } });
  }
  const scope = await authorize(author.actor, study.studyId, "intake.write");
  const draftId = await startDraft(scope);
  const value = {
    topicId: study.topicIds[0] ?? null,
    content: { ...ideaContent("one"), motivation },
  };
  await saveDraft(scope, draftId, { baseVersion: 1, ...value });
  const submit = async (overrides?: TextOverride[]) => {
    try {
      await submitDraft(scope, draftId, 2, overrides);
      return "submitted";
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const { code, message, fieldErrors, marked } = error;
      return { code, message, fieldErrors, marked };
    }
  };
  const scans = () =>
    custodianDatabase().anonymityScan.findMany({ where: { studyId: study.studyId } });
  return { scope, study, submit, scans };
}

const other = { name: "Ravenna Quillbury", institution: "Fernhollow Institute" };
const naming = "Ravenna Quillbury of the Fernhollow Institute asked this first.";

describe("handing a text in", () => {
  it("answers the same whether or not a name in it is somebody's of the study", async () => {
    for (const text of [naming, `${naming} In our previous work it failed.`]) {
      const [within, without] = [await draftSaying(text, other), await draftSaying(text)];
      expect(await within.submit()).toEqual(await without.submit());
      expect(await within.scans()).toHaveLength((await without.scans()).length);
    }
  });

  it("tells the custodian alone, behind the seal", async () => {
    const within = await draftSaying(naming, other);
    expect(await within.submit()).toBe("submitted");
    await expect(webDatabase().anonymityScan.findMany()).rejects.toThrow(/permission denied/);
    const [scan] = await within.scans();
    expect(scan).toMatchObject({
      place: "idea",
      records: [
        { kind: "person", where: "Motivation", excerpt: "Ravenna Quillbury" },
        { kind: "institution", excerpt: "Fernhollow Institute" },
      ],
    });
    const without = await draftSaying(naming);
    await without.submit();
    expect(await without.scans()).toMatchObject([{ place: "idea", records: [] }]);
    const entries = await webDatabase().auditEntry.findMany({
      where: { studyId: within.study.studyId, action: "idea.submitted" },
    });
    expect(entries.map(({ details }) => details)).toEqual([{}]);
  });

  it("is refused with place and line until each phrase is kept with a reason", async () => {
    const { submit, scans, study } = await draftSaying("First.\nIn our previous work it failed.");
    expect(await submit()).toMatchObject({
      code: "invalid",
      fieldErrors: {
        motivation: [expect.stringMatching(/^Motivation, line 2: .*“our previous work”/)],
      },
      marked: [
        { field: "motivation", rule: "self-reference", line: 2, suggestion: "previous work" },
      ],
    });
    const keep = (justification: string) => [
      { field: "motivation", rule: "self-reference", excerpt: "our previous work", justification },
    ];
    expect(await submit(keep("so"))).toMatchObject({ code: "invalid" });
    expect(await scans()).toEqual([]);
    expect(await submit(keep("It means the work of the field."))).toBe("submitted");
    expect(await scans()).toMatchObject([
      { records: [{ kind: "kept", justification: "It means the work of the field." }] },
    ]);
    const entry = await webDatabase().auditEntry.findFirstOrThrow({
      where: { studyId: study.studyId, action: "idea.submitted" },
    });
    expect(entry.details).toEqual({ phrasesKept: 1 });
  });
});

describe("an executor's texts", () => {
  async function started() {
    const study = await createExecutionStudy(1);
    const [person] = study.people;
    if (!person) throw new Error("The fixture makes an executor.");
    const scope = await study.scopeOf(person.actor);
    await startExecution(scope);
    return { study, scope };
  }

  async function paperOf(...pages: string[]) {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.TimesRoman);
    for (const text of pages) {
      const page = document.addPage();
      text
        .split("\n")
        .forEach((line, index) =>
          page.drawText(line, { x: 50, y: 700 - 20 * index, size: 11, font }),
        );
    }
    return new File([Buffer.from(await document.save())], "paper.pdf");
  }

  it("in a paper are marked by page and line; the stored paper stays what it was", async () => {
    const { study, scope } = await started();
    await handInPaper(scope, { paper: await paperOf("What came of it.") });
    const stored = () =>
      webDatabase().execution.findFirstOrThrow({ where: { studyId: study.studyId } });
    const before = await stored();
    const paper = await paperOf("What came of it.", "It works.\nAcknowledgments\nWe thank Jo Doe.");
    await expect(handInPaper(scope, { paper })).rejects.toMatchObject({
      code: "invalid",
      fieldErrors: {
        paper: [
          expect.stringMatching(/^page 2, line 2: an acknowledgement/),
          expect.stringMatching(/^page 2, line 3: .*We thank Jo Doe/),
        ],
      },
    });
    expect(await stored()).toEqual(before);
  });

  it("in a change to the plan are marked in their field", async () => {
    const { scope } = await started();
    const change = { category: "other" as const, what: "Other data.", why: "My advisor said so." };
    await expect(recordPlanChange(scope, change)).rejects.toMatchObject({
      fieldErrors: { why: [expect.stringMatching(/^Why: something about you/)] },
    });
  });
});
