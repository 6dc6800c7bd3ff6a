import "server-only";
import { z } from "zod";
import { webDatabase, type Transaction } from "@/lib/db/connections";
import { phaseSchema, roleSchema } from "@/lib/study/vocabulary";
import { hashInvitationToken } from "./invitation-token";
import { invitableRoles, invitationState } from "./rules";

/** Said alike of links that were used, revoked, have expired or never existed. */
export const invitationClosedMessage =
  "This invitation link is not valid any more. Ask the organizer who sent it for a new one.";

/** An invitation that can be accepted now, found by its secret: holding it is the proof. */
export async function findOpenInvitation(token: string, database: Transaction = webDatabase()) {
  const row = await database.invitation.findUnique({
    where: { tokenHash: hashInvitationToken(token) },
    select: {
      ...{ id: true, studyId: true, role: true, name: true, email: true, topicIds: true },
      ...{ maximumReviews: true, acceptedAt: true, revokedAt: true, expiresAt: true },
      study: {
        select: {
          ...{ name: true, phase: true, kind: true, isSimulated: true },
          topics: { orderBy: { position: "asc" }, select: { id: true, name: true } },
        },
      },
    },
  });
  if (!row || invitationState(row, new Date()) !== "open") return undefined;
  const role = roleSchema.parse(row.role);
  const { name: studyName, phase, kind, isSimulated, topics } = row.study;
  if (!invitableRoles(phaseSchema.parse(phase), kind).includes(role)) return undefined;
  const { id, studyId, name, email, maximumReviews } = row;
  const topicIds = z.array(z.uuid()).parse(row.topicIds);
  return {
    ...{ id, studyId, role, name, email, maximumReviews, topicIds },
    ...{ studyName, kind, isSimulated, topics },
  };
}
export type OpenInvitation = NonNullable<Awaited<ReturnType<typeof findOpenInvitation>>>;
