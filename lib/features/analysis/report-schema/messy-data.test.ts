import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildReport, type ScoreRow } from "@/lib/stats";
import { reportSchema } from "./report-schema";

const resampling = { seed: 1, permutations: 99, bootstrapResamples: 99 };

/** Studies as they come: few ideas, ties, lost stages, lost arms, constant scores, unnamed reviewers, ideas of two arms. */
const messyStudy = fc
  .record({
    arms: fc.constantFrom<string[]>(["AI", "Human"], ["AI"], ["AI", "Human", "Mixed"]),
    ideas: fc.integer({ min: 0, max: 7 }),
    metrics: fc.constantFrom<string[]>(["overall"], ["overall", "novelty"]),
    top: fc.constantFrom(1, 2, 10),
    reviewers: fc.constantFrom(0, 2, 6),
    topics: fc.constantFrom(0, 1, 3),
    picks: fc.array(fc.nat(999), { minLength: 400, maxLength: 400 }),
  })
  .map(({ arms, ideas, metrics, top, reviewers, topics, picks }): ScoreRow[] => {
    let place = 0;
    const pick = (below: number) => (picks[place++ % picks.length] ?? 0) % below;
    const rows: ScoreRow[] = [];
    for (const arm of arms)
      for (let index = 0; index < ideas; index++) {
        const idea = pick(9) === 0 ? `shared${index}` : `${arm}${index}`;
        const topic = topics === 0 ? null : `T${index % topics}`;
        for (const stage of ["pre", "post"] as const) {
          const reviews = pick(4);
          for (let review = 0; review < reviews; review++) {
            const reviewer = reviewers === 0 ? null : `R${(index + review) % reviewers}`;
            const minutes = pick(60);
            for (const metric of metrics)
              if (pick(8) > 0)
                rows.push({
                  ...{ stage, idea, arm, topic, reviewer, metric, score: 1 + pick(top) },
                  covariates: {
                    minutes,
                    guess: pick(3) === 0 ? "dk" : (arms[pick(arms.length)] ?? ""),
                  },
                });
          }
        }
      }
    return rows;
  });

describe("a report of messy data", () => {
  it(
    "gives figures or reasons, and never anything that is not a number",
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(messyStudy, fc.constantFrom("greater", "two-sided"), (rows, alternative) => {
          const report = buildReport(rows, { alternative, resampling });
          // NaN and infinity become null in JSON, which no figure may be.
          const written: unknown = JSON.parse(JSON.stringify(report));
          expect(reportSchema.parse(written)).toEqual(written);
        }),
        { numRuns: 60, seed: 20506 },
      );
    },
  );

  it.each([
    ["no row at all", []],
    ["one stage alone", ["pre"]],
  ] as const)("takes %s", (_, stages) => {
    const rows = stages.flatMap((stage) =>
      ["AI", "Human"].flatMap((arm) =>
        [1, 2, 3].map((idea) => ({
          ...{ stage, idea: `${arm}${idea}`, arm, topic: null, reviewer: null },
          ...{ metric: "overall", score: idea, covariates: {} },
        })),
      ),
    );
    const report = buildReport(rows, { resampling });
    expect(report.contrasts).toEqual([]);
    expect(reportSchema.parse(report)).toEqual(report);
  });
});
