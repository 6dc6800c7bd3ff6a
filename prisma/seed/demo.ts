import { addMinutes, subDays } from "date-fns";
import { demoPassword } from "../../lib/auth/demo";
import { hashPassword } from "../../lib/auth/password-hash";
import type { DemoAccount } from "../../scripts/demo-accounts";
import { chainActs } from "./course/audit-trail";
import { simulateStudy } from "./course/simulate-study";
import { everybody, inventPeople, leadsOf, type Cast } from "./people";
import { demoPlans } from "./plans";
import { connectTo, writeStudy } from "./write-rows";

/** All chance in the demonstration comes from this seed, but for the salt of the password's hash. */
export const demoSeed = "assay demo 1";

export type SeedUrls = { ownerUrl: string; webUrl: string; custodianUrl: string };

/**
 * Fills an empty, migrated database with simulated studies and the people in them.
 * Only the custodian's login is used: it alone may write behind the seal, and no more is needed.
 * @returns the accounts that a visitor may take, one a role
 */
export async function seedDemo(
  { custodianUrl }: Pick<SeedUrls, "custodianUrl">,
  log: (line: string) => void,
  { seed = demoSeed, now = new Date() }: { seed?: string; now?: Date } = {},
): Promise<DemoAccount[]> {
  const cast = inventPeople(seed);
  const database = connectTo(custodianUrl);
  try {
    const people = await peopleRows(cast, now);
    await database.user.createMany({ data: people });
    await database.auditEntry.createMany({ data: firstActs(cast, now) });
    log(`${people.length} people`);
    for (const plan of demoPlans(cast)) {
      const rows = await simulateStudy(plan, seed, now);
      await writeStudy(database, rows);
      const { idea, execution, reviewSubmission } = rows;
      log(
        `${plan.name}: ${idea.length} ideas, ${execution.length} executions, ${reviewSubmission.length} reviews`,
      );
    }
  } finally {
    await database.$disconnect();
  }
  return leadsOf(cast).map(({ person: { name, email }, role }) => ({
    ...{ name, email, role, password: demoPassword },
  }));
}

/** The installation is older than its first study; who can be chosen by one click came first. */
const installed = (now: Date) => subDays(now, 340);

async function peopleRows(cast: Cast, now: Date) {
  // One hash for all: the password is public, and hashing is made to be slow.
  const passwordHash = await hashPassword(demoPassword);
  return everybody(cast).map(({ userId, name, email, isAdministrator }, index) => ({
    ...{ id: userId, name, email, isAdministrator, passwordHash },
    createdAt: addMinutes(installed(now), index),
  }));
}

function firstActs(cast: Cast, now: Date) {
  const actorUserId = cast.organizer.userId;
  return chainActs(null, [{ at: installed(now), actorUserId, action: "administrator.signed-up" }]);
}
