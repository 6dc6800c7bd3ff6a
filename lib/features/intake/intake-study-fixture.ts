import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { webDatabase } from "@/lib/db/connections";
import { sealInvitationArm } from "@/lib/sealed/seal";
import { ideaFields, type IdeaContent } from "@/lib/study/idea-content";
import { defaultSettings } from "@/lib/study/settings";
import type { Role } from "@/lib/study/vocabulary";
import { saveDraft, startDraft, submitDraft } from "./mutations";

export const fixtureTopics = ["Bias", "Coding", "Safety"];

/** A complete idea whose every part tells it from others. */
export function ideaContent(mark: string): IdeaContent {
  const parts = ideaFields.map(({ key, label }) => [key, `${label} of ${mark}.\r\n\r\n\r\nEnd. `]);
  return { ...(Object.fromEntries(parts) as IdeaContent), title: `Title of ${mark}` };
}

async function createPerson(name: string): Promise<Actor> {
  const email = `${name}.${randomUUID()}@example.org`;
  const { id } = await webDatabase().user.create({ data: { name, email } });
  return { userId: id, name, email, isAdministrator: false, sessionId: randomUUID() };
}

/** A study in intake: an arm of each origin, an organizer, and authors who were invited for the human arm. */
export async function createIntakeStudy(authorCount: number) {
  const database = webDatabase();
  const { id: studyId } = await database.study.create({
    data: { name: "Intake", phase: "intake", settings: defaultSettings },
  });
  const topicIds: string[] = [];
  for (const [position, name] of fixtureTopics.entries()) {
    topicIds.push((await database.topic.create({ data: { studyId, name, position } })).id);
  }
  const declare = async (name: string, origin: string, position: number) =>
    (await database.arm.create({ data: { studyId, name, origin, position } })).id;
  const humanArmId = await declare("Human", "human", 0);
  const machineArmId = await declare("Machine", "machine", 1);

  /** Somebody with a role; an author's invitation names the human arm unless told otherwise. */
  const join = async (role: Role, armId: string | null = humanArmId) => {
    const actor = await createPerson(role);
    const invitation = await database.invitation.create({
      data: {
        studyId,
        tokenHash: randomUUID(),
        role,
        expiresAt: new Date(),
        acceptedAt: new Date(),
      },
    });
    if (role === "author" && armId) {
      await sealInvitationArm(database, { invitationId: invitation.id, armId });
    }
    const member = await database.member.create({
      data: { studyId, userId: actor.userId, roles: [role], invitationId: invitation.id },
    });
    return { actor, memberId: member.id };
  };
  const organizer = await join("organizer");
  const authors: Awaited<ReturnType<typeof join>>[] = [];
  for (let count = 0; count < authorCount; count += 1) authors.push(await join("author"));

  /** Writes and submits an idea. */
  const submit = async (author: { actor: Actor }, mark: string, topic = 0) => {
    const scope = await authorize(author.actor, studyId, "intake.write");
    const draftId = await startDraft(scope);
    const value = { topicId: topicIds[topic] ?? null, content: ideaContent(mark) };
    await saveDraft(scope, draftId, { baseVersion: 1, ...value });
    await submitDraft(scope, draftId, 2);
    return draftId;
  };
  return { studyId, topicIds, humanArmId, machineArmId, organizer, authors, join, submit };
}
