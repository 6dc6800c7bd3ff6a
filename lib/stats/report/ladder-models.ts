import { ladderStep, type LadderStep } from "./ladder-step";
import type { LadderSource } from "./ladder-source";

const asPoints = "Its estimate is a log odds ratio, not points.";

/** The contrast by models of single scores, by their order alone, and by the analysis of covariance. */
export function modelSteps(source: LadderSource): LadderStep[] {
  return [...mixedSteps(source), ...ordinalSteps(source), ...ancovaSteps(source)];
}

const isPairOf =
  ({ referenceArm, otherArm }: LadderSource) =>
  (entry: { referenceArm: string; otherArm: string }) =>
    entry.referenceArm === referenceArm && entry.otherArm === otherArm;

function mixedSteps(source: LadderSource): LadderStep[] {
  const pair = source.parts.models.mixed?.pairs.find(isPairOf(source));
  const own = pair?.change.find((entry) => entry.metric === source.metric.metric);
  if (!own) return [];
  const name = { group: "Models of single reviews", unit: "review" as const };
  return [
    ladderStep({ ...name, label: "Mixed model, Satterthwaite" }, own.model, ({ headline }) => ({
      ...headline.satterthwaite,
      estimate: headline.estimate,
    })),
    ladderStep({ ...name, label: "Mixed model, Kenward–Roger" }, own.model, ({ headline }) => ({
      ...headline.kenwardRoger,
      estimate: headline.estimate,
    })),
  ];
}

function ordinalSteps(source: LadderSource): LadderStep[] {
  const pair = source.parts.models.ordinal?.contrasts.find(isPairOf(source));
  const own = pair?.metrics.find((entry) => entry.metric === source.metric.metric);
  if (!own) return [];
  return [
    ladderStep(
      {
        group: "Models of single reviews",
        unit: "review",
        label: "Proportional odds, clustered by idea",
        note: asPoints,
      },
      own.reviews,
      ({ interaction: { p, pTwoSided } }) => ({ p, pTwoSided }),
    ),
  ];
}

function ancovaSteps(source: LadderSource): LadderStep[] {
  const pair = source.parts.models.ancova?.contrasts.find(isPairOf(source));
  const own = pair?.metrics.find((entry) => entry.metric === source.metric.metric);
  if (!own) return [];
  const group = "At equal scores before (another question)";
  const note = "Asks how ideas that scored alike before execution differ after it.";
  return [
    ladderStep(
      { group, unit: "idea", label: "Analysis of covariance", note, asksAnother: true },
      own.model,
      ({ arm }) => arm,
    ),
  ];
}
