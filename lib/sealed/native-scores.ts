import "server-only";
import type { Database } from "@/lib/db/connections";
import type { ScoreRow } from "@/lib/stats";
import { armGuessSchema, guessInAnalysis } from "@/lib/study/arm-guess";
import { reviewAnswersSchema } from "@/lib/study/review-answers";
import { reviewFormSchema } from "@/lib/study/review-form";
import { stageSchema } from "@/lib/study/vocabulary";

/**
 * The submitted scores of a study that was run here, one row a score (and one for each arm of an idea of several).
 * A reviewer's guess where the idea came from is a covariate too; “no answer” where it was asked of others in the stage
 * and this reviewer gave none, so that silence isn't taken for “don't know”.
 * What a reviewer says of themselves (metrics of role covariate, minutes), what an executor logged, who it was, and the
 * paper's pages go beside the scores as covariates.
 */
export async function readNativeScores(database: Database, studyId: string): Promise<ScoreRow[]> {
  const [ideaArms, arms, papers, reviews] = await Promise.all([
    database.ideaArm.findMany({ where: { studyId } }),
    database.arm.findMany({ where: { studyId } }),
    database.storedFile.findMany({
      where: { studyId, kind: "paper" },
      select: { id: true, pageCount: true },
    }),
    database.review.findMany({
      where: { submittedAt: { not: null }, assignment: { studyId, withdrawnAt: null } },
      select: {
        scores: true,
        guess: { select: { answer: true, certainty: true } },
        submissions: { orderBy: { number: "desc" }, take: 1, select: { answers: true } },
        form: { select: { definition: true } },
        assignment: {
          select: {
            stage: true,
            ideaId: true,
            memberId: true,
            idea: { select: { topic: { select: { name: true } } } },
            execution: {
              select: {
                memberId: true,
                paperFileId: true,
                hours: { select: { hours: true } },
                _count: { select: { changes: true } },
              },
            },
          },
        },
      },
      orderBy: { id: "asc" },
    }),
  ]);
  const pagesOf = new Map(
    papers.flatMap(({ id, pageCount }) => (pageCount === null ? [] : [[id, pageCount] as const])),
  );
  const armNames = new Map(arms.map((arm) => [arm.id, arm.name]));
  const armsOfIdea = new Map<string, string[]>();
  for (const { ideaId, armId } of ideaArms) {
    armsOfIdea.set(ideaId, [...(armsOfIdea.get(ideaId) ?? []), armNames.get(armId) ?? armId]);
  }
  const stagesGuessed = new Set(
    reviews.filter(({ guess }) => guess).map(({ assignment }) => assignment.stage),
  );
  return reviews.flatMap((review) => {
    const { assignment } = review;
    const form = reviewFormSchema.parse(review.form.definition);
    const isCovariate = new Set(
      form.metrics.filter((metric) => metric.role === "covariate").map((metric) => metric.key),
    );
    const covariates: Record<string, string | number> = {};
    for (const score of review.scores) {
      if (isCovariate.has(score.metric)) covariates[score.metric] = score.value;
    }
    const last = review.submissions[0];
    const minutes = last ? reviewAnswersSchema.parse(last.answers).minutes : null;
    if (minutes !== null) covariates.minutes = minutes;
    if (review.guess) {
      const { answer, certainty } = armGuessSchema.parse(review.guess);
      covariates.guess = guessInAnalysis(answer, arms);
      if (certainty !== null) covariates.certainty = certainty;
    } else if (stagesGuessed.has(assignment.stage)) covariates.guess = "no answer";
    if (assignment.execution) {
      covariates.hours = assignment.execution.hours.reduce((sum, entry) => sum + entry.hours, 0);
      covariates.changes = assignment.execution._count.changes;
      covariates.executor = assignment.execution.memberId;
      const pages = pagesOf.get(assignment.execution.paperFileId ?? "");
      if (pages !== undefined) covariates.pages = pages;
    }
    const scored = review.scores.filter((score) => !isCovariate.has(score.metric));
    return (armsOfIdea.get(assignment.ideaId) ?? []).flatMap((arm) =>
      scored.map((score) => ({
        stage: stageSchema.parse(assignment.stage),
        idea: assignment.ideaId,
        arm,
        topic: assignment.idea.topic.name,
        reviewer: assignment.memberId,
        metric: score.metric,
        score: score.value,
        covariates,
      })),
    );
  });
}

/** The ideas that were given to an executor, finished or not; in ASCII order. */
export async function readAllocatedIdeas(database: Database, studyId: string): Promise<string[]> {
  const executions = await database.execution.findMany({
    where: { studyId },
    select: { ideaId: true },
  });
  return [...new Set(executions.map(({ ideaId }) => ideaId))].sort();
}
