import "server-only";
import { z } from "zod";
import type { Authorized } from "@/lib/access/authorize";
import { custodianDatabase } from "@/lib/db/custodian";
import { notFound } from "@/lib/entry/app-error";
import {
  allocateExecutors,
  allocateExecutorsAlgorithm,
  allocateExecutorsVersion,
} from "@/lib/random/allocate-executors";
import {
  assignReviewers,
  assignReviewersAlgorithm,
  assignReviewersVersion,
} from "@/lib/random/assign-reviewers";
import type { Json } from "@/lib/random/canonical-json";
import { hashOf, streamSeed } from "./randomisation-run";

const pairs = z.array(z.tuple([z.string(), z.string()]));
const topicsAndArms = { topicId: z.string(), armIds: z.array(z.string()) };
const executorProblemSchema = z.strictObject({
  ideas: z.array(z.strictObject({ ideaId: z.string(), ...topicsAndArms })),
  executors: z.array(z.strictObject({ memberId: z.string(), topicIds: z.array(z.string()) })),
  conflicts: pairs,
});
const reviewerProblemSchema = z.strictObject({
  items: z.array(z.strictObject({ itemId: z.string(), ideaId: z.string(), ...topicsAndArms })),
  reviewers: z.array(
    z.strictObject({ memberId: z.string(), topicIds: z.array(z.string()), maximum: z.int() }),
  ),
  forbidden: pairs,
  reviewsPerItem: z.int(),
});

/** Each algorithm and version that draws were ever made with, so that old draws stay verifiable. */
const algorithms: Record<string, (problem: unknown, seed: string) => Json> = {
  [`${allocateExecutorsAlgorithm} ${allocateExecutorsVersion}`]: (problem, seed) =>
    allocateExecutors(executorProblemSchema.parse(problem), seed),
  [`${assignReviewersAlgorithm} ${assignReviewersVersion}`]: (problem, seed) =>
    assignReviewers(reviewerProblemSchema.parse(problem), seed),
};

/**
 * Runs a recorded random act again from its seed and sealed inputs.
 * @returns whether the inputs are those that were recorded, and whether they lead to the recorded result
 */
export async function verifyRun(
  scope: Authorized<"allocation.draw"> | Authorized<"audit.view">,
  runId: string,
): Promise<{ inputMatches: boolean; outputMatches: boolean }> {
  const database = custodianDatabase();
  const run = await database.randomisationRun.findUnique({ where: { id: runId } });
  const secret = await database.randomisationSecret.findUnique({ where: { runId } });
  if (!run || run.studyId !== scope.studyId || !secret) throw notFound();
  const input = z.strictObject({ salt: z.string(), problem: z.unknown() }).parse(secret.input);
  const rerun = algorithms[`${run.algorithm} ${run.algorithmVersion}`];
  const seed = streamSeed({ seed: run.seed, salt: input.salt });
  return {
    inputMatches: hashOf(secret.input as Json) === run.inputHash,
    outputMatches: rerun !== undefined && hashOf(rerun(input.problem, seed)) === run.outputHash,
  };
}
