import {
  changeScores,
  fitMixedModel,
  ideaMeans,
  mannWhitneyTest,
  welchTest,
  type Interval,
  type MixedModelFit,
  type ScoreRow,
} from "@/lib/stats";

/** What a method says of one study: a two-sided p, and where it has one an interval of the contrast. */
export type Verdict = { readonly pTwoSided: number; readonly interval: Interval | null };

export type Method = {
  readonly name: string;
  /** Why it is here. */
  readonly about: string;
};

export const methods = {
  welch: { name: "Welch, change scores", about: "the primary contrast" },
  mannWhitney: { name: "Mann–Whitney, change scores", about: "by ranks" },
  satterthwaite: {
    name: "Mixed model, Satterthwaite",
    about: "score ~ arm * stage + (1|idea) + (1|idea:stage) + (1|reviewer)",
  },
  kenwardRoger: { name: "Mixed model, Kenward–Roger", about: "the same model" },
  withoutIdeaStage: {
    name: "Mixed model without idea:stage",
    about: "not used by the report: what it would do",
  },
  perReview: {
    name: "Welch, post reviews",
    about:
      "reviews of one idea taken as independent: shown beside the contrast, never as the result",
  },
} as const satisfies Record<string, Method>;
export type MethodKey = keyof typeof methods;

/** Every method's verdict on one simulated study; a method that finds none is left out. */
export function judge(rows: readonly ScoreRow[]): Map<MethodKey, Verdict> {
  const verdicts = new Map<MethodKey, Verdict>();
  const changes = changeScores(ideaMeans(rows));
  const changesOf = (arm: string) =>
    changes.filter((idea) => idea.arm === arm).map((idea) => idea.change);
  const [other, reference] = [changesOf("Human"), changesOf("AI")];
  verdicts.set("welch", welchTest(other, reference));
  verdicts.set("mannWhitney", {
    pTwoSided: mannWhitneyTest(other, reference).pTwoSided,
    interval: null,
  });

  const full = interaction(fit(rows, true));
  if (full) {
    verdicts.set("satterthwaite", full.satterthwaite);
    if (full.kenwardRoger) verdicts.set("kenwardRoger", full.kenwardRoger);
  }
  const small = interaction(fit(rows, false));
  if (small) verdicts.set("withoutIdeaStage", small.satterthwaite);

  const postOf = (arm: string) =>
    rows.filter((row) => row.arm === arm && row.stage === "post").map((row) => row.score);
  const perReview = welchTest(postOf("Human"), postOf("AI"));
  verdicts.set("perReview", { pTwoSided: perReview.pTwoSided, interval: null });
  return verdicts;
}

function interaction(model: MixedModelFit) {
  return model.fixedEffects.find((effect) => effect.name === "arm:stage");
}

function fit(rows: readonly ScoreRow[], withIdeaStage: boolean): MixedModelFit {
  const arm = rows.map((row) => (row.arm === "Human" ? 1 : 0));
  const stage = rows.map((row) => (row.stage === "post" ? 1 : 0));
  const nested = { name: "idea:stage", groups: rows.map((row) => `${row.stage} ${row.idea}`) };
  return fitMixedModel(
    {
      response: rows.map((row) => row.score),
      fixed: {
        names: ["intercept", "arm", "stage", "arm:stage"],
        columns: [
          rows.map(() => 1),
          arm,
          stage,
          arm.map((value, row) => value * (stage[row] ?? 0)),
        ],
      },
      random: [
        { name: "idea", groups: rows.map((row) => row.idea) },
        ...(withIdeaStage ? [nested] : []),
        { name: "reviewer", groups: rows.map((row) => row.reviewer) },
      ],
    },
    { kenwardRoger: withIdeaStage },
  );
}
