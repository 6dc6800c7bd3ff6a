import { randomUUID } from "node:crypto";
import { hasReached } from "@/lib/study/phases";
import type { Phase } from "@/lib/study/vocabulary";
import { staff, type PersonKey } from "./cast";
import type { OwnerDatabase, Row } from "./database";
import { nobody, type Reader, type Secrets } from "./secrets";

/** A study while it is planted: what the planting of its parts shares. */
export type Planting = {
  readonly database: OwnerDatabase;
  readonly secrets: Secrets;
  readonly phase: Phase;
  readonly studyId: string;
  readonly members: ReadonlyMap<PersonKey, string>;
};

/** Who reads the results once the seal is open: arms and ideas by name, on the dashboard and in the exports. */
export const readersOfResults: Reader = {
  who: staff,
  at: /\/(analysis|exports\/\[kind\])$/,
};

/** Whether the study is at `bound` or beyond. */
export function reached(planting: Planting, bound: Phase): boolean {
  return hasReached(planting.phase, bound);
}

/** Readers of something that opens with a phase; nobody before. */
export function from(planting: Planting, bound: Phase, readers: readonly Reader[]) {
  return reached(planting, bound) ? readers : nobody;
}

/** Adds a row with an id of its own and watches that id. Gives the id. */
export async function insertWatched(
  { database, secrets }: Pick<Planting, "database" | "secrets">,
  table: string,
  row: Row,
  readers: readonly Reader[],
): Promise<string> {
  const id = randomUUID();
  await database.insert(table, { id, ...row });
  secrets.watch(id, `${table}.id`, readers);
  return id;
}

/** The member's id of somebody who takes part. */
export function memberOf({ members }: Planting, person: PersonKey): string {
  const id = members.get(person);
  if (!id) throw new Error(`${person} has no part in the study`);
  return id;
}
