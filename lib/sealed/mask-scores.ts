import "server-only";
import { createHmac } from "node:crypto";
import { boundOf } from "@/lib/blinding/lattice/may-see";
import { maskedLabels, type MaskedArmKey } from "@/lib/random/masked-labels";
import type { ScoreRow } from "@/lib/stats";
import { hashOf } from "./randomisation-run";

/** Scores, and the ideas that were given to an executor (null where the study does not say). */
export type NamedScores = { rows: ScoreRow[]; allocatedIdeas: readonly string[] | null };

/**
 * Replaces names by numbered aliases: names of imported ideas and files may give the arm away. The numbers go by a
 * keyed hash of the name: by the names themselves, or by a hash that anybody can compute, who knows an idea's or a
 * reviewer's name or id could find their alias.
 */
function aliases(names: readonly (string | null)[], prefix: string, key: string) {
  const place = (name: string) =>
    createHmac("sha256", key)
      .update(JSON.stringify([prefix, name]))
      .digest("hex");
  const distinct = [...new Set(names.filter((name) => name !== null))]
    .map((name) => ({ name, place: place(name) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  const width = String(distinct.length).length;
  return new Map(
    distinct.map(({ name }, i) => [name, `${prefix}-${String(i + 1).padStart(width, "0")}`]),
  );
}

/** A viewer's key for aliases. It takes the arms' keys without saying whose each is: swapped, they give the same. */
function aliasKey(arms: readonly MaskedArmKey[], viewer: string): string {
  return hashOf([arms.map(({ key }) => key).sort(), viewer]);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Covariates that may be shown beside a masked arm. Those of an import are free text and may hold anything. */
const isBlindCovariate = (name: string) =>
  name !== "executor" && boundOf("maskedScores", name) !== undefined;

/**
 * The scores as `viewer` (a member's id) may see them before arms are named. Two viewers' labels, aliases and orders
 * follow from different keys: what one of them is called or where it stands says nothing to the other.
 */
export function maskScores(
  { rows, allocatedIdeas }: NamedScores,
  arms: readonly MaskedArmKey[],
  viewer: string,
): NamedScores {
  const labels = maskedLabels(arms, viewer);
  const key = aliasKey(arms, viewer);
  const ideas = aliases([...rows.map((row) => row.idea), ...(allocatedIdeas ?? [])], "idea", key);
  const reviewers = aliases(
    rows.map((row) => row.reviewer),
    "reviewer",
    key,
  );
  const executorOf = ({ covariates: { executor } }: ScoreRow) =>
    executor === undefined ? null : String(executor);
  const executors = aliases(rows.map(executorOf), "executor", key);
  const masked = rows
    .map((row) => ({
      ...row,
      idea: ideas.get(row.idea) ?? "",
      arm: labels.get(row.arm) ?? "",
      reviewer: row.reviewer === null ? null : (reviewers.get(row.reviewer) ?? ""),
      covariates: {
        ...Object.fromEntries(
          Object.entries(row.covariates).filter(([name]) => isBlindCovariate(name)),
        ),
        // Under an alias: the analysis has to tell executors apart, not to know them.
        ...(executorOf(row) === null
          ? {}
          : { executor: executors.get(executorOf(row) ?? "") ?? "" }),
      },
    }))
    .sort((a, b) => compare(a.idea, b.idea) || compare(a.reviewer ?? "", b.reviewer ?? ""));
  return {
    rows: masked,
    allocatedIdeas: allocatedIdeas?.map((idea) => ideas.get(idea) ?? "").sort() ?? null,
  };
}
