import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pointDatabasesAt, webDatabase } from "@/lib/db/connections";
import { AppError } from "@/lib/entry/app-error";
import { roles, type Role } from "@/lib/study/vocabulary";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database-client";
import type { Actor } from "./actor";
import { authorize, authorizeAdministrator } from "./authorize";
import { rights, rightsOfRoles, type Right } from "./rights";

let database: TestDatabase;
let studyId: string;
const personas = new Map<string, Actor>();

async function addPersona(name: string, held: Role[] | undefined, isAdministrator = false) {
  const user = await webDatabase().user.create({
    data: { name, email: `${name}@example.org`, isAdministrator },
  });
  if (held) {
    await webDatabase().member.create({ data: { studyId, userId: user.id, roles: held } });
  }
  personas.set(name, {
    userId: user.id,
    name,
    email: user.email,
    isAdministrator,
    sessionId: randomUUID(),
  });
}

beforeAll(async () => {
  database = await createTestDatabase();
  await pointDatabasesAt({ web: database.webUrl, custodian: database.custodianUrl });
  studyId = (await webDatabase().study.create({ data: { name: "Study", settings: {} } })).id;
  for (const role of roles) await addPersona(role, [role]);
  await addPersona("stranger", undefined);
  await addPersona("administrator", undefined, true);
  await addPersona("withdrawn", ["organizer", "custodian"]);
  await webDatabase().member.updateMany({
    where: { userId: personas.get("withdrawn")?.userId },
    data: { withdrawnAt: new Date() },
  });
});

afterAll(async () => {
  await pointDatabasesAt(undefined);
  await database.drop();
});

async function ask(persona: string, right: Right, study = studyId): Promise<string> {
  const actor = personas.get(persona);
  if (!actor) throw new Error(persona);
  return authorize(actor, study, right).then(
    () => "allowed",
    (error: unknown) => (error instanceof AppError ? `${error.code}: ${error.message}` : "fault"),
  );
}

describe("authorize", () => {
  it.each(roles)("gives the %s exactly the rights of the table", async (role) => {
    for (const right of rights) {
      const expected = rightsOfRoles[role].includes(right);
      expect((await ask(role, right)) === "allowed", `${role} ${right}`).toBe(expected);
    }
  });

  it.each(["stranger", "withdrawn", "administrator"])(
    "gives the %s no right in a study",
    async (name) => {
      for (const right of rights) expect(await ask(name, right), right).not.toBe("allowed");
    },
  );

  it("says the same to somebody without the right and about a study that is not there", async () => {
    const answers = await Promise.all([
      ask("reviewer", "seal.open"),
      ask("stranger", "review.write"),
      ask("organizer", "study.organize", randomUUID()),
      ask("organizer", "study.organize", "no id at all"),
    ]);
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain("not-found");
  });

  it("lets the custodian alone open the seal", () => {
    expect(roles.filter((role) => rightsOfRoles[role].includes("seal.open"))).toEqual([
      "custodian",
    ]);
  });

  it("gives participants nothing but their own work", () => {
    const work: Partial<Record<Role, Right>> = {
      author: "intake.write",
      executor: "execution.write",
      reviewer: "review.write",
    };
    for (const [role, right] of Object.entries(work)) {
      expect(rightsOfRoles[role as Role]).toEqual([right]);
    }
  });
});

describe("authorizeAdministrator", () => {
  it("knows the administrator from others", () => {
    const administrator = personas.get("administrator");
    const organizer = personas.get("organizer");
    if (!administrator || !organizer) throw new Error("personas");
    expect(authorizeAdministrator(administrator).userId).toBe(administrator.userId);
    expect(() => authorizeAdministrator(organizer)).toThrow(AppError);
  });
});
