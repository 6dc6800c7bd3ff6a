import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { phases } from "@/lib/study/vocabulary";
import { walkers, type Walker } from "./plant/cast";
import { findUncoveredPublic, findUncoveredSealed } from "./plant/coverage";
import { OwnerDatabase } from "./plant/database";
import { plantImportedStudy } from "./plant/imported-study";
import { plantPeople, removePeople, walkersPassword, type Accounts } from "./plant/people";
import { Secrets } from "./plant/secrets";
import { plantStudy, removeStudy, type PlantedStudy } from "./plant/study";
import { unfilledRoutes, visitsInCommon, visitsToStudy } from "./walk/plan";
import { Visitor } from "./walk/visitor";
import { newTally, walk, type Tally } from "./walk/walk";

/*
 * The proof of blinding. A study in each phase is planted with canaries in every field that could tell somebody
 * something; everybody walks every route; every byte of every answer is searched.
 */
test.describe.configure({ mode: "serial" });

const secrets = new Secrets();
const studies: PlantedStudy[] = [];
const visitors = new Map<Walker, Visitor>();
let database: OwnerDatabase;
let accounts: Accounts;
let importedId: string;
const total: Tally = newTally();

test.beforeAll(async () => {
  database = await OwnerDatabase.open();
  accounts = await plantPeople(database, secrets);
  for (const phase of phases) studies.push(await plantStudy(database, secrets, accounts, phase));
  importedId = await plantImportedStudy(database, secrets, accounts);
  for (const walker of walkers) {
    const visitor = new Visitor();
    const account = accounts.get(walker);
    if (account) await visitor.signIn(account.email, walkersPassword);
    visitors.set(walker, visitor);
  }
});

test.afterAll(async () => {
  for (const { studyId } of studies) await removeStudy(database, studyId);
  await removeStudy(database, importedId);
  await removePeople(database, accounts);
  await database.close();
});

async function walkAs(walker: Walker, visits: Parameters<typeof walk>[2], where: string) {
  const visitor = visitors.get(walker);
  if (!visitor) throw new Error(walker);
  const tally = newTally();
  await walk(visitor, walker, visits, where, secrets, tally);
  total.responses += tally.responses;
  total.bytes += tally.bytes;
  for (const [kind, count] of tally.kinds) {
    total.kinds.set(kind, (total.kinds.get(kind) ?? 0) + count);
  }
  for (const canary of tally.rightlyRead) total.rightlyRead.add(canary);
  expect.soft([...tally.breaches.keys()], `${walker}, ${where}: secrets read`).toEqual([]);
  expect.soft([...tally.faults], `${walker}, ${where}: pages that broke`).toEqual([]);
}

test("every sealed field and every field with words of somebody's holds a canary", async () => {
  for (const { studyId, phase } of studies) {
    expect(await findUncoveredSealed(database, studyId), phase).toEqual([]);
  }
  expect(await findUncoveredPublic(database)).toEqual([]);
});

test("every route has a way to be walked", () => {
  expect(unfilledRoutes(), "add them to walk/fillings.ts").toEqual([]);
});

test("a reader who is taken for somebody else is caught, so the walk would catch a leak", async () => {
  const inReview = studies.find(({ phase }) => phase === "execution-review");
  const caught = async (reader: Walker, judgedAs: Walker, study = inReview) => {
    const visitor = visitors.get(reader);
    if (!visitor || !study) throw new Error(reader);
    const tally = newTally();
    await walk(visitor, judgedAs, visitsToStudy(study, reader), "", secrets, tally);
    return [...tally.breaches.keys()].map((breach) => breach.split(" | ")[0]);
  };
  expect(await caught("organizer", "reviewerPre")).toEqual(
    expect.arrayContaining([
      "public.arm.name",
      "public.user.email",
      "public.member.institution",
      "public.audit_entry.details",
      "arm.id",
    ]),
  );
  expect(await caught("reviewerPost", "executor")).toContain("public.review.draft");
  expect(await caught("executor", "reviewerPre")).toEqual(
    expect.arrayContaining(["public.stored_file.content", "public.hours_entry.note"]),
  );
});

test("nobody reads what is not theirs", async () => {
  test.setTimeout(300_000);
  for (const walker of walkers) {
    await test.step(walker, async () => {
      for (const study of studies) await walkAs(walker, visitsToStudy(study, walker), study.phase);
      await walkAs(walker, visitsToStudy(importedStudy(), walker), "imported, frozen");
      await walkAs(walker, visitsInCommon(), "outside of studies");
    });
  }
  const { responses, bytes, rightlyRead } = total;
  console.log(
    `searched ${responses} responses to ${walkers.length} people in ${phases.length} phases and an import, ` +
      `${(bytes / 1e6).toFixed(1)} MB, for ${secrets.canaryCount} canaries`,
  );
  console.log([...total.kinds].map(([kind, count]) => `${count} × ${kind}`).join(", "));
  // Pages as documents and for the router, papers, code, exports and answers to saves: each was really searched.
  for (const [kind, least] of leastOfKinds) {
    expect(total.kinds.get(kind) ?? 0, kind).toBeGreaterThanOrEqual(least);
  }
  expect(responses).toBeGreaterThan(4000);
  expect(bytes).toBeGreaterThan(20_000_000);
  // A walk that reaches nothing finds nothing: what each may read of their own has to come up.
  expect(rightlyRead.size).toBeGreaterThan(400);
  for (const place of placesThatMustShow) {
    expect(secrets.countFound(place, rightlyRead), place).toBeGreaterThan(0);
  }
});

/** The imported study in the shape of the others: it has no people but its staff, and no work. */
function importedStudy(): PlantedStudy {
  const none = new Map<never, never>();
  return {
    ...{ phase: "frozen", studyId: importedId, topicIds: [], ideaIds: [] },
    ...{ draftIds: none, executions: none, assignments: none },
    ...{ inviteToken: randomUUID(), invitationIdOf: none },
  };
}

const leastOfKinds = [
  ["200 text/html", 300],
  ["200 text/x-component", 300],
  ["200 application/pdf", 4],
  ["200 application/zip", 4],
  ["200 text/csv", 20],
  ["409 application/json", 20],
  ["404 application/json", 200],
] as const;

/** Each is shown to those whose it is; were the search blind to one of these, it would be blind to its leaks. */
const placesThatMustShow = [
  "public.user.name",
  "public.user.email",
  "public.study.name",
  "public.topic.name",
  "public.arm.name",
  "public.member.institution",
  "public.invitation.email",
  "public.review_form.definition",
  "public.idea_draft.content",
  "public.idea.content",
  "public.review.draft",
  "public.stored_file.content",
  "public.hours_entry.note",
  "public.plan_change.what",
  "public.execution.snapshotUrl",
  "public.randomisation_run.seed",
  "public.audit_entry.details",
  "sealed.anonymity_scan.records",
];
