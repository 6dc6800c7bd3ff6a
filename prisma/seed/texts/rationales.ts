import type { Stage } from "../../../lib/study/vocabulary";
import type { Draws } from "../draws";

type Level = "low" | "middle" | "high";
type Sentences = Readonly<Record<Level, readonly string[]>>;

const openings: Readonly<Record<string, Sentences>> = {
  novelty: {
    low: [
      "Several known prompting methods do much the same under another name.",
      "I have seen very close relatives of this, and the differences are in the wording of the prompts.",
      "The parts are all familiar, and so is their combination.",
    ],
    middle: [
      "The combination is somewhat new, though each part has been used before.",
      "There is a new angle here, but the step beyond existing work is small.",
      "I know of related work that differs in the details that matter here.",
    ],
    high: [
      "I do not know of work that puts the steps together in this way.",
      "The central move is fresh, and it would have surprised me to find it elsewhere.",
      "This looks at a familiar problem from a side that I have not seen before.",
    ],
  },
  feasibility: {
    low: [
      "Collecting and checking the data alone would take longer than the time that is given.",
      "Too many raters and too many models are needed for one student.",
    ],
    middle: [
      "It can be done if the number of models and the ratings by hand are cut down.",
      "Most of it is simple, but the ratings by hand are a risk for the schedule.",
    ],
    high: [
      "Everything needed is at hand, and the prompts can be written within days.",
      "A capable student can finish this in a month with a modest budget for calls.",
    ],
  },
  effectiveness: {
    low: [
      "I doubt that the steps change anything that a longer chain of thought would not.",
      "The errors of the first step will be carried on by the later ones.",
    ],
    middle: [
      "I expect small gains on some of the models and none on the strongest.",
      "It may help where the baseline is weak, and cost more than it gives elsewhere.",
    ],
    high: [
      "The steps address the very cause of the failures, so I expect clear gains.",
      "Similar interventions worked on neighbouring tasks, and this one is better aimed.",
    ],
  },
  "effectiveness after": {
    low: [
      "The proposal does not beat the plain baselines once the number of calls is equal.",
      "The gains in the table are within noise, and on one model the method is worse.",
    ],
    middle: [
      "There are gains on one of the three models, and hardly any on the other two.",
      "The improvement is real but small, and it disappears in one of the ablations.",
    ],
    high: [
      "The method beats all baselines at equal cost, on each of the models.",
      "The gains are consistent over models and hold under the ablations.",
    ],
  },
  excitement: {
    low: [
      "I would not go to a talk about this; the question feels settled.",
      "Another arrangement of prompts, with little that one would carry over elsewhere.",
    ],
    middle: [
      "There is something of interest here, though mainly for people who work on this topic.",
      "A solid piece that I would skim; the analysis may be its better half.",
    ],
    high: [
      "I would like to read this at once, and I can think of three follow-up studies.",
      "If this holds it changes how I would go about such tasks.",
    ],
  },
  overall: {
    low: [
      "The weaknesses outweigh the merits by a wide margin.",
      "I would reject it: too little is new and too little is shown.",
    ],
    middle: [
      "It stands at the border; a careful revision could tip the balance.",
      "Merits and weaknesses hold each other in balance for me.",
    ],
    high: [
      "I would argue for acceptance: the question is clear and the plan fits it.",
      "A good piece of work whose weaknesses can be mended.",
    ],
  },
  soundness: {
    low: [
      "The comparison is unfair, since the baselines got fewer calls.",
      "The claims go well beyond what 120 items can show.",
    ],
    middle: [
      "The design is fine in the main, though one important control is missing.",
      "The intervals are given, but the choice of prompts on the test items worries me.",
    ],
    high: [
      "Baselines at equal cost, intervals throughout, and claims that stay within the data.",
      "The ablations are done properly and the limits are named.",
    ],
  },
  faithfulness: {
    low: [
      "The central step of the proposal was replaced by something simpler.",
      "What was carried out shares little more than its title with the idea.",
    ],
    middle: [
      "The core was kept, with fewer models and a smaller set of data than planned.",
      "The first step follows the proposal, the others were shortened.",
    ],
    high: [
      "The steps are carried out as proposed, with small and well-explained changes.",
      "Data, models and prompts follow the plan almost to the letter.",
    ],
  },
};

const seconds: Readonly<Record<Stage, Sentences>> = {
  pre: {
    low: [
      "The motivation does not say why this should work where simpler remedies fail.",
      "The plan does not name the comparison that would convince me.",
      "The examples show easy cases only.",
    ],
    middle: [
      "The plan is reasonable, but the metrics do not quite match the claim.",
      "Much will depend on how the first prompt is written.",
      "The examples help, though more difficult ones would have told more.",
    ],
    high: [
      "The examples make it easy to see what the method adds.",
      "The ablations are the right ones to learn something either way.",
      "The plan is concrete enough to start tomorrow.",
    ],
  },
  post: {
    low: [
      "The discussion does not explain the failures that the table shows.",
      "The code runs, but the numbers in the paper cannot be traced to it.",
      "The analysis by hand is too small to carry the conclusions.",
    ],
    middle: [
      "The discussion is honest about this, which I appreciate.",
      "More models would be needed to say more.",
      "The analysis of errors is the most useful part.",
    ],
    high: [
      "The analysis of errors makes the result believable.",
      "The code is short and gives the numbers of the table.",
      "The limits are stated where a reader needs them.",
    ],
  },
};

/** Two sentences that fit a score on a scale from 1 to 10. Nothing but metric, stage and score enters. */
export function writeRationale(metric: string, stage: Stage, score: number, draws: Draws): string {
  const level: Level = score <= 4 ? "low" : score <= 6 ? "middle" : "high";
  const matter = metric === "effectiveness" && stage === "post" ? "effectiveness after" : metric;
  const opening = openings[matter];
  if (!opening) throw new RangeError(`writeRationale: nothing is known about “${metric}”`);
  return `${draws.pick(opening[level])} ${draws.pick(seconds[stage][level])}`;
}
