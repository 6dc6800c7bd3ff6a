import { describe, expect, it } from "vitest";
import { readEnvironment } from "./env";

const complete = {
  DATABASE_URL: "postgresql://assay:secret@localhost/assay",
  NEXTAUTH_URL: "https://assay.example.org",
  NEXTAUTH_SECRET: "0123456789abcdef0123456789abcdef",
};

describe("readEnvironment", () => {
  it("takes a complete environment, and empty variables as missing ones", () => {
    const env = readEnvironment({ ...complete, SMTP_URL: "" });
    expect(env.DATABASE_URL).toBe(complete.DATABASE_URL);
    expect(env.SMTP_URL).toBeUndefined();
  });

  it.each([
    ["DATABASE_URL", undefined],
    ["DATABASE_URL", "mysql://localhost/assay"],
    ["NEXTAUTH_URL", "assay"],
    ["NEXTAUTH_SECRET", undefined],
    ["NEXTAUTH_SECRET", "short"],
    ["SMTP_URL", "https://mail.example.org"],
    ["CUSTODIAN_DATABASE_URL", "postgresql://custodian@localhost/assay"],
  ])("names %s when it is %j", (name, value) => {
    expect(() => readEnvironment({ ...complete, [name]: value })).toThrow(name);
  });

  it("names every variable that is wrong at once", () => {
    expect(() => readEnvironment({})).toThrow(
      /DATABASE_URL[\s\S]*NEXTAUTH_URL|NEXTAUTH_URL[\s\S]*DATABASE_URL|NEXTAUTH_SECRET/,
    );
  });

  it("wants a sender for mail", () => {
    expect(() => readEnvironment({ ...complete, SMTP_URL: "smtp://localhost" })).toThrow(
      "MAIL_FROM",
    );
  });
});
