import { randomUUID } from "node:crypto";
import { defaultSettings } from "@/lib/study/settings";
import { ideaExecutionGap } from "@/lib/study/templates/idea-execution-gap";
import { stages, type Phase } from "@/lib/study/vocabulary";
import { plantAudit } from "./audit";
import { activeMembers, people, rolesOf, staff, type PersonKey } from "./cast";
import type { OwnerDatabase } from "./database";
import type { Arms } from "./arms";
import { plantExecutions, type PlantedExecutions } from "./executions";
import { plantIdeas } from "./ideas";
import { plantInvitations, type PlantedInvitations } from "./invitations";
import type { Accounts } from "./people";
import { insertWatched, readersOfResults, type Planting } from "./planting";
import { plantReviews, type PlantedReviews } from "./reviews";
import { plantSealedRows } from "./sealed-rows";
import { seenBy, type Reader, type Secrets } from "./secrets";

/** Routes on which those who know a study as a whole read what it declares. */
const declared = /\/(protocol|people|intake)$/;

/** A planted study, and the ids that its routes are filled with. */
export type PlantedStudy = {
  readonly phase: Phase;
  readonly studyId: string;
  readonly topicIds: readonly string[];
  readonly draftIds: ReadonlyMap<PersonKey, readonly string[]>;
  readonly ideaIds: readonly string[];
} & PlantedInvitations &
  PlantedExecutions &
  PlantedReviews;

/** Plants a study that stands in `phase`, with everything that such a study holds, and canaries in all of it. */
export async function plantStudy(
  database: OwnerDatabase,
  secrets: Secrets,
  accounts: Accounts,
  phase: Phase,
): Promise<PlantedStudy> {
  const studyId = randomUUID();
  const members = new Map<PersonKey, string>();
  const planting: Planting = { database, secrets, phase, studyId, members };
  const entrants: Reader = { who: "anyone", at: /^\/invite\// };
  secrets.watch(studyId, "study.id", [...seenBy(...activeMembers), entrants]);
  await database.insert("study", {
    id: studyId,
    name: `Study ${secrets.mint("public.study.name", [...seenBy(...activeMembers), entrants])}`,
    description: secrets.mint("public.study.description", seenBy(...activeMembers)),
    phase,
    settings: { ...defaultSettings, reviewsPerIdea: 2, reviewsPerExecution: 2 },
  });
  const arms = await plantArms(planting);
  const topicIds = await plantTopics(planting, entrants);
  const formIds = await plantForms(planting);
  const invitations = await plantInvitations(planting, topicIds, arms.human);
  await plantMembers(planting, accounts, invitations.invitationIdOf);
  const { draftIds, ideas } = await plantIdeas(planting, topicIds, arms);
  await plantAudit(planting, accounts);
  const executions = await plantExecutions(planting, ideas);
  const reviews = await plantReviews(planting, formIds, ideas, executions);
  await plantSealedRows(database, secrets, studyId);
  await plantScan(planting);
  const ideaIds = ideas.map(({ ideaId }) => ideaId);
  return {
    ...{ phase, studyId, topicIds, draftIds, ideaIds },
    ...invitations,
    ...executions,
    ...reviews,
  };
}

/** What the anonymity scan left behind the seal: the custodian's page shows it, and nothing else does. */
async function plantScan({ database, secrets, studyId }: Planting): Promise<void> {
  const custodians: Reader[] = [{ who: ["custodian"], at: /\/anonymity$/ }];
  const word = () => secrets.mint("sealed.anonymity_scan.records", custodians);
  const parts = { where: word(), excerpt: word(), context: word(), justification: word() };
  await database.insert("sealed.anonymity_scan", {
    studyId,
    place: "idea",
    records: JSON.stringify([{ kind: "kept", rule: "repository", ...parts }]),
  });
}

async function plantArms(planting: Planting): Promise<Arms> {
  const { secrets, studyId, phase } = planting;
  const readers: Reader[] = [
    { who: ["organizer"], at: declared },
    { who: ["analyst", "custodian"], at: /\/protocol$/ },
  ];
  if (phase === "unblinded" || phase === "archived") {
    readers.push(readersOfResults, { who: ["custodian"], at: /\/clues$/ });
  }
  const plant = (origin: string, position: number) =>
    insertWatched(
      planting,
      "arm",
      {
        studyId,
        origin,
        position,
        name: `ARM-CANARY-${secrets.mint("public.arm.name", readers)}`,
        isReference: origin === "machine",
      },
      readers,
    );
  return { human: await plant("human", 0), machine: await plant("machine", 1) };
}

async function plantTopics(planting: Planting, entrants: Reader): Promise<string[]> {
  const readers = [...seenBy(...activeMembers), entrants];
  const plant = (position: number) => {
    const name = planting.secrets.mint("public.topic.name", readers);
    return insertWatched(planting, "topic", { studyId: planting.studyId, name, position }, readers);
  };
  return [await plant(0), await plant(1)];
}

async function plantForms(planting: Planting): Promise<{ pre: string; post: string }> {
  const ids = { pre: "", post: "" };
  for (const stage of stages) {
    const own = stage === "pre" ? "reviewerPre" : "reviewerPost";
    const introduction = planting.secrets.mint(
      "public.review_form.definition",
      seenBy(own, ...staff),
    );
    const definition = { ...ideaExecutionGap.forms[stage], introduction };
    const row = { studyId: planting.studyId, stage, version: 1, definition };
    ids[stage] = await insertWatched(planting, "review_form", row, seenBy(...staff));
  }
  return ids;
}

async function plantMembers(
  planting: Planting,
  accounts: Accounts,
  invitationIdOf: ReadonlyMap<PersonKey, string>,
): Promise<void> {
  const organizers: Reader[] = [{ who: ["organizer"], at: /\/people$/ }];
  for (const person of people) {
    const [roles, account] = [rolesOf[person], accounts.get(person)];
    if (!roles || !account) continue;
    const canary = (column: string, readers: readonly Reader[]) =>
      planting.secrets.mint(`public.member.${column}`, readers);
    const row = {
      studyId: planting.studyId,
      userId: account.userId,
      roles,
      // An author's own page looks for it in what they write.
      institution: `University of ${canary("institution", [
        ...organizers,
        ...(roles.includes("author") ? [{ who: [person], at: /\/write/ }] : []),
      ])}`,
      conflictEmails: [`${canary("conflictEmails", organizers)}@example.org`],
      invitationId: invitationIdOf.get(person) ?? null,
      withdrawnAt: person === "withdrawn" ? new Date() : null,
    };
    const id = await insertWatched(planting, "member", row, seenBy(...staff));
    (planting.members as Map<PersonKey, string>).set(person, id);
  }
}

/** Takes a planted study away again, sealed rows included. */
export async function removeStudy(database: OwnerDatabase, studyId: string): Promise<void> {
  const own = [studyId];
  for (const table of ["arm_guess", "review_submission", "score"]) {
    await database.query(
      `DELETE FROM "${table}" WHERE "reviewId" IN (SELECT r.id FROM review r
         JOIN assignment a ON a.id = r."assignmentId" WHERE a."studyId" = $1)`,
      own,
    );
  }
  for (const table of [
    "assignment",
    "execution",
    "idea",
    "randomisation_run",
    "stored_file",
    "audit_entry",
  ]) {
    await database.query(`DELETE FROM "${table}" WHERE "studyId" = $1`, own);
  }
  const sealed = await database.query<{ table: string }>(
    `SELECT table_name AS "table" FROM information_schema.columns
     WHERE table_schema = 'sealed' AND column_name = 'studyId'`,
  );
  for (const { table } of sealed) {
    await database.query(`DELETE FROM sealed."${table}" WHERE "studyId" = $1`, own);
  }
  await database.query(`DELETE FROM study WHERE id = $1`, own);
}
