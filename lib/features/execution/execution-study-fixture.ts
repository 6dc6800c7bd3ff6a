import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { webDatabase } from "@/lib/db/connections";
import type { IdeaContent } from "@/lib/study/idea-content";
import { defaultSettings } from "@/lib/study/settings";
import type { Phase } from "@/lib/study/vocabulary";

const content: IdeaContent = {
  title: "Ask twice",
  problemStatement: "Answers waver.",
  motivation: "Nobody asks twice.",
  proposedMethod: "Ask twice and compare.",
  experimentPlan: "1. Ask. 2. Ask again.",
  testCaseExamples: "In: 2 + 2. Out: 4.",
  fallbackPlan: "Ask three times.",
};

/** A study for tests with executors who got an idea each; `idle` are executors who got none. */
export async function createExecutionStudy(executors = 1, idle = 0) {
  const database = webDatabase();
  const study = await database.study.create({
    data: { name: "A study", phase: "execution", settings: defaultSettings },
  });
  const topic = await database.topic.create({
    data: { studyId: study.id, name: "Prompting", position: 1 },
  });
  const people: { actor: Actor; memberId: string; executionId: string | null }[] = [];
  for (let index = 0; index < executors + idle; index += 1) {
    const user = await database.user.create({
      data: { name: `Executor ${index}`, email: `${randomUUID()}@example.org` },
    });
    const member = await database.member.create({
      data: { studyId: study.id, userId: user.id, roles: ["executor"] },
    });
    const execution =
      index < executors
        ? await database.execution.create({
            data: {
              study: { connect: { id: study.id } },
              member: { connect: { id: member.id } },
              idea: { create: { studyId: study.id, topicId: topic.id, content } },
            },
          })
        : null;
    const actor: Actor = {
      userId: user.id,
      name: user.name ?? "",
      email: user.email,
      isAdministrator: false,
      sessionId: randomUUID(),
    };
    people.push({ actor, memberId: member.id, executionId: execution?.id ?? null });
  }
  return {
    studyId: study.id,
    people,
    /** The proof of one of the people, as the study stands now. */
    scopeOf: (actor: Actor) => authorize(actor, study.id, "execution.write"),
    moveTo: (phase: Phase) => database.study.update({ where: { id: study.id }, data: { phase } }),
  };
}
