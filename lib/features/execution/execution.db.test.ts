import { createHash } from "node:crypto";
import { strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plantedPaper } from "@/lib/blinding/scrub/planted-paper-fixture";
import { custodianDatabase } from "@/lib/db/custodian";
import { pointDatabasesAt, webDatabase } from "@/lib/db/connections";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database-client";
import { presentExecutionDesk } from "@/lib/blinding/present/execution-task";
import { findOwnExecution, getOwnFile, getStudyTerms } from "./data";
import { createExecutionStudy } from "./execution-study-fixture";
import { loadOwnFile } from "./loaders";
import {
  finishExecution,
  logHours,
  recordPlanChange,
  removeHours,
  reopenExecution,
  startExecution,
} from "./mutations";
import { handInCode, handInPaper, linkSnapshot } from "./mutations-files";

const canary = "QuetzalcoatlSecretAuthor";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await pointDatabasesAt({ web: database.webUrl, custodian: database.custodianUrl });
});
afterAll(async () => {
  await pointDatabasesAt(undefined);
  await database.drop();
});

async function startedWork(executors = 1) {
  const study = await createExecutionStudy(executors);
  const [person] = study.people;
  if (!person?.executionId) throw new Error("The fixture makes an executor.");
  const scope = await study.scopeOf(person.actor);
  await startExecution(scope);
  return { study, person, scope, executionId: person.executionId };
}

type Started = Awaited<ReturnType<typeof startedWork>>;
const deskOf = async ({ scope }: Pick<Started, "scope">) =>
  presentExecutionDesk(await findOwnExecution(scope), await getStudyTerms(scope));
const paperFile = async (pages: number) =>
  new File([Buffer.from(await plantedPaper(canary, pages))], `${canary}.docx`);
const sha256 = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");
const today = new Date().toISOString().slice(0, 10);

describe("an execution", () => {
  it("goes from its start to its end, and back while the phase is open", async () => {
    const work = await startedWork();
    const { scope, study } = work;
    await expect(startExecution(scope)).rejects.toMatchObject({ code: "conflict" });
    const finish = () => finishExecution(scope, { noChanges: false });
    await expect(finish()).rejects.toMatchObject({ fieldErrors: { finish: { length: 4 } } });
    await handInPaper(scope, { paper: await paperFile(2) });
    await linkSnapshot(scope, { snapshotUrl: "https://anonymous.4open.science/r/abc" });
    await logHours(scope, { workedOn: today, hours: 7.5, note: "set up" });
    await expect(finish()).rejects.toMatchObject({ fieldErrors: { finish: { length: 1 } } });
    await finishExecution(scope, { noChanges: true });
    expect((await deskOf(work)).task?.status).toBe("finished");
    const change = { category: "model", what: "a smaller one", why: "cost" } as const;
    await expect(recordPlanChange(scope, change)).rejects.toThrow(/Reopen/);
    await reopenExecution(scope);
    await recordPlanChange(scope, change);
    await finish();
    await study.moveTo("execution-review");
    await expect(reopenExecution(scope)).rejects.toMatchObject({ code: "wrong-phase" });
    const desk = await deskOf(work);
    expect(desk.task).toMatchObject({ status: "finished", isOpen: false });
    expect(desk.task?.changes).toMatchObject([change]);
  });

  it("is written down without anything that ties a person to an idea", async () => {
    const { scope, study, executionId } = await startedWork();
    await handInPaper(scope, { paper: await paperFile(1) });
    const entries = await webDatabase().auditEntry.findMany({
      where: { studyId: study.studyId },
      orderBy: { sequence: "asc" },
    });
    expect(entries.map((entry) => entry.action)).toEqual([
      "execution.started",
      "execution.paper-uploaded",
    ]);
    for (const entry of entries) {
      expect([entry.subject, entry.details]).toEqual(["", {}]);
      expect(JSON.stringify(entry.details)).not.toContain(executionId);
    }
  });

  it("shows its idea from the execution phase on, and only to its own executor", async () => {
    const study = await createExecutionStudy(1, 1);
    const [own, idle] = study.people;
    if (!own || !idle) throw new Error("The fixture makes two people.");
    await study.moveTo("allocation");
    const scope = await study.scopeOf(own.actor);
    expect(await deskOf({ scope })).toMatchObject({ state: "waiting", task: null });
    await expect(startExecution(scope)).rejects.toMatchObject({ code: "wrong-phase" });
    await study.moveTo("execution");
    expect((await deskOf({ scope })).task?.idea.title).toBe("Ask twice");
    expect(await deskOf({ scope: await study.scopeOf(idle.actor) })).toMatchObject({
      state: "none",
      task: null,
    });
    await expect(startExecution(await study.scopeOf(idle.actor))).rejects.toMatchObject({
      code: "not-found",
    });
    await webDatabase().execution.update({
      where: { id: own.executionId ?? "" },
      data: { status: "withdrawn" },
    });
    expect(await deskOf({ scope })).toMatchObject({ state: "withdrawn", task: null });
  });
});

describe("files", () => {
  it("are stored blind and sealed as they came", async () => {
    const work = await startedWork();
    const paper = await paperFile(2);
    await handInPaper(work.scope, { paper });
    const shown = await loadOwnFile(work.person.actor, work.executionId, "paper");
    expect(shown).toMatchObject({ fileName: "paper.pdf", mediaType: "application/pdf" });
    expect(Buffer.from(shown.content).toString("latin1")).not.toContain(canary);
    const task = (await deskOf(work)).task;
    expect(task?.paper).toMatchObject({ pageCount: 2, sha256: sha256(shown.content) });
    const [original] = await custodianDatabase().originalFile.findMany({
      where: { studyId: work.study.studyId },
    });
    expect(original?.fileName).toBe(`${canary}.docx`);
    expect(original?.sha256).toBe(sha256(new Uint8Array(await paper.arrayBuffer())));
    await expect(webDatabase().originalFile.findMany()).rejects.toThrow(/permission denied/i);
  });

  it("replace one another, and the sealed ones stay", async () => {
    const work = await startedWork();
    const code = new File(
      [zipSync({ "me/a.py": strToU8("a"), "me/.git/x": strToU8("x") })],
      "me.zip",
    );
    const { leftOut } = await handInCode(work.scope, { code, replaceNames: false });
    expect(leftOut).toEqual([{ name: ".git", count: 1 }]);
    const shown = await getOwnFile(work.scope, work.executionId, "code");
    expect(Object.keys(unzipSync(shown.content))).toEqual(["code/a.py"]);
    await handInCode(work.scope, { code, replaceNames: false });
    await linkSnapshot(work.scope, { snapshotUrl: "https://anonymous.4open.science/r/abc" });
    expect((await deskOf(work)).task).toMatchObject({ code: null });
    const where = { studyId: work.study.studyId };
    expect(await webDatabase().storedFile.count({ where })).toBe(0);
    expect(await custodianDatabase().originalFile.count({ where })).toBe(2);
  });

  it("are kept only once the executor agrees to replace the names in them", async () => {
    const work = await startedWork();
    const text = `# Author: ${canary}\n# ${canary}@example.com\nprint(1)\n`;
    const notebook = {
      metadata: { authors: [{ name: canary }] },
      cells: [{ metadata: { canary } }],
    };
    const files = { "r/a.py": strToU8(text), "r/b.ipynb": strToU8(JSON.stringify(notebook)) };
    const code = new File([zipSync(files)], "me.zip");
    await expect(handInCode(work.scope, { code, replaceNames: false })).rejects.toMatchObject({
      fieldErrors: {
        code: [
          expect.stringMatching(/^code\/a\.py, line 1, author: .*becomes “# Author: Author”$/),
          expect.stringMatching(/line 2, e-mail address: .*becomes “author@example.org”$/),
          expect.stringMatching(/Tick/),
        ],
      },
    });
    const where = { studyId: work.study.studyId };
    expect(await webDatabase().storedFile.count({ where })).toBe(0);
    expect(await custodianDatabase().originalFile.count({ where })).toBe(0);
    const { replaced } = await handInCode(work.scope, { code, replaceNames: true });
    expect(replaced).toBe(2);
    const shown = unzipSync((await getOwnFile(work.scope, work.executionId, "code")).content);
    const texts = Object.values(shown).map((content) => Buffer.from(content).toString());
    expect(texts[0]).toBe("# Author: Author\n# author@example.org\nprint(1)\n");
    expect(texts.join()).not.toMatch(new RegExp(canary, "i"));
    const [original] = await custodianDatabase().originalFile.findMany({ where });
    expect(original?.sha256).toBe(sha256(new Uint8Array(await code.arrayBuffer())));
  });

  it("are refused with the reason, and then nothing is stored", async () => {
    const { scope, study } = await startedWork();
    const refused = (reason: RegExp) => ({
      fieldErrors: { paper: [expect.stringMatching(reason)] },
    });
    await expect(handInPaper(scope, { paper: await paperFile(7) })).rejects.toMatchObject(
      refused(/^7 pages; the limit is 4/),
    );
    const fake = new File(["hello"], "paper.pdf", { type: "application/pdf" });
    await expect(handInPaper(scope, { paper: fake })).rejects.toMatchObject(refused(/not a PDF/));
    await expect(
      linkSnapshot(scope, { snapshotUrl: "https://github.com/me/mine" }),
    ).rejects.toMatchObject({ fieldErrors: { snapshotUrl: [expect.stringMatching(/github/)] } });
    const where = { studyId: study.studyId };
    expect(await webDatabase().storedFile.count({ where })).toBe(0);
    expect(await custodianDatabase().originalFile.count({ where })).toBe(0);
  });

  it("and entries of others are not there", async () => {
    const { study, executionId, scope } = await startedWork(2);
    const other = study.people[1];
    if (!other) throw new Error("The fixture makes two executors.");
    await handInPaper(scope, { paper: await paperFile(1) });
    await logHours(scope, { workedOn: today, hours: 1, note: "" });
    const entryId = (await findOwnExecution(scope))?.hours[0]?.id ?? "";
    const others = await study.scopeOf(other.actor);
    await startExecution(others);
    const missing = { code: "not-found" };
    await expect(removeHours(others, { entryId })).rejects.toMatchObject(missing);
    await expect(loadOwnFile(other.actor, executionId, "paper")).rejects.toMatchObject(missing);
    await removeHours(scope, { entryId });
    expect((await findOwnExecution(scope))?.hours).toEqual([]);
  });
});
