import "server-only";
import type { Authorized } from "@/lib/access/authorize";
import { drawExecutors } from "@/lib/sealed/draw-executors";
import { drawReviewers } from "@/lib/sealed/draw-reviewers";
import { verifyRun } from "@/lib/sealed/verify-run";
import type { DrawInput } from "./schema";

type Drawing = Authorized<"allocation.draw">;

/** Makes a draw and tells in words what came out. */
export async function draw(scope: Drawing, { kind }: DrawInput): Promise<string> {
  if (kind === "executors") {
    const { allocated, idle, unexecuted } = await drawExecutors(scope);
    const rest = [
      ...(idle > 0 ? [`${idle} without an idea`] : []),
      ...(unexecuted > 0
        ? [
            unexecuted === 1
              ? "1 idea is not carried out"
              : `${unexecuted} ideas are not carried out`,
          ]
        : []),
    ];
    return `Drawn: executors with an idea: ${allocated}${rest.length > 0 ? `; ${rest.join(", ")}` : ""}.`;
  }
  const { items, reviews, reviewers } = await drawReviewers(
    scope,
    kind === "reviewers-pre" ? "pre" : "post",
  );
  const what = kind === "reviewers-pre" ? "ideas" : "executions";
  return `Drawn: ${reviews} reviews of ${items} ${what}, by ${reviewers} reviewers.`;
}

/** Runs a recorded draw again and tells in words whether it came out the same. */
export async function verifyDraw(scope: Drawing, runId: string): Promise<string> {
  const { inputMatches, outputMatches } = await verifyRun(scope, runId);
  if (!inputMatches) return "The sealed inputs are not those that were recorded.";
  if (!outputMatches) return "Run again, the draw gives another result than was recorded.";
  return "Run again from its seed and sealed inputs: the same result, to the byte.";
}
