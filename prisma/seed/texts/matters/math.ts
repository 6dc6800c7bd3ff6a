import type { TopicMatter } from "../topic-matter";

/** What simulated ideas on the topic “Math” are about. */
export const math: TopicMatter = {
  background:
    "Language models solve many word problems, yet small changes that leave the mathematics as it is change whether they succeed.",
  metrics: "accuracy on originals and on perturbed twins, and the share of pairs with both right",
  baselines:
    "chain-of-thought prompting, program-aided solving and self-consistency over ten samples",
  focuses: [
    {
      name: "Word Problems with Idle Facts",
      failure:
        "A number that plays no part in a problem is worked into the solution more often than it is ignored.",
      data: "500 grade-school problems, each with one sentence added that does not matter",
      example: {
        input: "Nine crates hold 12 jars each. Four crates are blue. How many jars are there?",
        wrong: "(9 − 4) × 12 = 60 jars.",
        right: "9 × 12 = 108 jars; the colour does not matter.",
      },
    },
    {
      name: "Proofs by Cases",
      failure:
        "Case distinctions come out incomplete, and the missing case is nearly always the degenerate one.",
      data: "120 elementary number-theory statements with their complete case distinctions",
      example: {
        input: "Show that n² + n is even for every integer n.",
        wrong: "Let n = 2k. Then n² + n = 4k² + 2k, which is even. Done.",
        right: "n even: 4k² + 2k. n odd: n(n + 1) has the even factor n + 1. Both are even.",
      },
    },
    {
      name: "Unit Conversions in Several Steps",
      failure:
        "Chains of conversions lose a factor when a rate and an amount are converted in the same sentence.",
      data: "280 problems on rates, areas and volumes, generated from 14 templates",
      example: {
        input: "A tap gives 90 litres an hour. How many millilitres in 20 seconds?",
        wrong: "90 × 1000 / 60 × 20 = 30,000 millilitres.",
        right: "90,000 / 3600 = 25 millilitres a second, so 500 in 20 seconds.",
      },
    },
    {
      name: "Estimates without Data",
      failure:
        "Estimates of unknown quantities are given with false precision and without the factors that they rest on.",
      data: "200 estimation questions with reference ranges from three raters",
      example: {
        input: "How many bricks are in the walls of a small house?",
        wrong: "Exactly 8,432 bricks.",
        right: "About 120 m² of wall at 60 bricks each: some 7,000, between 4,000 and 12,000.",
      },
    },
  ],
};
