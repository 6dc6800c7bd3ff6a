import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { webDatabase } from "@/lib/db/connections";
import { ideaFields } from "@/lib/study/idea-content";
import type { ReviewAnswers } from "@/lib/study/review-answers";
import type { ReviewFormDefinition } from "@/lib/study/review-form";
import { ideaExecutionGap } from "@/lib/study/templates/idea-execution-gap";
import type { Phase, Stage } from "@/lib/study/vocabulary";
import type { Reviewer } from "./authorize-assignment";

/*
 * A small study for the tests of reviewing: made through the web's own connection, so that nothing here needs more
 * rights than the product has.
 */

export async function createPerson(name: string): Promise<Actor> {
  const email = `${name.toLowerCase()}-${randomUUID()}@example.org`;
  const { id } = await webDatabase().user.create({ data: { name, email } });
  return { userId: id, name, email, isAdministrator: false, sessionId: randomUUID() };
}

/** A study with the template's forms in `phase`, one topic and nobody in it. */
export async function createStudy(phase: Phase) {
  const study = await webDatabase().study.create({
    data: {
      name: "Review fixture",
      phase,
      settings: ideaExecutionGap.settings,
      topics: { create: [{ name: "Coding", position: 0 }] },
      forms: {
        create: (["pre", "post"] as const).map((stage) => ({
          stage,
          version: 1,
          definition: ideaExecutionGap.forms[stage],
        })),
      },
    },
    select: { id: true, topics: { select: { id: true } } },
  });
  return { studyId: study.id, topicId: study.topics[0]?.id ?? "" };
}

export async function joinStudy(studyId: string, actor: Actor, role: "reviewer" | "executor") {
  const { userId } = actor;
  return webDatabase().member.create({ data: { studyId, userId, roles: [role] } });
}

export const prove = (actor: Actor, studyId: string): Promise<Reviewer> =>
  authorize(actor, studyId, "review.write");

/** An idea whose every part says what it is. */
export async function createIdea(studyId: string, topicId: string, title = "An idea") {
  const content = Object.fromEntries(
    ideaFields.map((field) => [field.key, field.key === "title" ? title : field.label]),
  );
  return webDatabase().idea.create({ data: { studyId, topicId, content } });
}

export async function assign(
  task: { studyId: string; ideaId: string; memberId: string; executionId?: string },
  queuePosition = 0,
): Promise<string> {
  const stage: Stage = task.executionId ? "post" : "pre";
  const { id } = await webDatabase().assignment.create({ data: { ...task, stage, queuePosition } });
  return id;
}

/** Answers that can be submitted: the middle of each scale and long enough reasons. */
export function completeAnswers(form: ReviewFormDefinition, reason = "word"): ReviewAnswers {
  const rationale = Array.from({ length: 12 }, () => reason).join(" ");
  return {
    scores: Object.fromEntries(form.metrics.map((m) => [m.key, Math.ceil(m.maximum / 2)])),
    rationales: Object.fromEntries(
      form.metrics.filter((m) => m.rationaleRequired).map((m) => [m.key, rationale]),
    ),
    minutes: 30,
  };
}

export async function moveTo(studyId: string, phase: Phase): Promise<void> {
  await webDatabase().study.update({ where: { id: studyId }, data: { phase } });
}
