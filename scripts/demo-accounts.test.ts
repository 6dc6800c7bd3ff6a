import { describe, expect, it } from "vitest";
import { accountTable } from "./demo-accounts";

const ada = { role: "Organizer", name: "Ada", email: "ada@example.org", password: "one" };
const grace = {
  role: "Reviewer",
  name: "Grace Brewster",
  email: "grace@example.org",
  password: "one",
};

describe("accountTable", () => {
  it("says a common password once", () => {
    expect(accountTable([ada, grace]).split("\n")).toEqual([
      "  Role       Name            E-mail",
      "  Organizer  Ada             ada@example.org",
      "  Reviewer   Grace Brewster  grace@example.org",
      "",
      "  Everybody's password: one",
    ]);
  });

  it("gives each password a column where they differ", () => {
    const table = accountTable([ada, { ...grace, password: "two" }]);
    expect(table).toMatch(/ada@example\.org {4}one\n.*grace@example\.org {2}two$/);
  });
});
