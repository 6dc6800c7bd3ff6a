import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phases, roles } from "@/lib/study/vocabulary";
import {
  findObstacleToRoles,
  invitableRoles,
  invitationState,
  mayHandOut,
  mergeRoles,
  ownPath,
  readInvitees,
  splitAddresses,
} from "./rules";

describe("ownPath", () => {
  it.each(["/studies", "/invite/abc_-1", "/studies/1/reviews?x=1"])("keeps %s", (path) => {
    expect(ownPath(path)).toBe(path);
  });
  it.each([
    ...["https://evil.org", "//evil.org", "/\\evil.org", "\\/evil.org", "javascript:alert(1)"],
    ...["", "studies", "/\t/evil.org", "/sign-in", "/api/auth/signout", undefined],
  ])("does not follow %j", (path) => {
    expect(ownPath(path)).toBe("/studies");
  });
  it("never leaves the site, whatever is asked", () => {
    fc.assert(
      fc.property(fc.string(), (path) => {
        expect(new URL(ownPath(path), "https://own.org").origin).toBe("https://own.org");
      }),
    );
  });
});

describe("invitableRoles", () => {
  it("closes each role in its time and never opens one again", () => {
    for (const role of roles) {
      const open = phases.map((phase) => invitableRoles(phase, "native").includes(role));
      expect(open[0]).toBe(true);
      expect(open.lastIndexOf(true)).toBe(open.filter(Boolean).length - 1);
      expect(open.at(-1)).toBe(false);
    }
    expect(invitableRoles("idea-review", "native")).not.toContain("author");
    expect(invitableRoles("frozen", "native")).not.toContain("reviewer");
  });
  it("has no participants in an imported study", () => {
    expect(invitableRoles("unblinded", "imported")).toEqual(["organizer", "custodian", "analyst"]);
  });
});

describe("roles", () => {
  it("lets only a custodian hand out the key", () => {
    expect(mayHandOut("custodian", ["organizer"])).toBe(false);
    expect(mayHandOut("custodian", ["organizer", "custodian"])).toBe(true);
    expect(mayHandOut("reviewer", ["organizer"])).toBe(true);
  });
  it("keeps an organizer and a custodian", () => {
    const members = [
      { memberId: "a", roles: ["organizer", "custodian"] as const },
      { memberId: "b", roles: ["organizer", "reviewer"] as const },
    ];
    expect(findObstacleToRoles(members, "a", ["organizer"])).toMatch(/at least one custodian/);
    expect(findObstacleToRoles(members, "a", ["custodian"])).toBeUndefined();
    expect(findObstacleToRoles(members, "b", [])).toBeUndefined();
    expect(findObstacleToRoles(members.slice(0, 1), "a", [])).toMatch(/at least one organizer/);
  });
  it("merges in the vocabulary's order, each once", () => {
    expect(mergeRoles(["reviewer", "author"], "author")).toEqual(["author", "reviewer"]);
  });
});

describe("invitationState", () => {
  const now = new Date("2027-01-10T00:00:00Z");
  const row = { acceptedAt: null, revokedAt: null, expiresAt: new Date("2027-01-11T00:00:00Z") };
  it("says where an invitation stands", () => {
    expect(invitationState(row, now)).toBe("open");
    expect(invitationState({ ...row, expiresAt: now }, now)).toBe("expired");
    expect(invitationState({ ...row, revokedAt: now }, now)).toBe("revoked");
    expect(invitationState({ ...row, acceptedAt: now, expiresAt: now }, now)).toBe("accepted");
  });
});

describe("lists that are typed", () => {
  it("reads names with commas, and lines with an address alone", () => {
    expect(readInvitees("Doe, Jo, Jo@Example.org\n\n  amy@example.org ")).toEqual({
      invitees: [
        { name: "Doe, Jo", email: "jo@example.org" },
        { name: "", email: "amy@example.org" },
      ],
      errors: [],
    });
  });
  it("reads lines as mail programs and spreadsheets copy them", () => {
    const lines = [
      '"Doe, Jo" <jo@example.org>',
      "Amy Poe\tamy@example.org",
      "Bo Moe; bo@example.org",
      "Cy Roe cy@example.org",
    ];
    expect(readInvitees(lines.join("\n"))).toEqual({
      invitees: [
        { name: "Doe, Jo", email: "jo@example.org" },
        { name: "Amy Poe", email: "amy@example.org" },
        { name: "Bo Moe", email: "bo@example.org" },
        { name: "Cy Roe", email: "cy@example.org" },
      ],
      errors: [],
    });
  });
  it("names each wrong line by its number", () => {
    const { errors } = readInvitees("jo@example.org\nno address\nJo, JO@example.org");
    expect(errors).toEqual([
      "Line 2: “no address” does not end in an e-mail address.",
      "Line 3: jo@example.org stands in the list twice.",
    ]);
  });
  it("splits addresses by line, comma and semicolon, each once", () => {
    expect(splitAddresses("A@x.org, b@x.org;\n\na@x.org")).toEqual(["a@x.org", "b@x.org"]);
  });
});
