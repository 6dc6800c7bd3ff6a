import "server-only";
import { createHash } from "node:crypto";
import type { Transaction } from "@/lib/db/connections";
import { canonicalJson, type Json } from "@/lib/random/canonical-json";
import { freshSeed } from "@/lib/random/generator";

export const runKinds = ["reviewers-pre", "executors", "reviewers-post"] as const;
export type RunKind = (typeof runKinds)[number];

/** What chance starts from. The seed is public at once; the salt is sealed with the inputs. */
export type Start = { seed: string; salt: string };

/** A fresh start for a random act. */
export function freshStart(): Start {
  return { seed: freshSeed(), salt: freshSeed() };
}

/**
 * The seed of the streams. Without the salt nobody can try out which arms lead from the public seed to the visible
 * result; with it, once the seal is open, everybody can run the act again.
 */
export function streamSeed({ seed, salt }: Start): string {
  return hashOf([seed, salt]);
}

/** SHA-256 of the canonical JSON, as hexadecimal. */
export function hashOf(value: Json): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}

/** Records a random act: what anybody may know in public, its inputs and balance behind the seal. */
export async function recordRun(
  transaction: Transaction,
  run: {
    studyId: string;
    kind: RunKind;
    algorithm: string;
    algorithmVersion: number;
    start: Start;
    problem: Json;
    output: Json;
    balance: Record<string, Record<string, number>>;
  },
): Promise<string> {
  const { studyId, kind, algorithm, algorithmVersion, start, problem, output, balance } = run;
  const input = { salt: start.salt, problem };
  const { id } = await transaction.randomisationRun.create({
    data: {
      studyId,
      kind,
      seed: start.seed,
      algorithm,
      algorithmVersion,
      inputHash: hashOf(input),
      outputHash: hashOf(output),
    },
    select: { id: true },
  });
  // A plain copy: what is stored is the very value that was hashed.
  const stored = JSON.parse(canonicalJson(input)) as object;
  await transaction.randomisationSecret.createMany({
    data: [{ runId: id, studyId, input: stored, balance }],
  });
  return id;
}

/** Numbers per place (a topic, a person) and arm. An idea of two arms counts for both. */
export function countBalance(
  entries: readonly { place: string; armIds: readonly string[] }[],
): Record<string, Record<string, number>> {
  const balance: Record<string, Record<string, number>> = {};
  for (const { place, armIds } of entries) {
    const counts = (balance[place] ??= {});
    for (const armId of armIds) counts[armId] = (counts[armId] ?? 0) + 1;
  }
  return balance;
}
