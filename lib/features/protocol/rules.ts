import { hasReached } from "@/lib/study/phases";
import type { StudySettings } from "@/lib/study/settings";
import type { Phase } from "@/lib/study/vocabulary";
import type { ArmInput, SettingsFormInput, TopicInput } from "./schema";

/** Why a part of the protocol can't be edited now, or null where it can. */
export type EditingState = {
  general: string | null;
  settings: string | null;
  armsAndTopics: string | null;
};

/** What of the protocol is still open in a phase. */
export function editingIn(phase: Phase): EditingState {
  return {
    general: phase === "archived" ? "The study is archived." : null,
    settings: hasReached(phase, "frozen")
      ? "The data are frozen, and the settings with them."
      : null,
    armsAndTopics:
      phase === "setup" ? null : "Arms and topics stand since the study left its set-up.",
  };
}

const sameName = (text: string) => text.toLowerCase().replace(/\s+/g, " ");

function findNameProblems(kind: string, names: readonly string[]): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (name === "") problems.push(`${kind} ${index + 1} has no name.`);
    else if (seen.has(sameName(name))) problems.push(`Two of them are called “${name}”.`);
    seen.add(sameName(name));
  }
  return problems;
}

/** What is wrong with a list of arms, in sentences. */
export function findArmProblems(arms: readonly ArmInput[]): string[] {
  const problems = findNameProblems(
    "Arm",
    arms.map((arm) => arm.name),
  );
  if (arms.length < 2) problems.push("A study compares at least two arms.");
  const references = arms.filter((arm) => arm.isReference).length;
  if (references !== 1) {
    problems.push("Choose one reference arm, which contrasts are taken against.");
  }
  return problems;
}

/** What is wrong with a list of topics, in sentences. */
export function findTopicProblems(topics: readonly TopicInput[]): string[] {
  const problems = findNameProblems(
    "Topic",
    topics.map((topic) => topic.name),
  );
  if (topics.length === 0) problems.push("A study has at least one topic.");
  return problems;
}

/** How a list that was edited differs from what is there. */
export function compareLists<S extends { id: string }, T extends { id: string | null }>(
  present: readonly S[],
  edited: readonly T[],
): {
  removed: S[];
  kept: { before: S; after: T; position: number }[];
  added: { item: T; position: number }[];
} {
  const kept: { before: S; after: T; position: number }[] = [];
  const added: { item: T; position: number }[] = [];
  for (const [position, item] of edited.entries()) {
    const before = present.find((candidate) => candidate.id === item.id);
    if (before) kept.push({ before, after: item, position });
    else added.push({ item, position });
  }
  const keptIds = new Set(kept.map(({ before }) => before.id));
  return { removed: present.filter((item) => !keptIds.has(item.id)), kept, added };
}

const deadlineFields = [
  { field: "intakeDeadline", what: "ideas" },
  { field: "ideaReviewDeadline", what: "reviews of ideas" },
  { field: "executionDeadline", what: "executions" },
  { field: "executionReviewDeadline", what: "reviews of executions" },
] as const;

/** The deadlines that come before one of an earlier phase, by their fields. */
export function findDeadlineProblems(input: SettingsFormInput): Record<string, string[]> {
  const problems: Record<string, string[]> = {};
  let latest: { day: string; what: string } | undefined;
  for (const { field, what } of deadlineFields) {
    const day = input[field];
    if (!day) continue;
    if (latest && day < latest.day) {
      problems[field] = [`This is before the day on which ${latest.what} are due.`];
    } else latest = { day, what };
  }
  return problems;
}

/** A band of words that no idea could keep to, by its field. */
export function findLengthProblems(input: SettingsFormInput): Record<string, string[]> {
  const { ideaMinimumWords: minimum, ideaMaximumWords: maximum } = input;
  if (minimum === null || maximum === null || minimum <= maximum) return {};
  return { ideaMaximumWords: [`This is below the ${minimum} words that an idea needs.`] };
}

/** The settings that a form says. */
export function settingsFromForm(input: SettingsFormInput): StudySettings {
  return {
    reviewsPerIdea: input.reviewsPerIdea,
    reviewsPerExecution: input.reviewsPerExecution,
    paperPageLimit: input.paperPageLimit,
    rationaleMinimumWords: input.rationaleMinimumWords,
    ideaWords: { minimum: input.ideaMinimumWords, maximum: input.ideaMaximumWords },
    asksGuess: input.asksGuess,
    alternative: input.alternative,
    // Two decimals of a per cent, without the dust of a division.
    confidenceLevel: Math.round(input.confidencePercent * 100) / 10_000,
    correction: input.correction,
    equivalenceMargin: input.equivalenceMargin,
    deadlines: {
      intake: input.intakeDeadline,
      ideaReview: input.ideaReviewDeadline,
      execution: input.executionDeadline,
      executionReview: input.executionReviewDeadline,
    },
  };
}
