import { expect, test } from "@playwright/test";
import type { Phase } from "@/lib/study/vocabulary";
import type { Walker } from "./plant/cast";
import { OwnerDatabase } from "./plant/database";
import { plantPeople, removePeople, walkersPassword, type Accounts } from "./plant/people";
import { Secrets } from "./plant/secrets";
import { plantStudy, removeStudy, type PlantedStudy } from "./plant/study";
import { swapArms } from "./plant/swap-arms";
import { visitsToStudy } from "./walk/plan";
import { comparable, findDifference, orderOfIds } from "./walk/same-answer";
import { Visitor, type Visit } from "./walk/visitor";

/*
 * Were every arm another one, nobody who is blind would see another byte. Arms, authors and masked labels are
 * exchanged behind the seal, and every route is asked again.
 */
test.describe.configure({ mode: "serial" });

const phases: Phase[] = ["intake", "idea-review", "execution-review", "unblinded"];
const participants: Walker[] = ["author", "executor", "reviewerPre", "reviewerPost"];

let database: OwnerDatabase;
let accounts: Accounts;
const studies: PlantedStudy[] = [];
const visitors = new Map<Walker, Visitor>();

test.beforeAll(async () => {
  database = await OwnerDatabase.open();
  const secrets = new Secrets();
  accounts = await plantPeople(database, secrets);
  for (const phase of phases) studies.push(await plantStudy(database, secrets, accounts, phase));
  for (const walker of [...participants, "organizer"] as const) {
    const visitor = new Visitor();
    await visitor.signIn(accounts.get(walker)?.email ?? "", walkersPassword);
    visitors.set(walker, visitor);
  }
});

test.afterAll(async () => {
  for (const { studyId } of studies) await removeStudy(database, studyId);
  await removePeople(database, accounts);
  await database.close();
});

const nameOf = ({ method = "GET", path, headers }: Visit) =>
  `${method} ${path}${headers?.rsc ? " (router)" : ""}`;

/** Every answer to one person on these routes, by the request. */
async function answers(walker: Walker, visits: readonly Visit[]): Promise<Map<string, string>> {
  const visitor = visitors.get(walker);
  if (!visitor) throw new Error(walker);
  const all = new Map<string, string>();
  for (const visit of visits) all.set(nameOf(visit), comparable(await visitor.visit(visit)));
  return all;
}

/**
 * What an organizer may see of a study whose arms are masked: everything but its results. The audit trail is compared
 * on its page: each download of it is an entry of its own, so that no two are alike.
 */
const isBlind = ({ route }: Visit) => !/analysis|exports|audit\/\[file\]/.test(route);

/** Each question of each person in each phase; the organizer is blind until unblinding. */
function* questions(): Generator<[string, Walker, Visit[]]> {
  for (const study of studies) {
    for (const walker of participants) {
      yield [`${walker}, ${study.phase}`, walker, visitsToStudy(study, walker)];
    }
    if (study.phase === "unblinded") continue;
    yield [
      `organizer, ${study.phase}`,
      "organizer",
      visitsToStudy(study, "organizer").filter(isBlind),
    ];
  }
}

test("arms swapped behind the seal change no byte of any answer to those who are blind", async () => {
  test.setTimeout(240_000);
  const before = new Map<string, Map<string, string>>();
  for (const [name, walker, visits] of questions()) before.set(name, await answers(walker, visits));
  for (const study of studies) expect(await swapArms(database, study)).toBeGreaterThan(0);
  let compared = 0;
  for (const [name, walker, visits] of questions()) {
    const after = await answers(walker, visits);
    for (const [request, text] of after) {
      const difference = findDifference(before.get(name)?.get(request) ?? "", text);
      expect.soft(difference, `${name}: ${request}`).toBeUndefined();
    }
    compared += after.size;
  }
  console.log(`compared ${compared} answers before and after the swap`);
  expect(compared).toBeGreaterThan(700);
});

test("arms swapped leave a reviewer's queue in its order", async () => {
  for (const study of studies.filter(({ phase }) => phase !== "intake")) {
    const own = study.assignments.get("reviewerPre")?.map(({ assignmentId }) => assignmentId) ?? [];
    const queue = { route: "", path: `/studies/${study.studyId}/reviews` };
    const order = async () => {
      const answer = await visitors.get("reviewerPre")?.visit(queue);
      return answer ? orderOfIds(answer, own) : [];
    };
    const before = await order();
    await swapArms(database, study);
    expect(before.length, study.phase).toBe(2);
    expect(await order(), study.phase).toEqual(before);
  }
});
