import { describe, expect, it } from "vitest";
import { blindingDocumentation, namedTests, writtenBlinding } from "./blinding-docs";

/** The rows of the table of threats: from its heading to the next one. */
function threats(): string[] {
  const section = writtenBlinding().split("\n## Threats\n")[1]?.split("\n## ")[0] ?? "";
  return section.split("\n").filter((line) => line.startsWith("|") && !/^\| (-|threat)/.test(line));
}

describe("docs/blinding.md", () => {
  it("shows the lattice as the code has it (npm run docs:blinding writes it anew)", async () => {
    expect(writtenBlinding()).toBe(await blindingDocumentation());
  });

  it("names only tests that there are", () => {
    const named = namedTests(writtenBlinding());
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter(({ isThere }) => !isThere)).toEqual([]);
  });

  it("maps each threat to a test that proves what is done", () => {
    const rows = threats();
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((row) => namedTests(row).length === 0)).toEqual([]);
  });

  it("would notice a test that was renamed or removed", () => {
    const text =
      "`scripts/blinding-docs.test.ts` “would find a title that nobody wrote”, `no/such.test.ts` “x”";
    // The first title is in this file, as part of a longer text only.
    expect(namedTests(text).map(({ isThere }) => isThere)).toEqual([false, false]);
  });
});
