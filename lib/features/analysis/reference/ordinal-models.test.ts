import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ScoreRow } from "@/lib/stats";
import { ordinalModels } from "@/lib/stats/report/ordinal-models";
import { relativeError } from "@/lib/stats/testing/relative-error";
import { studyDataOf } from "@/lib/stats/testing/study-data-of";
import { readLongData } from "../long-data/read-long-data";
import { ordinalModelsSchema } from "../report-schema/ordinal-models";

const shared = fileURLToPath(new URL("../../../../../shared/", import.meta.url));
const absent = !existsSync(`${shared}published-study`);
const why = absent ? " (skipped: the released data are not beside the project)" : "";

function load(...names: string[]): readonly ScoreRow[] {
  if (absent) return [];
  const data = readLongData(
    names.map((name) => ({ name, text: readFileSync(shared + name, "utf8") })),
  );
  if (!data.ok) throw new Error(JSON.stringify(data.problems));
  return data.rows;
}

const rows = load(
  "published-study/ideation_reviews.json",
  "published-study/execution_reviews.json",
);

/*
 * MASS::polr(factor(score) ~ human * post, control = list(reltol = 1e-16)) in R 4.2.2 on the 281 reviews of the 43 ideas,
 * then three Newton steps with numDeriv's derivatives; the clustered standard errors are a sandwich of numDeriv's scores,
 * summed by idea, times 43/42. The last figure is polr(factor(round(change, 9)) ~ human).
 */
const fromR = {
  novelty: {
    estimate: [-0.796206279873129, -1.01980529422431, 0.914773632016258],
    independent: [0.358212472251881, 0.304652888142589, 0.444914261382126],
    clustered: [0.424197448807599, 0.319069103831865, 0.559489715120681],
    logLikelihood: -515.222749134547,
    change: 1.00669508716461,
  },
  excitement: {
    estimate: [-1.15725025405744, -1.67040084773338, 1.75162274205996],
    independent: [0.359011663023007, 0.309736973844319, 0.450497315886854],
    clustered: [0.369969605341385, 0.332108929422614, 0.500047756279718],
    logLikelihood: -525.540884295558,
    change: 1.821904801296,
  },
  effectiveness: {
    estimate: [-1.13043335601937, -1.77657853232803, 1.77107637052386],
    independent: [0.346113922224001, 0.306812229893585, 0.445264897331504],
    clustered: [0.308338504488909, 0.328011731383117, 0.577807911735178],
    logLikelihood: -533.282272081838,
    change: 1.74020002963776,
  },
  overall: {
    estimate: [-0.74961741066551, -2.12946305082963, 1.37871256699858],
    independent: [0.360671168653377, 0.3173149854425, 0.449086901251692],
    clustered: [0.412581747049873, 0.316470758585215, 0.530783967360794],
    logLikelihood: -510.297926278765,
    change: 1.44547126243867,
  },
};

describe.skipIf(absent)(`ordinal models of the published study${why}`, () => {
  it.each(Object.entries(fromR))("agree with R on %s", (metric, known) => {
    const models = ordinalModels(studyDataOf(rows));
    const entry = models.contrasts[0]?.metrics.find((found) => found.metric === metric);
    if (entry?.reviews.status !== "estimated" || entry.ideaChanges.status !== "estimated")
      throw new Error(`${metric} is not estimated`);
    const { armBefore, stageReference, interaction, logLikelihood } = entry.reviews;
    [armBefore, stageReference, interaction].forEach((effect, place) => {
      const expected = (figures: readonly number[]) => figures[place] ?? NaN;
      // As near as numerical derivatives come.
      expect(relativeError(effect.estimate, expected(known.estimate))).toBeLessThan(1e-6);
      expect(
        relativeError(effect.independentStandardError, expected(known.independent)),
      ).toBeLessThan(1e-6);
      expect(relativeError(effect.standardError, expected(known.clustered))).toBeLessThan(2e-6);
    });
    expect(relativeError(logLikelihood, known.logLikelihood)).toBeLessThan(1e-11);
    expect(relativeError(entry.ideaChanges.arm.estimate, known.change)).toBeLessThan(1e-6);
    expect(entry.reviews).toMatchObject({ reviews: 281, ideas: 43 });
    expect(entry.ideaChanges.ideas).toBe(43);
  });

  it("fit their schema", () => {
    const models = ordinalModels(studyDataOf(rows));
    expect(ordinalModelsSchema.parse(models)).toEqual(models);
  });

  it("hold as many thresholds as a made data set has scores", () => {
    const data = studyDataOf(load("reference/synthetic-crossed.csv"));
    const [metric] = ordinalModels(data).contrasts[0]?.metrics ?? [];
    if (metric?.reviews.status !== "estimated") throw new Error("not estimated");
    expect(metric.reviews.levels).toBeGreaterThan(1000);
    expect(metric.reviews.interaction.estimate).toBeGreaterThan(0);
    expect(metric.reviews.interaction.pTwoSided).toBeLessThan(1e-6);
  });
});
