import type { ParsedIdea } from "./parse-ideas";
import { ideaFileFormats, type IdeaFileFormat } from "./read-rows";
import { writeIdeas } from "./write-ideas";

const examples: readonly Omit<ParsedIdea, "topic">[] = [
  {
    generator: "example model, version 1",
    content: {
      title: "Ask twice, keep what agrees",
      problemStatement:
        "A model that answers a question once gives no sign of how sure it is. People act on wrong answers as readily as on right ones.",
      motivation:
        "Sampling many answers is costly. Two answers to differently worded questions may already tell most of what many samples tell.",
      proposedMethod:
        "Reword each question once, answer both, and compare the answers with a short entailment prompt. Where they disagree, the model says that it does not know.",
      experimentPlan:
        "1. Draw 500 questions from a public benchmark.\n2. Reword each with a fixed prompt.\n3. Answer both wordings at temperature 0.\n4. Compare with single answers and with ten samples: accuracy of what is answered, share of what is answered, cost.",
      testCaseExamples:
        "Question: Which river runs through Basel?\nReworded: Basel lies on which river?\nSingle answer: Rhine.\nBoth answers: Rhine, Rhine. They agree, so “Rhine” is returned.",
      fallbackPlan:
        "If agreement does not separate right from wrong answers, sort the disagreements by kind of question and report where rewording changes the meaning.",
    },
  },
  {
    generator: "example model, version 1",
    content: {
      title: "A list of what was not checked",
      problemStatement:
        "Long answers mix claims that were looked up with claims that were made up, and readers can't tell which is which.",
      motivation:
        "Citations show what was found. Nothing shows what was never looked for, though that is where the errors are.",
      proposedMethod:
        "After writing, the model lists each claim of its answer, marks the ones without a source, and ends the answer with that list in plain words.",
      experimentPlan:
        "1. Write answers to 200 open questions with and without the list.\n2. Have two people mark wrong claims.\n3. Measure how many wrong claims are on the list, and how many right ones are.",
      testCaseExamples:
        "Answer: “The bridge was opened in 1901 by the mayor.”\nList: “Not checked: that the mayor opened it.”",
      fallbackPlan:
        "If the list holds every claim, ask for the three least certain ones only, and measure again.",
    },
  },
];

/** An example file in each format, with the study's own topics, so that it could be uploaded as it is. */
export function exampleFiles(
  topics: readonly string[],
): { format: IdeaFileFormat; fileName: string; text: string }[] {
  const ideas = examples.map((example, index) => ({
    ...example,
    topic: topics[index % Math.max(topics.length, 1)] ?? "",
  }));
  return ideaFileFormats.map((format) => ({
    format,
    fileName: `example-ideas.${format}`,
    text: writeIdeas(ideas, format),
  }));
}
