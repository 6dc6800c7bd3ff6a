import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { custodianDatabase } from "@/lib/db/custodian";
import { defaultSettings } from "@/lib/study/settings";
import type { Phase, Role } from "@/lib/study/vocabulary";

/** A member for tests; everything not said is unremarkable. */
export type FixtureMember = {
  roles: Role[];
  institution?: string;
  conflictEmails?: string[];
  topics?: number[];
  maximumReviews?: number;
};

/** A study for tests of draws and phases: two arms, topics, ideas (the first arm's with authors), members. */
export async function createDrawStudy(options: {
  phase: Phase;
  topics?: number;
  ideasPerArmAndTopic?: number;
  members: FixtureMember[];
  reviewsPerIdea?: number;
  reviewsPerExecution?: number;
}) {
  const database = custodianDatabase();
  const { phase, topics: topicCount = 2, ideasPerArmAndTopic = 2, members } = options;
  const studyId = randomUUID();
  const { reviewsPerIdea = 2, reviewsPerExecution = 2 } = options;
  await database.study.create({
    data: {
      id: studyId,
      name: "Draws",
      phase,
      settings: { ...defaultSettings, reviewsPerIdea, reviewsPerExecution },
    },
  });
  const arms = ["Human", "Machine"].map((name, position) => ({
    id: randomUUID(),
    studyId,
    name,
    origin: position === 0 ? "human" : "machine",
    isReference: position === 0,
    position,
  }));
  await database.arm.createMany({ data: arms });
  const topics = Array.from({ length: topicCount }, (_, position) => ({
    id: randomUUID(),
    studyId,
    name: `Topic ${position + 1}`,
    position,
  }));
  await database.topic.createMany({ data: topics });

  const actors: Actor[] = [];
  const memberIds: string[] = [];
  for (const [index, member] of [{ roles: ["organizer"] as Role[] }, ...members].entries()) {
    const { actor, memberId } = await addMember(studyId, topics, member, index);
    actors.push(actor);
    memberIds.push(memberId);
  }
  const authors = memberIds.filter((_, index) => members[index - 1]?.roles.includes("author"));

  const ideaIds: string[] = [];
  for (const topic of topics) {
    for (const arm of arms) {
      for (let nth = 0; nth < ideasPerArmAndTopic; nth += 1) {
        const ideaId = randomUUID();
        const author =
          arm.origin === "human" ? authors[ideaIds.length % authors.length] : undefined;
        await database.idea.create({
          data: { id: ideaId, studyId, topicId: topic.id, content: {} },
        });
        await database.ideaArm.createMany({ data: [{ ideaId, armId: arm.id, studyId }] });
        await database.provenance.createMany({
          data: [{ ideaId, studyId, authorMemberId: author ?? null, original: {} }],
        });
        ideaIds.push(ideaId);
      }
    }
  }
  return { studyId, arms, topics, organizer: actors[0] as Actor, actors, memberIds, ideaIds };
}

async function addMember(
  studyId: string,
  topics: readonly { id: string }[],
  member: FixtureMember,
  index: number,
) {
  const database = custodianDatabase();
  const userId = randomUUID();
  const email = `${userId}@example.org`;
  await database.user.create({ data: { id: userId, email, name: `Person ${index}` } });
  const { id: memberId } = await database.member.create({
    data: {
      studyId,
      userId,
      roles: member.roles,
      institution: member.institution ?? "",
      conflictEmails: member.conflictEmails ?? [],
      maximumReviews: member.maximumReviews ?? 7,
    },
  });
  const accepted = (member.topics ?? []).flatMap((nth) => topics[nth] ?? []);
  await database.memberTopic.createMany({
    data: accepted.map((topic) => ({ memberId, topicId: topic.id })),
  });
  const name = `Person ${index}`;
  const actor: Actor = { userId, name, email, isAdministrator: false, sessionId: randomUUID() };
  return { actor, memberId };
}
