import type { IdeaContent } from "../../../lib/study/idea-content";
import { normaliseIdea } from "../../../lib/study/normalise/normalise-idea";
import type { Draws } from "../draws";
import { mechanisms, type Mechanism } from "./mechanisms";
import type { Focus, TopicMatter } from "./topic-matter";
import { topicMatters } from "./topics";

type Parts = { draws: Draws; matter: TopicMatter; focus: Focus; mechanism: Mechanism };

function problemStatement({ draws, matter, focus }: Parts): string {
  return [
    matter.background,
    focus.failure,
    draws.pick([
      "Users meet this in everyday work and seldom notice it, since the wrong output is as fluent as a right one.",
      "The failure matters because it is hard to see: nothing in the wrong output looks out of place.",
      "Whoever relies on the output has no simple way to find such cases, and checking all of them by hand is no option.",
    ]),
    draws.pick([
      "Larger models fail less often but in the same way, which suggests that scale alone will not settle the matter.",
      "The problem persists over model families, so it is unlikely to be an accident of one training set.",
      "Fine-tuning helps where labelled data exist, which is rarely so outside the usual benchmarks.",
    ]),
    "We ask whether a change in prompting alone, without any training, can reduce it at an acceptable cost.",
  ].join(" ");
}

function motivation({ draws, matter, mechanism }: Parts): string {
  return [
    `The usual remedies are ${matter.baselines}.`,
    draws.pick([
      "They share one weakness: the model judges its output in the same breath in which it made it.",
      "All of them treat the input as given and work on the output alone.",
      "They add computation, but nothing tells the model where to spend it.",
    ]),
    mechanism.why,
    draws.pick([
      "Small trials on a few dozen inputs made us confident that models are able to carry out each step by itself.",
      "Each single step is well within the reach of current models; what is missing is their arrangement.",
      "The steps are simple enough for smaller models too, so that the method does not depend on one provider.",
    ]),
    "If it works, the approach needs no training data and can be put in front of any model that follows instructions.",
  ].join(" ");
}

function proposedMethod({ draws, mechanism, focus }: Parts): string {
  const [first, second, third] = mechanism.steps;
  return [
    `${mechanism.name} ${mechanism.does}.`,
    `We apply it to ${focus.name.toLowerCase()} in three steps. Step 1: ${first}. Step 2: ${second}. Step 3: ${third}.`,
    draws.pick([
      "All prompts are fixed on a development set of 60 items and are not touched afterwards.",
      "The prompts are written once, tried on 50 development items, and then frozen.",
      "Wording is chosen on 40 development items, with three alternatives for each prompt.",
    ]),
    draws.pick([
      "A run takes between four and nine calls for each item; intermediate outputs are kept short, which bounds the cost.",
      "The number of calls is fixed in advance, so that every comparison can be made at equal cost.",
      "Each step has its own output format, checked by a small parser that asks again once if the format is not met.",
    ]),
  ].join(" ");
}

function experimentPlan({ draws, matter, focus, mechanism }: Parts): string {
  return [
    `1. Data: ${focus.data}; a fifth is set aside for development.`,
    `2. Models: ${draws.pick([
      "two open-weight models of about 8 and 70 billion parameters and one commercial model",
      "one commercial model at two sizes and an open-weight model of about 30 billion parameters",
      "three instruction-tuned models from different families, one of them open-weight",
    ])}, all at temperature 0 unless a step samples.`,
    `3. Baselines: ${matter.baselines}, each with as many calls as the proposal.`,
    `4. Metrics: ${matter.metrics}, with bootstrap intervals over items.`,
    `5. Ablations: leave out each step of ${mechanism.name} in turn, and replace the first by a fixed text.`,
    `6. Analysis: ${draws.pick([
      "two raters sort 120 errors of the best baseline and of the proposal into types, blind to which is which",
      "we read 100 items on which proposal and baseline disagree and describe what made the difference",
      "we compare the gain over items of rising difficulty, judged by two raters beforehand",
    ])}.`,
  ].join("\n");
}

function testCaseExamples({ focus, mechanism }: Parts): string {
  const [first, , third] = mechanism.steps;
  return [
    `Input: ${focus.example.input}`,
    `Baseline (direct prompting): ${focus.example.wrong}`,
    `What is wrong: the output follows the most usual pattern and does not look at what this input says.`,
    `Proposal, first call: the model is asked to ${first}. The central prompt reads: “${mechanism.prompt}”`,
    `Proposal, last call: the model is asked to ${third}.`,
    `Expected output: ${focus.example.right}`,
  ].join("\n");
}

function fallbackPlan({ draws, mechanism }: Parts): string {
  return [
    draws.pick([
      "If the method does not beat the baselines, the intermediate outputs still tell where it breaks.",
      "Should the gains stay within noise, the study can be turned into an analysis.",
      "A negative result would still be of use if it is understood.",
    ]),
    `We would then examine ${mechanism.fallback}.`,
    draws.pick([
      "We would also try the steps with a stronger model in one place only, to find the step that limits the whole.",
      "A second try would replace the weakest step, as found by the ablations, by a human reply on 50 items.",
      "We would compare items on which the first step succeeds with those on which it fails, and repair that step first.",
    ]),
    "If cost turns out to be the obstacle, a cheaper version can apply the method only to items on which two plain samples disagree, and use direct prompting for all the others.",
  ].join(" ");
}

/**
 * Writes the ideas of one topic, no two alike in focus and mechanism. Whose arm they will be in plays no part: the
 * same grammar serves all, so that form is no clue.
 * @throws RangeError when more are asked for than there are combinations
 */
export function writeIdeas(topic: string, count: number, draws: Draws): IdeaContent[] {
  const matter = topicMatters[topic];
  if (!matter) throw new RangeError(`writeIdeas: nothing is known about the topic “${topic}”`);
  const combinations = matter.focuses.flatMap((focus) =>
    mechanisms.map((mechanism) => ({ draws, matter, focus, mechanism })),
  );
  if (count > combinations.length) throw new RangeError(`writeIdeas: ${count} ideas are too many`);
  return draws
    .shuffle(combinations)
    .slice(0, count)
    .map((parts) =>
      normaliseIdea({
        title: draws.pick([
          `${parts.mechanism.name} for ${parts.focus.name}`,
          `${parts.focus.name}: Prompting with ${parts.mechanism.name}`,
          `Can ${parts.mechanism.name} Help with ${parts.focus.name}?`,
        ]),
        problemStatement: problemStatement(parts),
        motivation: motivation(parts),
        proposedMethod: proposedMethod(parts),
        experimentPlan: experimentPlan(parts),
        testCaseExamples: testCaseExamples(parts),
        fallbackPlan: fallbackPlan(parts),
      }),
    );
}
