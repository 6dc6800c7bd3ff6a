import { createHash, randomBytes } from "node:crypto";
import { hasReached } from "@/lib/study/phases";
import type { PersonKey } from "./cast";
import { insertWatched, type Planting } from "./planting";
import { nobody, seenBy, type Reader } from "./secrets";

export type PlantedInvitations = {
  /** The secret of an invitation that can still be accepted. */
  readonly inviteToken: string;
  readonly invitationIdOf: ReadonlyMap<PersonKey, string>;
};

const organizers: Reader[] = [{ who: ["organizer"], at: /\/people$/ }];
const sealedArmOf = { author: "human", otherAuthor: "human" } as const;

/** Plants the authors' accepted invitations with their sealed arm, one that is open, and one that nobody has used. */
export async function plantInvitations(
  planting: Planting,
  topicIds: readonly string[],
  humanArm: string,
): Promise<PlantedInvitations> {
  const { database, secrets, studyId, phase } = planting;
  const plant = (
    role: string,
    tokenHash: string,
    readers: readonly Reader[],
    isAccepted: boolean,
  ) => {
    const canary = (column: string) => secrets.mint(`public.invitation.${column}`, readers);
    const row = {
      ...{ studyId, role, tokenHash, topicIds },
      email: `${canary("email")}@example.org`,
      name: `Guest ${canary("name")}`,
      expiresAt: new Date("2100-01-01"),
      acceptedAt: isAccepted ? new Date() : null,
    };
    return insertWatched(planting, "invitation", row, seenBy("organizer"));
  };
  const sealedHash = () => secrets.mint("public.invitation.tokenHash", nobody);
  const invitationIdOf = new Map<PersonKey, string>();
  for (const person of Object.keys(sealedArmOf) as (keyof typeof sealedArmOf)[]) {
    const id = await plant("author", sealedHash(), organizers, true);
    await database.insert("sealed.invitation_arm", { invitationId: id, armId: humanArm });
    invitationIdOf.set(person, id);
  }
  const inviteToken = randomBytes(32).toString("base64url");
  const tokenHash = createHash("sha256").update(inviteToken).digest("hex");
  const holders: Reader[] = [...organizers, { who: "anyone", at: /^\/invite\// }];
  const openRole = hasReached(phase, "idea-review") ? "analyst" : "author";
  const openId = await plant(openRole, tokenHash, holders, false);
  if (openRole === "author") {
    await database.insert("sealed.invitation_arm", { invitationId: openId, armId: humanArm });
  }
  await plant("reviewer", sealedHash(), organizers, false);
  return { inviteToken, invitationIdOf };
}
