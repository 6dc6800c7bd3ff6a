import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { emptyIdeaDraft } from "@/lib/study/idea-content";
import type { Phase } from "@/lib/study/vocabulary";
import { staff, walkers, type PersonKey, type Walker } from "./plant/cast";
import { OwnerDatabase } from "./plant/database";
import { plantPeople, removePeople, walkersPassword, type Accounts } from "./plant/people";
import { Secrets } from "./plant/secrets";
import { plantStudy, removeStudy, type PlantedStudy } from "./plant/study";
import { identifiersIn } from "./search/canary-pattern";
import { visitsToStudy } from "./walk/plan";
import { comparableWithout, findDifference } from "./walk/same-answer";
import { Visitor, type Visit } from "./walk/visitor";

/* What is somebody else's answers, byte for byte, as what does not exist. */
test.describe.configure({ mode: "serial" });

const phases: Phase[] = ["intake", "idea-review", "execution", "execution-review"];
const secrets = new Secrets();
const studies = new Map<Phase, PlantedStudy>();
const visitors = new Map<Walker, Visitor>();
let database: OwnerDatabase;
let accounts: Accounts;

test.beforeAll(async () => {
  database = await OwnerDatabase.open();
  accounts = await plantPeople(database, secrets);
  for (const phase of phases) {
    studies.set(phase, await plantStudy(database, secrets, accounts, phase));
  }
  for (const walker of walkers) {
    const visitor = new Visitor();
    const account = accounts.get(walker);
    if (account) await visitor.signIn(account.email, walkersPassword);
    visitors.set(walker, visitor);
  }
});

test.afterAll(async () => {
  for (const { studyId } of studies.values()) await removeStudy(database, studyId);
  await removePeople(database, accounts);
  await database.close();
});

function studyIn(phase: Phase): PlantedStudy {
  const study = studies.get(phase);
  if (!study) throw new Error(phase);
  return study;
}

function as(walker: Walker): Visitor {
  const visitor = visitors.get(walker);
  if (!visitor) throw new Error(walker);
  return visitor;
}

/** The first identifier of an address that is not this person's to use. */
function foreignId({ path, route }: Visit, walker: Walker, studyId: string): string | undefined {
  const isStaff = (staff as readonly PersonKey[]).includes(walker);
  return identifiersIn(path).find(
    (id) => secrets.findBreach(id, walker, route) ?? (isStaff && id !== studyId),
  );
}

for (const phase of ["intake", "execution-review"] as const) {
  test(`what is somebody else's is like what does not exist: ${phase}`, async () => {
    const study = studyIn(phase);
    let compared = 0;
    for (const walker of walkers) {
      for (const visit of visitsToStudy(study, walker)) {
        const foreign = foreignId(visit, walker, study.studyId);
        if (!foreign) continue;
        const absent = randomUUID();
        const absentVisit = { ...visit, path: visit.path.replace(foreign, absent) };
        const [theirs, nobodys] = [
          await as(walker).visit(visit),
          await as(walker).visit(absentVisit),
        ];
        const ids = [foreign, absent];
        const name = `${walker}: ${visit.method ?? "GET"} ${visit.route}${visit.headers?.rsc ? " (router)" : ""}`;
        const difference = findDifference(
          comparableWithout(theirs, ids),
          comparableWithout(nobodys, ids),
        );
        expect.soft(difference, name).toBeUndefined();
        if (!visit.headers?.rsc) expect.soft([307, 401, 404, 422], name).toContain(theirs.status);
        compared += 1;
      }
    }
    console.log(`${phase}: compared ${compared} pairs of answers`);
    expect(compared).toBeGreaterThan(150);
  });
}

const put = (path: string, body: object): Visit => ({
  ...{ route: "", path, method: "PUT", body: JSON.stringify(body) },
  headers: { "content-type": "application/json" },
});

test("a reviewer gets the files of the executions that are theirs, and of no other", async () => {
  const study = studyIn("execution-review");
  const [own, takenAway] = study.assignments.get("reviewerPost") ?? [];
  const [ofAnotherStage] = study.assignments.get("reviewerPre") ?? [];
  const status = async (walker: Walker, path: string) =>
    (await as(walker).visit({ route: "", path })).status;
  for (const file of ["paper", "code"]) {
    expect(await status("reviewerPost", `/api/reviews/${own?.assignmentId}/${file}`)).toBe(200);
    expect(await status("reviewerPost", `/api/reviews/${takenAway?.assignmentId}/${file}`)).toBe(
      404,
    );
    expect(
      await status("reviewerPre", `/api/reviews/${ofAnotherStage?.assignmentId}/${file}`),
    ).toBe(404);
    const executionId = study.executions.get("executor")?.executionId;
    expect(await status("executor", `/api/executions/${executionId}/${file}`)).toBe(200);
    expect(await status("reviewerPost", `/api/executions/${executionId}/${file}`)).toBe(404);
    const foreignId = study.executions.get("otherExecutor")?.executionId;
    expect(await status("executor", `/api/executions/${foreignId}/${file}`)).toBe(404);
  }
});

test("nothing can be written once its stage has closed", async () => {
  const answers = { scores: { novelty: 1 }, rationales: {}, minutes: 1 };
  for (const { assignmentId } of studyIn("execution").assignments.get("reviewerPre")?.slice(0, 2) ??
    []) {
    const read = () =>
      database.query(`SELECT version, draft FROM review WHERE "assignmentId" = $1`, [assignmentId]);
    const before = await read();
    const answer = await as("reviewerPre").visit(
      put(`/api/reviews/${assignmentId}`, { baseVersion: 2, answers }),
    );
    expect(answer.status).toBe(409);
    expect(Buffer.from(answer.body).toString()).toContain("wrong-phase");
    expect(await read()).toEqual(before);
  }
  for (const draftId of studyIn("idea-review").draftIds.get("author") ?? []) {
    const read = () =>
      database.query(`SELECT version, content FROM idea_draft WHERE id = $1`, [draftId]);
    const before = await read();
    const body = { baseVersion: 1, topicId: null, content: { ...emptyIdeaDraft, title: "Late" } };
    const answer = await as("author").visit(put(`/api/idea-drafts/${draftId}`, body));
    expect(answer.status).toBe(409);
    expect(Buffer.from(answer.body).toString()).toContain("wrong-phase");
    expect(await read()).toEqual(before);
  }
});

test("another site's page can't have anything written", async () => {
  const [own] = studyIn("idea-review").assignments.get("reviewerPre") ?? [];
  const answers = { scores: {}, rationales: {}, minutes: 9 };
  const visit = put(`/api/reviews/${own?.assignmentId}`, { baseVersion: 2, answers });
  const headers = { ...visit.headers, origin: "https://elsewhere.example" };
  const answer = await as("reviewerPre").visit({ ...visit, headers });
  expect(answer.status).toBe(404);
});
