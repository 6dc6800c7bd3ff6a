import type { PersonKey } from "../plant/cast";
import type { Secrets } from "../plant/secrets";
import { bytesOf, findSecrets, type Captured } from "../search/find-secrets";
import type { Visit, Visitor } from "./visitor";

/** What a walk saw. */
export type Tally = {
  responses: number;
  /** Answers by what they are: status and type of content. */
  readonly kinds: Map<string, number>;
  bytes: number;
  /** What somebody read who must not have, once for each place, person and route. */
  readonly breaches: Map<string, string>;
  /** Answers of 500 and above: nothing is proven by a page that broke. */
  readonly faults: Set<string>;
  /** Canaries that were read by somebody who may: the proof that the walk and the search work. */
  readonly rightlyRead: Set<string>;
};

export const newTally = (): Tally => ({
  responses: 0,
  kinds: new Map(),
  bytes: 0,
  breaches: new Map(),
  faults: new Set(),
  rightlyRead: new Set(),
});

// The server has a handful of database connections; more at once would only wait.
const atOnce = 4;

/** Makes all `visits` as one person and searches every answer. */
export async function walk(
  visitor: Visitor,
  person: PersonKey,
  visits: readonly Visit[],
  where: string,
  secrets: Secrets,
  tally: Tally,
): Promise<void> {
  const queue = [...visits];
  const worker = async (): Promise<void> => {
    for (let visit = queue.shift(); visit; visit = queue.shift()) {
      const response = await visitor.visit(visit);
      await search(response, visit, person, where, secrets, tally);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function search(
  response: Captured,
  visit: Visit,
  person: PersonKey,
  where: string,
  secrets: Secrets,
  tally: Tally,
): Promise<void> {
  tally.responses += 1;
  const type = response.headers.find(([name]) => name === "content-type")?.[1].split(";")[0];
  const kindOfAnswer = `${response.status} ${type ?? "without content"}`;
  tally.kinds.set(kindOfAnswer, (tally.kinds.get(kindOfAnswer) ?? 0) + 1);
  tally.bytes += bytesOf(response);
  const asked = `${visit.method ?? "GET"} ${visit.route}`;
  if (response.status >= 500)
    tally.faults.add(`${asked} as ${person}, ${where}: ${response.status}`);
  const { canaries, identifiers } = await findSecrets(response);
  const echoed = visit.path.toLowerCase();
  for (const text of [...canaries, ...identifiers]) {
    // What one sends comes back in links and addresses, and tells nothing.
    if (identifiers.has(text) && echoed.includes(text)) continue;
    const breach = secrets.findBreach(text, person, visit.route);
    if (breach) {
      const kind = visit.headers?.rsc ? " (router)" : "";
      tally.breaches.set(`${breach.place} | ${person} | ${where} | ${asked}${kind}`, text);
    } else if (canaries.has(text)) tally.rightlyRead.add(text);
  }
}
