import { changeScores } from "../data/change-scores";
import { ideaMeans } from "../data/idea-means";
import type { ScoreRow, Stage } from "../data/score-row";
import { welchTest } from "../inference/welch";
import { adjustFamily } from "./adjust-family";
import type { UnawareContrasts, UnawareMetric } from "./blindness-section";
import { guessText, isUnaware, type Guess, type GuessedReview } from "./blindness-guesses";
import { figure } from "./figure";
import type { StudyData } from "./study-data";

/** The change contrasts without the reviews that guessed right or whose guess cannot be read. */
export function unawareContrasts(
  data: StudyData,
  reviews: readonly GuessedReview[],
  stages: ReadonlySet<Stage>,
  read: (texts: readonly string[]) => Guess,
  armsOf: ReadonlyMap<string, readonly string[]>,
): UnawareContrasts {
  const aware = reviews.filter(({ guess, arms }) => !isUnaware(guess, arms));
  const awareRows = new Set(aware.flatMap(({ rows }) => rows));
  // An unnamed review's rows are not known to belong together, so that each goes by its own guess.
  const isKept = (row: ScoreRow) =>
    row.reviewer === null
      ? isUnaware(read([guessText(row)]), armsOf.get(row.idea) ?? [])
      : !awareRows.has(row);
  const keys = new Set(data.tableMetrics.map(({ key }) => key));
  const kept = data.rows.filter(
    (row) => keys.has(row.metric) && (!stages.has(row.stage) || isKept(row)),
  );
  const changes = changeScores(ideaMeans(kept));
  return {
    restrictedStages: (["pre", "post"] as const).filter((stage) => stages.has(stage)),
    reviewsKept: reviews.length - aware.length,
    reviewsLeftOut: aware.length,
    pairs: data.pairs.map(({ referenceArm, otherArm }) => {
      const metrics = data.tableMetrics.map(({ key, label }) => {
        const of = (arm: string) =>
          changes
            .filter((change) => change.metric === key && change.arm === arm)
            .map((change) => change.change);
        return contrastUnaware({ key, label }, of(otherArm), of(referenceArm), data.options);
      });
      return { referenceArm, otherArm, metrics: adjustMetrics(metrics, data.options.correction) };
    }),
  };
}

type Unadjusted = Omit<UnawareMetric, "pAdjusted">;

function contrastUnaware(
  { key: metric, label }: { readonly key: string; readonly label: string },
  other: readonly number[],
  reference: readonly number[],
  { confidenceLevel, alternative }: StudyData["options"],
): Unadjusted {
  return {
    metric,
    label,
    otherIdeas: other.length,
    referenceIdeas: reference.length,
    contrast: figure(() => {
      const { estimate, ...welch } = welchTest(other, reference, { confidenceLevel });
      const p = { greater: welch.pGreater, less: welch.pLess, "two-sided": welch.pTwoSided };
      return { difference: estimate, ...welch, p: p[alternative] };
    }),
  };
}

function adjustMetrics(
  metrics: readonly Unadjusted[],
  correction: StudyData["options"]["correction"],
): UnawareMetric[] {
  const pValues = metrics.map(({ contrast }) =>
    contrast.status === "estimated" ? contrast.p : null,
  );
  const adjusted = adjustFamily(pValues, correction);
  return metrics.map((metric, place) => ({ ...metric, pAdjusted: adjusted[place] ?? null }));
}
