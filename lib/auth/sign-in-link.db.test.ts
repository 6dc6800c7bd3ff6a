import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Account, User } from "next-auth";
import { pointDatabasesAt, webDatabase } from "@/lib/db/connections";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database-client";
import { authOptions } from "./options";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await pointDatabasesAt({ web: database.webUrl, custodian: database.custodianUrl });
  vi.stubEnv("DATABASE_URL", database.webUrl);
  vi.stubEnv("NEXTAUTH_URL", "https://assay.example.org");
  vi.stubEnv("NEXTAUTH_SECRET", "a secret for this test, long enough for it");
  await webDatabase().user.create({ data: { email: "ada@example.org", name: "Ada" } });
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await pointDatabasesAt(undefined);
  await database.drop();
});

/** What next-auth is told about a request for a link that came through these proxies. */
function askForLink(email: string, forwarded: string) {
  const options = authOptions(new Headers({ "x-forwarded-for": forwarded }));
  const account: Account = {
    provider: "email",
    type: "email",
    userId: email,
    providerAccountId: email,
  };
  const user: User = { id: email, email };
  return options.callbacks?.signIn?.({ user, account, email: { verificationRequest: true } });
}

describe("a request for a sign-in link", () => {
  it("is answered at an unknown address where next-auth leads a known one", async () => {
    expect(await askForLink("ada@example.org", "192.0.2.1")).toBe(true);
    expect(await askForLink("nobody@example.org", "192.0.2.1")).toBe(
      "https://assay.example.org/api/auth/verify-request?provider=email&type=email",
    );
  });

  it("is counted by the address that the proxy saw, whatever the request claims", async () => {
    const answers: unknown[] = [];
    for (let attempt = 0; attempt < 21; attempt += 1) {
      const forwarded = `198.51.100.${attempt}, 203.0.113.7`;
      answers.push(await askForLink(`person-${attempt}@example.org`, forwarded));
    }
    expect(answers.slice(0, 20)).not.toContain("/sign-in?error=rate-limited");
    expect(answers[20]).toBe("/sign-in?error=rate-limited");
  });
});
