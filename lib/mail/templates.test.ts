import { describe, expect, it } from "vitest";
import { invitationMail, signInLinkMail } from "./templates";

const facts = {
  ...{ recipient: "ada@example.org", name: "Ada", studyName: "S", role: "author" as const },
  url: "https://assay.example.org/invite/x",
};

describe("mails", () => {
  it("take no field that the lattice does not know: an arm can't be put into one", () => {
    const wide = { ...facts, arm: "Human" };
    expect(() => invitationMail(wide, "intake")).toThrow(/arm/);
  });

  it("have the same subject for every role, phase and person of a study", () => {
    const subjects = (["author", "executor", "reviewer"] as const).flatMap((role) =>
      (["setup", "execution"] as const).map(
        (phase) => invitationMail({ ...facts, role, name: role }, phase).subject,
      ),
    );
    expect(new Set(subjects)).toEqual(new Set(["Invitation to the study “S”"]));
    expect(signInLinkMail("a@example.org", "https://x").subject).toBe("Sign in to Assay");
  });

  it("name the role and the study and nothing else of it", () => {
    const { text } = invitationMail(facts, "setup");
    const rest = text.replace(facts.url, "").replace("“S”", "");
    expect(rest).toBe(
      "Dear Ada,\n\nyou are invited to the study  as idea author. Open this address to join; it works once, for 30 days.\n\n",
    );
  });
});
