import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pointDatabasesAt, webDatabase } from "@/lib/db/connections";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database-client";
import { hashPassword, verifyPassword } from "./password";
import { forgetAttempts, mayAttempt } from "./rate-limit";
import { findActorOfSession, findOpenSessions, openSession, revokeSessions } from "./sessions";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await pointDatabasesAt({ web: database.webUrl, custodian: database.custodianUrl });
});

afterAll(async () => {
  await pointDatabasesAt(undefined);
  await database.drop();
});

describe("passwords", () => {
  it("fit their own hash, in any Unicode form, and no other", async () => {
    const hash = await hashPassword("pässword of Ada");
    expect(hash).toMatch(/^scrypt\$131072\$8\$1\$/);
    expect(await verifyPassword("pa\u0308ssword of Ada", hash)).toBe(true);
    expect(await verifyPassword("password of Ada", hash)).toBe(false);
    expect(await hashPassword("pässword of Ada")).not.toBe(hash);
  });

  it("never fit where there is no hash, and take as long", async () => {
    await verifyPassword("x", null);
    const timed = async (stored: string | null) => {
      const start = performance.now();
      expect(await verifyPassword("wrong", stored)).toBe(false);
      return performance.now() - start;
    };
    const withHash = await timed(await hashPassword("right"));
    // A missing account that answered at once would tell that it is missing.
    expect(await timed(null)).toBeGreaterThan(withHash / 4);
  });
});

describe("sessions", () => {
  it("end for good when they are revoked", async () => {
    const user = await webDatabase().user.create({
      data: { email: "ada@example.org", name: "Ada" },
    });
    const [here, there] = await Promise.all([
      openSession(user.id, "Firefox"),
      openSession(user.id, null),
    ]);
    const actor = await findActorOfSession(here);
    if (!actor) throw new Error("no actor");
    expect(actor).toMatchObject({ email: "ada@example.org", isAdministrator: false });
    expect(await findOpenSessions(actor)).toHaveLength(2);
    await revokeSessions(actor, "all others");
    expect(await findActorOfSession(there)).toBeUndefined();
    expect(await findActorOfSession(here)).toBeDefined();
    await revokeSessions(actor, { id: here });
    expect(await findActorOfSession(here)).toBeUndefined();
  });

  it("can't be revoked by somebody else", async () => {
    const users = await Promise.all(
      ["bo", "cy"].map((name) =>
        webDatabase().user.create({ data: { email: `${name}@example.org` } }),
      ),
    );
    const [own, other] = await Promise.all(users.map((user) => openSession(user.id, null)));
    const actor = await findActorOfSession(own ?? "");
    if (!actor || !other) throw new Error("no session");
    await revokeSessions(actor, { id: other });
    expect(await findActorOfSession(other)).toBeDefined();
  });
});

describe("the limit on sign-ins", () => {
  it("stops the eleventh password for an address, and forgets after a success", async () => {
    const attempts: boolean[] = [];
    for (let i = 0; i < 11; i += 1)
      attempts.push(await mayAttempt("password:email", "Eve@example.org"));
    expect(attempts).toEqual([...Array.from({ length: 10 }, () => true), false]);
    expect(await mayAttempt("password:email", "else@example.org")).toBe(true);
    await forgetAttempts("password:email", "eve@example.org");
    expect(await mayAttempt("password:email", "eve@example.org")).toBe(true);
  });
});
