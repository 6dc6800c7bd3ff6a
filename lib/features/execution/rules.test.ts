import { describe, expect, it } from "vitest";
import { editingObstacle, hoursObstacle, missingForFinish, pageLimitObstacle } from "./rules";
import { hoursSchema } from "./schema";
import { describeLeftOut } from "./words";

describe("what finishing needs", () => {
  const nothing = {
    hasPaper: false,
    hasCode: false,
    hoursEntries: 0,
    changes: 0,
    declaresNoChanges: false,
  };

  it("says everything that is missing at once", () => {
    expect(missingForFinish(nothing)).toHaveLength(4);
  });

  it("takes an empty list of changes only with the word that there are none", () => {
    const rest = { ...nothing, hasPaper: true, hasCode: true, hoursEntries: 1 };
    expect(missingForFinish(rest)).toEqual([expect.stringContaining("tick")]);
    expect(missingForFinish({ ...rest, declaresNoChanges: true })).toEqual([]);
    expect(missingForFinish({ ...rest, changes: 1 })).toEqual([]);
  });
});

describe("editing", () => {
  it("is possible while the work is started and the phase open, and says why not otherwise", () => {
    expect(editingObstacle("execution", "started")).toBeUndefined();
    expect(editingObstacle("execution", "allocated")).toMatch(/Start/);
    expect(editingObstacle("execution", "finished")).toMatch(/Reopen/);
    expect(editingObstacle("execution-review", "started")).toMatch(/over/);
  });
});

describe("the page limit", () => {
  it("is told with both numbers", () => {
    expect(pageLimitObstacle(4, 4)).toBeUndefined();
    expect(pageLimitObstacle(7, 4)).toMatch(/^7 pages; the limit is 4\./);
  });
});

describe("hours", () => {
  it("are read with a point or a comma, above 0, up to 24", () => {
    const read = (hours: string) => hoursSchema.safeParse({ workedOn: "2026-03-01", hours });
    expect(read("1,5").data?.hours).toBe(1.5);
    expect(read(" 24 ").success).toBe(true);
    for (const wrong of ["0", "-1", "24.1", "", "two", "1e999"]) {
      expect(read(wrong).success).toBe(false);
    }
  });

  it("fit into days that have come", () => {
    const entry = { day: "2026-03-01", hours: 8, alreadyThatDay: 0, today: "2026-03-01" };
    expect(hoursObstacle(entry)).toBeUndefined();
    expect(hoursObstacle({ ...entry, day: "2026-03-02" })).toBeUndefined();
    expect(hoursObstacle({ ...entry, day: "2026-03-03" })).toMatch(/to come/);
    expect(hoursObstacle({ ...entry, alreadyThatDay: 17 })).toMatch(/25 hours/);
  });
});

describe("what became of an archive", () => {
  it("names what reviewers don't get", () => {
    expect(describeLeftOut({ fileCount: 1, leftOut: [], replaced: 0 })).toBe(
      "The code is here: 1 file.",
    );
    expect(
      describeLeftOut({ fileCount: 2, leftOut: [{ name: ".git", count: 1200 }], replaced: 2 }),
    ).toContain(".git (1,200 files)");
  });
});
