import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyPassword } from "@/lib/auth/password";
import { openSession } from "@/lib/auth/sessions";
import { pointDatabasesAt, webDatabase } from "@/lib/db/connections";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database-client";
import { changePassword, renamePerson, signUpFirst } from "./mutations-accounts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await pointDatabasesAt({ web: database.webUrl, custodian: database.custodianUrl });
});
afterAll(async () => {
  await pointDatabasesAt(undefined);
  await database.drop();
});

const person = (name: string) => ({
  ...{ name, email: `${name.toLowerCase()}@example.org`, password: `${name} and a long password` },
});

describe("the first sign-up", () => {
  it("makes exactly one administrator, however many try at once", async () => {
    const outcomes = await Promise.allSettled(
      ["Ada", "Bo", "Cy"].map((name) => signUpFirst(person(name))),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected")
        expect(outcome.reason).toMatchObject({ code: "not-found" });
    }
    const users = await webDatabase().user.findMany();
    expect(users.map((user) => user.isAdministrator)).toEqual([true]);
    const entries = await webDatabase().auditEntry.findMany({ where: { chain: "installation" } });
    expect(entries.map(({ action, actorUserId }) => [action, actorUserId])).toEqual([
      ["administrator.signed-up", users[0]?.id],
    ]);
    await expect(signUpFirst(person("Dee"))).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("an account", () => {
  it("changes its password only with the present one, and signs out everybody else", async () => {
    const user = await webDatabase().user.findFirstOrThrow();
    const password = `${user.name} and a long password`;
    const sessionId = await openSession(user.id, "this browser");
    await openSession(user.id, "another browser");
    const { id: userId, email } = user;
    const actor = { userId, email, name: user.name ?? "", isAdministrator: true, sessionId };
    const newPassword = "another long password";
    await expect(
      changePassword(actor, { currentPassword: "wrong", newPassword }),
    ).rejects.toMatchObject({ fieldErrors: { currentPassword: expect.any(Array) } });
    await changePassword(actor, { currentPassword: password, newPassword });
    const after = await webDatabase().user.findFirstOrThrow();
    expect(await verifyPassword(newPassword, after.passwordHash)).toBe(true);
    const open = await webDatabase().signInSession.findMany({ where: { revokedAt: null } });
    expect(open.map(({ id }) => id)).toEqual([sessionId]);
    await renamePerson(actor, "Ada the first");
    expect((await webDatabase().user.findFirstOrThrow()).name).toBe("Ada the first");
  });
});
