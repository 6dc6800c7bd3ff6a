import { describe, expect, it } from "vitest";
import { presentStudy } from "@/lib/blinding/present/study";
import { defaultSettings } from "@/lib/study/settings";
import { describeInvitations } from "./describe-invitations";
import { pickDemoAccounts } from "./demo-accounts";
import { describeBrowser } from "./describe-browser";
import { acceptSchema } from "./schema";
import { studyNavigation } from "./study-navigation";

const studyId = "7d3f9a34-6a5c-4f63-9a7e-0f5f6f1b2c3d";
const labels = (roles: Parameters<typeof studyNavigation>[1], kind = "native") =>
  studyNavigation({ studyId, kind }, roles).map((item) => item.label);

describe("studyNavigation", () => {
  it("leads participants to their own work and nowhere else", () => {
    expect(labels(["author"])).toEqual(["Write"]);
    expect(labels(["executor"])).toEqual(["Execution"]);
    expect(labels(["reviewer"])).toEqual(["Reviews"]);
  });
  it("shows both sides to an organizer who reviews", () => {
    expect(labels(["organizer", "reviewer"])).toEqual([
      ...[
        "Overview",
        "Protocol",
        "Planning",
        "People",
        "Intake",
        "Allocation",
        "Analysis",
        "Audit",
        "Reviews",
      ],
    ]);
  });
  it("has only the scores and the people of an imported study", () => {
    expect(labels(["organizer", "custodian"], "imported")).toEqual(["Analysis", "People", "Audit"]);
  });
});

describe("presentStudy", () => {
  const row = { id: studyId, name: "A study", isSimulated: false, settings: defaultSettings };
  it("tells members the name, the phase and when their work is due, and nothing else", () => {
    const settings = {
      ...defaultSettings,
      deadlines: { ...defaultSettings.deadlines, ideaReview: "2027-02-01" },
    };
    const more = { description: "Human against AI", kind: "native" };
    expect(presentStudy({ ...row, ...more, phase: "idea-review", settings })).toEqual({
      ...{ studyId, name: "A study", phase: "idea-review", isSimulated: false },
      deadline: "2027-02-01",
    });
    expect(presentStudy({ ...row, phase: "setup", settings }).deadline).toBeNull();
  });
});

describe("pickDemoAccounts", () => {
  it("offers the administrator first, then two of each kind at most", () => {
    const person = (name: string, roles: string[], isAdministrator = false) => ({
      ...{ name, email: `${name}@example.org`, roles, isAdministrator },
    });
    const picked = pickDemoAccounts([
      ...["r1", "r2", "r3"].map((name) => person(name, ["reviewer"])),
      person("nobody", []),
      person("a1", ["author"]),
      person("admin", ["organizer", "custodian"], true),
    ]);
    expect(picked.map(({ name }) => name)).toEqual(["admin", "a1", "r1", "r2"]);
    expect(picked[0]?.label).toBe("Administrator, Organizer, Custodian");
  });
});

describe("words", () => {
  it("says what became of invitations", () => {
    const made = [
      { name: "Jo", email: "jo@example.org", url: "https://own.org/invite/1" },
      { name: "", email: "", url: "https://own.org/invite/2" },
    ];
    const kept = describeInvitations(made, { failed: [], isKept: true });
    expect(kept.message).toMatch(/^2 invitations are made, and one mail is kept in the outbox\./);
    expect(kept.shownOnce).toEqual([
      { label: "Jo, jo@example.org", text: "https://own.org/invite/1" },
      { label: "Invitation", text: "https://own.org/invite/2" },
    ]);
    const failed = describeInvitations(made.slice(0, 1), {
      failed: ["jo@example.org"],
      isKept: false,
    });
    expect(failed.message).toMatch(/could not be sent to jo@example.org/);
  });
  it("tells browsers apart", () => {
    const agent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36";
    expect(describeBrowser(agent)).toBe("Chrome on Linux");
    expect(describeBrowser(null)).toBe("Signed in by e-mailed link");
  });
  it("names the wrong line among addresses of conflicts", () => {
    const parsed = acceptSchema.safeParse({
      ...{ token: "t", name: "Jo", email: "jo@example.org", password: "long enough, is it" },
      conflictEmails: "a@x.org\nnot one",
    });
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([
      "“not one” is not an e-mail address.",
    ]);
  });
});
