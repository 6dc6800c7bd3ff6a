import "server-only";
import { z } from "zod";
import type { Authorized } from "@/lib/access/authorize";
import { audienceOf } from "@/lib/blinding/lattice/audiences";
import { maySee } from "@/lib/blinding/lattice/may-see";
import { custodianDatabase } from "@/lib/db/custodian";
import { maskedLabels } from "@/lib/random/masked-labels";
import type { FormText } from "@/lib/stats";
import { ideaFields, type IdeaField } from "@/lib/study/idea-content";
import { hasReached } from "@/lib/study/phases";
import { phaseSchema } from "@/lib/study/vocabulary";

/** The ideas of one arm, in no order that tells anything: as they were written, and as reviewers get them. */
export type ArmForms = { arm: string; written: FormText[]; shown: FormText[] };

export type FormsByArm = {
  naming: "masked" | "named";
  /** While arms are masked by their labels; afterwards the reference arm last. */
  arms: ArmForms[];
  /** Whether the last arm is the one that the others are compared with; never while arms are masked. */
  hasReference: boolean;
  /** Ideas of several arms, which tell nothing about how one differs from another. */
  inSeveralArms: number;
};

const contentSchema = z.record(z.enum(ideaFields.map(({ key }) => key)), z.string());

function formOf(content: unknown): FormText {
  const { title, ...parts } = contentSchema.parse(content) as Record<IdeaField, string>;
  return {
    title,
    body: ideaFields.flatMap(({ key }) => (key === "title" ? [] : parts[key])).join("\n"),
  };
}

/**
 * The texts of a study's ideas by arm: under the viewer's own masked labels until the seal is open. Undefined before
 * intake has closed, and for a study that was run elsewhere.
 */
export async function readFormsByArm(
  scope: Authorized<"clues.view">,
): Promise<FormsByArm | undefined> {
  const { studyId } = scope;
  const database = custodianDatabase();
  const study = await database.study.findUniqueOrThrow({
    where: { id: studyId },
    select: { phase: true, kind: true, arms: true },
  });
  const phase = phaseSchema.parse(study.phase);
  if (study.kind !== "native" || !hasReached(phase, "idea-review")) return undefined;
  const [ideas, origins, memberships, keys] = await Promise.all([
    database.idea.findMany({ where: { studyId }, orderBy: { id: "asc" } }),
    database.provenance.findMany({ where: { studyId }, select: { ideaId: true, original: true } }),
    database.ideaArm.findMany({ where: { studyId } }),
    database.maskedArm.findMany({ where: { studyId } }),
  ]);
  const labels = maskedLabels(keys, scope.memberId);
  const originalOf = new Map(origins.map(({ ideaId, original }) => [ideaId, original]));
  const armsOf = new Map(
    ideas.map(({ id }) => [id, memberships.filter((one) => one.ideaId === id)]),
  );
  const isNamed = maySee(audienceOf(scope.roles), "namedScores.arm", phase);
  const arms = study.arms
    .map(({ id, name, isReference }) => {
      const own = ideas.filter((idea) => {
        const all = armsOf.get(idea.id) ?? [];
        return all.length === 1 && all[0]?.armId === id;
      });
      return {
        isLast: isNamed && isReference,
        arm: isNamed ? name : (labels.get(id) ?? "?"),
        written: own.map(({ id: ideaId, content }) => formOf(originalOf.get(ideaId) ?? content)),
        shown: own.map(({ content }) => formOf(content)),
      };
    })
    .sort((a, b) => Number(a.isLast) - Number(b.isLast) || (a.arm < b.arm ? -1 : 1));
  return {
    naming: isNamed ? "named" : "masked",
    arms: arms.map(({ arm, written, shown }) => ({ arm, written, shown })),
    hasReference: arms.some(({ isLast }) => isLast),
    inSeveralArms: [...armsOf.values()].filter((all) => all.length > 1).length,
  };
}
