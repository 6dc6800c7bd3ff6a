import { createHash } from "node:crypto";
import { canonicalJson, type Json } from "../../../lib/random/canonical-json";
import type { Course } from "./course";

const hashOf = (value: Json) => createHash("sha256").update(canonicalJson(value)).digest("hex");

/**
 * Makes a random act with the app's own algorithm and writes it down as the app does: seed and hashes in public,
 * salt, inputs and balance behind the seal. It can be verified like any other.
 */
export function recordRun<Problem extends Json, Output extends Json>(
  course: Course,
  run: {
    kind: "reviewers-pre" | "executors" | "reviewers-post";
    algorithm: string;
    algorithmVersion: number;
    problem: Problem;
    draw: (problem: Problem, streamSeed: string) => Output;
    /** Each allotted idea with the topic or person that its arms are counted for. */
    balanceOf: (output: Output) => { place: string; armId: string }[];
    at: Date;
  },
): { runId: string; output: Output } {
  const { kind, algorithm, algorithmVersion, problem, at } = run;
  const draws = course.draws(`run ${kind}`);
  const fresh = () => hashOf([draws.uuid(), draws.uuid()]);
  const [runId, seed, salt] = [draws.uuid(), fresh(), fresh()];
  const output = run.draw(problem, hashOf([seed, salt]));
  const input = { salt, problem };
  const balance: Record<string, Record<string, number>> = {};
  for (const { place, armId } of run.balanceOf(output)) {
    const counts = (balance[place] ??= {});
    counts[armId] = (counts[armId] ?? 0) + 1;
  }
  const { studyId, rows } = course;
  rows.randomisationRun.push({
    id: runId,
    studyId,
    kind,
    seed,
    algorithm,
    algorithmVersion,
    inputHash: hashOf(input),
    outputHash: hashOf(output),
    createdAt: at,
  });
  const stored = JSON.parse(canonicalJson(input)) as object;
  rows.randomisationSecret.push({ runId, studyId, input: stored, balance });
  return { runId, output };
}
