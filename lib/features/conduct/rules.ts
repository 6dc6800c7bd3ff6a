import type { ExecutionStatus, Phase, Role } from "@/lib/study/vocabulary";

/** How a stage's reviews stand. */
export type StageFacts = {
  /** Reviews that were assigned. */
  assigned: number;
  submitted: number;
  /** Assigned ideas or executions of which no review is submitted yet. */
  itemsWithoutReview: number;
};

/** The numbers by which it is decided whether a study can go on. None of them tells an arm or a score. */
export type StudyFacts = {
  arms: number;
  referenceArms: number;
  humanArms: number;
  machineArms: number;
  topics: number;
  hasPreForm: boolean;
  hasPostForm: boolean;
  submittedDrafts: number;
  unsubmittedDrafts: number;
  uploadedIdeas: number;
  /** In the study, once intake is closed. */
  ideas: number;
  pre: StageFacts;
  post: StageFacts;
  executions: Record<ExecutionStatus, number>;
  members: Record<Role, number>;
};

/**
 * Something that the next phase needs. `required`: without it there is no going on; `waivable`: the organizer may
 * close anyway, which is recorded; `advice`: worth knowing, hinders nothing.
 */
export type Requirement = {
  label: string;
  met: boolean;
  detail: string;
  kind: "required" | "waivable" | "advice";
};

const required = (label: string, met: boolean, detail: string): Requirement => ({
  label,
  met,
  detail,
  kind: "required",
});
const waivable = (label: string, met: boolean, detail: string): Requirement => ({
  ...required(label, met, detail),
  kind: "waivable",
});
const advice = (label: string, met: boolean, detail: string): Requirement => ({
  ...required(label, met, detail),
  kind: "advice",
});

/** «1 idea», «3 ideas». */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

function stageRequirements(stage: StageFacts, item: string): Requirement[] {
  const { assigned, submitted, itemsWithoutReview } = stage;
  return [
    required(
      "Reviewers are drawn",
      assigned > 0,
      assigned > 0
        ? `${counted(assigned, "review is", "reviews are")} assigned.`
        : "Draw them on the allocation page.",
    ),
    waivable(
      "Every assigned review is submitted",
      submitted === assigned && assigned > 0,
      `${submitted} of ${assigned} submitted. What is missing when the stage closes stays missing.`,
    ),
    waivable(
      `Every ${item} has a review`,
      itemsWithoutReview === 0 && assigned > 0,
      itemsWithoutReview === 0
        ? `Without one, an ${item} drops out of the analysis.`
        : `${counted(itemsWithoutReview, item)} without any review would drop out of the analysis.`,
    ),
  ];
}

const requirementsOfPhases: Partial<Record<Phase, (facts: StudyFacts) => Requirement[]>> = {
  setup: (facts) => [
    required("At least two arms", facts.arms >= 2, `${counted(facts.arms, "arm")} declared.`),
    required(
      "Exactly one reference arm",
      facts.referenceArms === 1,
      "The arm that the others are compared with.",
    ),
    required("At least one topic", facts.topics >= 1, `${counted(facts.topics, "topic")} so far.`),
    required(
      "A review form for ideas and one for executions",
      facts.hasPreForm && facts.hasPostForm,
      "Forms can be edited until the first review is written.",
    ),
  ],
  intake: (facts) => [
    ...(facts.humanArms > 0
      ? [
          required(
            "Ideas of invited authors",
            facts.submittedDrafts > 0,
            `${counted(facts.submittedDrafts, "idea")} submitted.`,
          ),
          advice(
            "No draft is left unsubmitted",
            facts.unsubmittedDrafts === 0,
            facts.unsubmittedDrafts === 0
              ? "Drafts that are not submitted take no part."
              : `${counted(facts.unsubmittedDrafts, "draft")} would take no part.`,
          ),
        ]
      : []),
    ...(facts.machineArms > 0
      ? [
          required(
            "Uploaded ideas of machine arms",
            facts.uploadedIdeas > 0,
            facts.machineArms > 1
              ? `${counted(facts.uploadedIdeas, "idea")} uploaded. Intake closes only if each arm has one; which arms have is sealed.`
              : `${counted(facts.uploadedIdeas, "idea")} uploaded.`,
          ),
        ]
      : []),
    advice(
      "Reviewers have joined",
      facts.members.reviewer > 0,
      `${counted(facts.members.reviewer, "reviewer")} so far.`,
    ),
  ],
  "idea-review": (facts) => [
    ...stageRequirements(facts.pre, "idea"),
    advice(
      "Executors have joined",
      facts.members.executor > 0,
      `${counted(facts.members.executor, "executor")} so far.`,
    ),
  ],
  allocation: ({ executions }) => [
    required(
      "Executors are drawn",
      executions.allocated > 0,
      executions.allocated > 0
        ? `${counted(executions.allocated, "executor has an idea", "executors have an idea")}.`
        : "Draw them on the allocation page.",
    ),
  ],
  execution: ({ executions }) => {
    const unfinished = executions.allocated + executions.started;
    return [
      required(
        "At least one execution is finished",
        executions.finished > 0,
        `${counted(executions.finished, "execution")} finished.`,
      ),
      waivable(
        "Every execution is finished",
        unfinished === 0,
        unfinished === 0
          ? `${executions.withdrawn} withdrawn.`
          : `${unfinished} not finished: they would be withdrawn.`,
      ),
    ];
  },
  "execution-review": (facts) => stageRequirements(facts.post, "execution"),
  unblinded: () => [],
};

/** What the phase after `phase` needs; undefined where a study doesn't go on from the overview. */
export function requirementsFor(phase: Phase, facts: StudyFacts): Requirement[] | undefined {
  return requirementsOfPhases[phase]?.(facts);
}

/** Whether something stands open that the organizer may pass over. */
export function needsClosingAnyway(requirements: readonly Requirement[]): boolean {
  return requirements.some((one) => one.kind === "waivable" && !one.met);
}

/** The labels of what keeps the study from going on. */
export function hindrances(requirements: readonly Requirement[], closeAnyway: boolean): string[] {
  return requirements
    .filter((one) => !one.met && one.kind !== "advice")
    .filter((one) => one.kind === "required" || !closeAnyway)
    .map((one) => one.label);
}
