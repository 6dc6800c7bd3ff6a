import { randomUUID } from "node:crypto";
import { hashPassword } from "@/lib/auth/password-hash";
import { people, staff, walkers, type PersonKey, type Walker } from "./cast";
import type { OwnerDatabase } from "./database";
import { nobody, seenBy, type Secrets } from "./secrets";

export type Account = { readonly userId: string; readonly email: string };
export type Accounts = ReadonlyMap<PersonKey, Account>;

/** Only ever used on the database of the tests. */
export const walkersPassword = "correct horse, battery staple";

const signsIn = (person: PersonKey): boolean => walkers.includes(person as Walker);

/** Plants an account for everybody: name and address are canaries, for themselves and the organizers only. */
export async function plantPeople(database: OwnerDatabase, secrets: Secrets): Promise<Accounts> {
  const accounts = new Map<PersonKey, Account>();
  const passwordHash = await hashPassword(walkersPassword);
  for (const person of people) {
    const readers = seenBy(person, ...staff);
    const userId = randomUUID();
    const email = `${secrets.mint("public.user.email", readers)}@example.org`;
    secrets.watch(userId, "user.id", seenBy(...staff));
    await database.insert("user", {
      id: userId,
      email,
      name: `Doctor ${secrets.mint("public.user.name", readers)}`,
      image: secrets.mint("public.user.image", nobody),
      isAdministrator: person === "administrator",
      passwordHash: signsIn(person)
        ? passwordHash
        : secrets.mint("public.user.passwordHash", nobody),
    });
    accounts.set(person, { userId, email });
    await database.insert("sign_in_session", {
      userId,
      userAgent: secrets.mint("public.sign_in_session.userAgent", nobody),
      // Ended long ago: nobody's list of open sessions shows it.
      revokedAt: new Date(0),
    });
  }
  await plantMachinery(database, secrets);
  return accounts;
}

/** What serves signing in and mail: nobody's to read where mail goes out by SMTP. */
async function plantMachinery(database: OwnerDatabase, secrets: Secrets): Promise<void> {
  const canary = (place: string) => secrets.mint(`public.${place}`, nobody);
  await database.insert("sign_in_attempt", { keyHash: canary("sign_in_attempt.keyHash") });
  await database.insert("verification_token", {
    identifier: canary("verification_token.identifier"),
    token: canary("verification_token.token"),
    expires: new Date("2100-01-01"),
  });
  await database.insert("outbox_mail", {
    recipient: canary("outbox_mail.recipient"),
    subject: canary("outbox_mail.subject"),
    text: canary("outbox_mail.text"),
  });
}

/** Takes the planted accounts away again. Their studies have to be gone before. */
export async function removePeople(database: OwnerDatabase, accounts: Accounts): Promise<void> {
  const ids = [...accounts.values()].map(({ userId }) => userId);
  await database.query(`DELETE FROM "user" WHERE id = ANY($1::uuid[])`, [ids]);
}
