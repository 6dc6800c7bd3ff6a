import { ideaExecutionGap } from "@/lib/study/templates/idea-execution-gap";
import type { Stage } from "@/lib/study/vocabulary";
import type { PersonKey } from "./cast";
import type { PlantedExecutions } from "./executions";
import type { PlantedIdea } from "./ideas";
import { from, insertWatched, memberOf, reached, type Planting } from "./planting";
import { nobody, seenBy, type Reader } from "./secrets";

export type PlantedAssignment = { readonly assignmentId: string; readonly stage: Stage };
export type PlantedReviews = {
  readonly assignments: ReadonlyMap<PersonKey, readonly PlantedAssignment[]>;
};

type Task = {
  person: PersonKey;
  stage: Stage;
  ideaId: string;
  executionId: string | null;
  state: "submitted" | "draft" | "taken-away";
};

/** Who reviews what. */
function tasksOf(
  planting: Planting,
  ideas: readonly PlantedIdea[],
  { executions }: PlantedExecutions,
): Task[] {
  const [i0, i1, i2, i3] = ideas.map(({ ideaId }) => ideaId);
  if (!i0 || !i1 || !i2 || !i3) return [];
  const before = { stage: "pre", executionId: null, state: "submitted" } as const;
  const tasks: Task[] = [
    { ...before, person: "reviewerPre", ideaId: i0 },
    { ...before, person: "reviewerPre", ideaId: i2, state: "draft" },
    { ...before, person: "reviewerPre", ideaId: i3, state: "taken-away" },
    { ...before, person: "withdrawn", ideaId: i1 },
    ...[i0, i1, i2, i3].map((ideaId) => ({ ...before, person: "otherReviewer" as const, ideaId })),
  ];
  if (!reached(planting, "execution-review")) return tasks;
  const after = (person: PersonKey, executor: PersonKey, state: Task["state"]): Task[] => {
    const execution = executions.get(executor);
    return execution ? [{ ...execution, person, stage: "post", state }] : [];
  };
  return [
    ...tasks,
    ...after("reviewerPost", "executor", "submitted"),
    ...after("reviewerPost", "otherExecutor", "taken-away"),
    ...after("otherReviewer", "executor", "submitted"),
    ...after("otherReviewer", "otherExecutor", "submitted"),
  ];
}

/** Plants assignments with their reviews: drafts, submissions and scores, each rationale a canary. */
export async function plantReviews(
  planting: Planting,
  formIds: Readonly<Record<Stage, string>>,
  ideas: readonly PlantedIdea[],
  executions: PlantedExecutions,
): Promise<PlantedReviews> {
  const assignments = new Map<PersonKey, PlantedAssignment[]>();
  for (const [queuePosition, task] of tasksOf(planting, ideas, executions).entries()) {
    const { person, stage, ideaId, executionId, state } = task;
    const isOwn = state !== "taken-away" && (person === "reviewerPre" || person === "reviewerPost");
    const opens = stage === "pre" ? "idea-review" : "execution-review";
    const readers = isOwn ? from(planting, opens, seenBy(person)) : nobody;
    const assignmentId = await insertWatched(
      planting,
      "assignment",
      {
        ...{ studyId: planting.studyId, stage, ideaId, executionId, queuePosition },
        memberId: memberOf(planting, person),
        firstOpenedAt: new Date("2026-02-02"),
        withdrawnAt: state === "taken-away" ? new Date("2026-02-03") : null,
      },
      readers,
    );
    await plantReview(planting, { assignmentId, formId: formIds[stage], stage, state, readers });
    assignments.set(person, [...(assignments.get(person) ?? []), { assignmentId, stage }]);
  }
  return { assignments };
}

async function plantReview(
  planting: Planting,
  review: {
    assignmentId: string;
    formId: string;
    stage: Stage;
    state: Task["state"];
    readers: readonly Reader[];
  },
): Promise<void> {
  const { database, secrets } = planting;
  const { assignmentId, formId, readers } = review;
  const metrics = ideaExecutionGap.forms[review.stage].metrics;
  const answersOf = (column: string) => ({
    scores: Object.fromEntries(
      metrics.map(({ key, maximum }, at) => [key, 1 + ((at * 3) % maximum)]),
    ),
    rationales: Object.fromEntries(
      metrics
        .filter(({ rationaleRequired }) => rationaleRequired)
        .map(({ key }) => [key, `Because ${secrets.mint(`public.${column}`, readers)} it is so.`]),
    ),
    minutes: 35,
  });
  const isSubmitted = review.state !== "draft";
  const submittedAt = isSubmitted ? new Date("2026-02-10") : null;
  const draft = answersOf("review.draft");
  const row = { assignmentId, formId, version: 2, draft, submittedAt };
  const reviewId = await insertWatched(planting, "review", row, nobody);
  if (!isSubmitted) return;
  const answers = answersOf("review_submission.answers");
  await database.insert("review_submission", { reviewId, number: 1, answers, submittedAt });
  await database.insert("arm_guess", {
    ...{ reviewId, submissionNumber: 1, answer: "machine", certainty: 4, wordingVersion: 1 },
  });
  for (const { key } of metrics) {
    const rationale = secrets.mint("public.score.rationale", readers);
    await database.insert("score", {
      reviewId,
      metric: key,
      value: answers.scores[key],
      rationale,
    });
  }
}
