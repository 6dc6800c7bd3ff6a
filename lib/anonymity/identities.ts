import "server-only";
import type { Authorized } from "@/lib/access/authorize";
import { webDatabase, type Transaction } from "@/lib/db/connections";
import type { Identity } from "@/lib/blinding/scan/lexicon";

/** What the writer of a text knows of themselves. */
export async function findOwnIdentity(
  { memberId }: Authorized,
  database: Transaction = webDatabase(),
): Promise<Identity> {
  const member = await database.member.findUniqueOrThrow({
    where: { id: memberId },
    select: { institution: true, user: { select: { name: true, email: true } } },
  });
  const { institution, user } = member;
  return { name: user.name ?? "", email: user.email, institution };
}

/** Everybody who has, had or was offered a part in the study. For matches that go behind the seal, nowhere else. */
export async function findStudyPeople(
  { studyId }: Authorized,
  database: Transaction,
): Promise<Identity[]> {
  const members = await database.member.findMany({
    where: { studyId },
    select: { institution: true, user: { select: { name: true, email: true } } },
  });
  const invited = await database.invitation.findMany({
    where: { studyId, acceptedAt: null },
    select: { name: true, email: true },
  });
  return [
    ...members.map(({ institution, user }) => ({
      ...{ name: user.name ?? "", email: user.email, institution },
    })),
    ...invited.map(({ name, email }) => ({ name, email: email ?? "", institution: "" })),
  ];
}
