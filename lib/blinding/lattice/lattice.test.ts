import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { longColumns } from "@/lib/features/analysis/long-data/long-csv-columns";
import { tableCsv } from "@/lib/features/analysis/long-data/table-csv";
import { writeLongCsv } from "@/lib/features/analysis/long-data/write-long-csv";
import { reportSchema } from "@/lib/features/analysis/report-schema/report-schema";
import { buildReport, type ScoreRow } from "@/lib/stats";
import { phases } from "@/lib/study/vocabulary";
import * as views from "../views";
import { audiences, isAtLeast } from "./audiences";
import { demandVisible, disclose, DisclosureError } from "./disclose";
import { lattice, type LatticeView } from "./fields";
import { boundOf, maySeePath } from "./may-see";
import { schemaLeaves } from "./schema-leaves-fixture";

const everyField = Object.entries(lattice).flatMap(([view, fields]) =>
  Object.keys(fields).map((path) => ({ view: view as LatticeView, path })),
);
const aField = fc.constantFrom(...everyField);
const aPhase = fc.constantFrom(...phases);
const anAudience = fc.constantFrom(...audiences);

/** The views that participants get, by the name under which the lattice has them. */
const schemas = Object.entries(views).flatMap(([name, schema]) =>
  schema instanceof z.ZodType ? [[name.replace(/Schema$/, ""), schema] as const] : [],
);

describe("the lattice", () => {
  it("never takes back in a later phase what it showed", () => {
    fc.assert(
      fc.property(aField, anAudience, aPhase, aPhase, ({ view, path }, audience, one, other) => {
        const [earlier, later] = [one, other].sort((a, b) => phases.indexOf(a) - phases.indexOf(b));
        if (!earlier || !later || !maySeePath(audience, view, path, earlier)) return;
        expect(maySeePath(audience, view, path, later)).toBe(true);
      }),
    );
  });

  it("shows a higher audience whatever it shows a lower one", () => {
    fc.assert(
      fc.property(aField, anAudience, anAudience, aPhase, ({ view, path }, low, high, phase) => {
        if (!isAtLeast(high, low) || !maySeePath(low, view, path, phase)) return;
        expect(maySeePath(high, view, path, phase)).toBe(true);
      }),
    );
  });

  it("is ordered: reflexive, antisymmetric and transitive", () => {
    fc.assert(
      fc.property(anAudience, anAudience, anAudience, (a, b, c) => {
        expect(isAtLeast(a, a)).toBe(true);
        if (isAtLeast(a, b) && isAtLeast(b, a)) expect(a).toBe(b);
        if (isAtLeast(a, b) && isAtLeast(b, c)) expect(isAtLeast(a, c)).toBe(true);
      }),
    );
  });

  it("shows no result to anybody before the freeze, none to participants ever, no arm before unblinding", () => {
    const results = ["maskedScores", "namedScores", "changeTable", "report"] as const;
    for (const { view, path } of everyField.filter(({ view }) => results.some((r) => r === view))) {
      for (const phase of phases) {
        for (const low of ["public", "member", "own"] as const)
          expect(maySeePath(low, view, path, phase)).toBe(false);
        const opens = phases.indexOf(view === "namedScores" ? "unblinded" : "frozen");
        expect(maySeePath("staff", view, path, phase)).toBe(phases.indexOf(phase) >= opens);
      }
    }
  });

  it("shows an execution to its reviewers from the execution review on, and a task to nobody but its owner", () => {
    expect(maySeePath("own", "reviewTaskView", "execution.hasPaper", "execution")).toBe(false);
    expect(maySeePath("own", "reviewTaskView", "execution.hasPaper", "execution-review")).toBe(
      true,
    );
    for (const view of ["queueEntryView", "reviewTaskView", "executionTaskView"] as const) {
      for (const path of Object.keys(lattice[view]))
        for (const other of ["public", "member", "staff"] as const)
          expect(maySeePath(other, view, path, "archived"), `${view}.${path}`).toBe(false);
    }
  });
});

describe("every exit is in the lattice", () => {
  it.each(schemas)("%s: exactly its fields, found by walking the schema", (name, schema) => {
    expect(Object.keys(lattice)).toContain(name);
    const known = Object.keys(lattice[name as LatticeView]).sort();
    expect(known).toEqual(schemaLeaves(schema).sort());
    expect(known.length).toBeGreaterThan(3);
  });

  it("the report, part by part", () => {
    expect(Object.keys(lattice.report).sort()).toEqual(Object.keys(reportSchema.shape).sort());
  });

  const rows = (["x", "y"] as const).flatMap((arm, at) =>
    [1, 2, 3].flatMap((idea) =>
      (["pre", "post"] as const).map((stage): ScoreRow => ({
        ...{ stage, idea: `${arm}${idea}`, arm, topic: null, reviewer: null, metric: "novelty" },
        ...{ score: idea + at, covariates: { minutes: 3, secret: "z" } },
      })),
    ),
  );

  it("every column of every CSV", () => {
    for (const column of longColumns) {
      expect(boundOf("maskedScores", column), column).toBeDefined();
      expect(boundOf("namedScores", column), column).toBeDefined();
    }
    const [header = ""] = tableCsv(buildReport(rows)).split("\n");
    for (const column of header.split(","))
      expect(boundOf("changeTable", column), column).toBeDefined();
  });

  it("a column below its bound is not written", () => {
    const shows = (view: LatticeView, phase: "frozen" | "execution") => (column: string) =>
      maySeePath("staff", view, column, phase);
    const [header] = writeLongCsv(rows, shows("maskedScores", "frozen")).split("\n");
    expect(header).toBe("stage,idea,arm,topic,reviewer,metric,score,minutes");
    expect(writeLongCsv(rows, shows("maskedScores", "execution")).trim()).toBe("");
    expect(tableCsv(buildReport(rows), shows("changeTable", "execution")).trim()).toBe("");
  });
});

describe("disclose", () => {
  const study = {
    ...{ studyId: "0b0a86e3-36f4-4f0b-8f4e-94a3a8f6f5c2", name: "S", phase: "intake" },
    ...{ isSimulated: false, deadline: null },
  };
  const show = (audience: "public" | "member", value: unknown) =>
    disclose("studyView", views.studyViewSchema, { audience, phase: "intake" }, value);

  it("lets a view through to those who may see it", () => {
    expect(show("member", study)).toEqual(study);
  });

  it("throws for an audience below a field's bound, and for a field too many", () => {
    expect(() => show("public", study)).toThrow(DisclosureError);
    expect(() => show("member", { ...study, arm: "AI" })).toThrow(z.ZodError);
  });

  it("throws for a field that the lattice does not know, even where a schema lets it through", () => {
    const loose = z.strictObject({ arm: z.string() });
    const to = { audience: "own", phase: "archived" } as const;
    expect(() => disclose("studyView", loose, to, { arm: "AI" })).toThrow("studyView.arm");
    expect(() => demandVisible("report", ["authors"], "staff", "archived")).toThrow(
      "report.authors",
    );
  });

  it("throws for a field before its phase, and takes what is empty for nothing said", () => {
    const work = z.strictObject({
      execution: z.strictObject({ hasPaper: z.boolean() }).nullable(),
    });
    const to = { audience: "own", phase: "idea-review" } as const;
    expect(disclose("reviewTaskView", work, to, { execution: null })).toEqual({ execution: null });
    const early = { execution: { hasPaper: false } };
    expect(() => disclose("reviewTaskView", work, to, early)).toThrow("execution.hasPaper");
  });
});
