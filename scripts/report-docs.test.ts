import { describe, expect, it } from "vitest";
import { documentedRows, reportDocumentation, writtenDocumentation } from "./report-docs";

describe("docs/report.md", () => {
  it("is what the schema says (npm run docs:report writes it anew)", async () => {
    expect(writtenDocumentation()).toBe(await reportDocumentation());
  });

  it("says of every field what it means", () => {
    const { study, pairwise } = documentedRows();
    const dumb = [...study, ...pairwise].filter((row) => row.meaning === undefined);
    expect(dumb.map((row) => row.path)).toEqual([]);
  });
});
