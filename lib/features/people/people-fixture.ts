import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import type { Right } from "@/lib/access/rights";
import { webDatabase } from "@/lib/db/connections";
import { defaultSettings } from "@/lib/study/settings";
import type { Phase, Role } from "@/lib/study/vocabulary";

/** Somebody with an account, for tests. */
export async function createPerson(name: string, isAdministrator = false): Promise<Actor> {
  const user = await webDatabase().user.create({
    data: { name, email: `${randomUUID()}@example.org`, isAdministrator },
  });
  const { id: userId, email } = user;
  return { userId, name, email, isAdministrator, sessionId: randomUUID() };
}

/** A small study for tests of its people, with an organizer who is also its custodian. */
export async function createPeopleStudy(arms = [{ name: "Human", origin: "human" }]) {
  const database = webDatabase();
  const study = await database.study.create({
    data: {
      name: "A study",
      settings: defaultSettings,
      arms: { create: arms.map((arm, position) => ({ ...arm, position })) },
      topics: {
        create: [
          { name: "Prompting", position: 0 },
          { name: "Math", position: 1 },
        ],
      },
    },
    include: { arms: { orderBy: { position: "asc" } }, topics: { orderBy: { position: "asc" } } },
  });
  const studyId = study.id;
  const addMember = async (name: string, roles: Role[]) => {
    const actor = await createPerson(name);
    const { userId } = actor;
    const member = await database.member.create({ data: { studyId, userId, roles } });
    return { actor, memberId: member.id };
  };
  const organizer = await addMember("Olga", ["organizer", "custodian"]);
  return {
    ...{ studyId, arms: study.arms, topics: study.topics, organizer, addMember },
    scopeOf: <R extends Right>(actor: Actor, right: R) => authorize(actor, studyId, right),
    moveTo: (phase: Phase) => database.study.update({ where: { id: studyId }, data: { phase } }),
  };
}
