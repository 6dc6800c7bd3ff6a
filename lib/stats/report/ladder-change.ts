import type { ContrastMethods } from "./contrast-methods";
import { ladderStep, type LadderStep } from "./ladder-step";
import type { LadderSource } from "./ladder-source";

const group = "Change scores of ideas";
const unit = "idea" as const;

/** The primary contrast and the other methods on the same change scores. */
export function changeSteps({ metric }: LadderSource): LadderStep[] {
  const primary = ladderStep(
    { group, unit, label: "Welch’s t (primary)" },
    metric,
    ({ difference, interval, p, pTwoSided }) => ({ estimate: difference, interval, p, pTwoSided }),
  );
  return [primary, ...(metric.methods ? methodSteps(metric.methods) : [])];
}

function methodSteps(methods: ContrastMethods): LadderStep[] {
  const { student, mannWhitney, permutation, bootstrap } = methods;
  return [
    ladderStep({ group, unit, label: "Student’s t" }, student, (test) => test),
    ...(permutation
      ? [
          ladderStep(
            { group, unit, label: "Permutation test", note: "No interval of its own." },
            permutation,
            ({ estimate, p, pTwoSided }) => ({ estimate, p, pTwoSided }),
          ),
        ]
      : []),
    ...(bootstrap
      ? [
          ladderStep(
            { group, unit, label: "Bootstrap, BCa", note: "An interval without a test." },
            bootstrap.status === "estimated" && bootstrap.biasCorrected.status === "not-estimable"
              ? bootstrap.biasCorrected
              : bootstrap,
            ({ estimate, biasCorrected }) => ({
              estimate,
              ...(biasCorrected.status === "estimated" ? { interval: biasCorrected.interval } : {}),
            }),
          ),
        ]
      : []),
    ladderStep(
      {
        group,
        unit,
        label: "Mann–Whitney",
        note: "The estimate is Hodges and Lehmann’s: the median of all differences between ideas.",
      },
      mannWhitney,
      ({ hodgesLehmann, hodgesLehmannInterval, p, pTwoSided }) => ({
        estimate: hodgesLehmann,
        ...(hodgesLehmannInterval.status === "estimated"
          ? { interval: hodgesLehmannInterval }
          : {}),
        p,
        pTwoSided,
      }),
    ),
  ];
}
