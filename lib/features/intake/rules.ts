import { ideaFields } from "@/lib/study/idea-content";
import { countIdeaWords, lengthProblem, type LengthBand } from "@/lib/study/length-band";
import { normaliseIdea } from "@/lib/study/normalise/normalise-idea";
import type { DraftValue } from "./schema";

/** How many drafts one author can have in a study. */
export const draftLimit = 50;

/** What keeps an idea from being submitted, by field; nothing if it is complete. */
export function submissionErrors(
  { topicId, content }: DraftValue,
  topicIds: readonly string[],
  band: LengthBand,
): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  if (topicId === null) errors["topicId"] = ["Choose a topic."];
  else if (!topicIds.includes(topicId)) errors["topicId"] = ["Choose one of the topics."];
  const idea = normaliseIdea(content);
  for (const { key, maximum } of ideaFields) {
    const length = idea[key].length;
    if (length === 0) errors[key] = ["This part is empty."];
    else if (length > maximum) errors[key] = [tooLong(length, maximum)];
  }
  const problem = lengthProblem(countIdeaWords(content), band);
  if (problem) errors["length"] = [`The whole idea ${problem}.`];
  return errors;
}

/** The words for a part that is longer than the template allows. */
export function tooLong(length: number, maximum: number): string {
  return `This part has ${length} characters; at most ${maximum} are possible.`;
}
