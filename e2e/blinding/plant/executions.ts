import type { PersonKey } from "./cast";
import { plantFile } from "./files";
import type { PlantedIdea } from "./ideas";
import { from, insertWatched, memberOf, reached, type Planting } from "./planting";
import { nobody, seenBy, type Reader } from "./secrets";

export type PlantedExecution = { readonly executionId: string; readonly ideaId: string };
export type PlantedExecutions = {
  readonly executions: ReadonlyMap<PersonKey, PlantedExecution>;
};

/** Which idea was allocated to whom. */
const ideaOf = { executor: 0, withdrawn: 1, otherExecutor: 2 } as const;

function statusOf(planting: Planting, person: keyof typeof ideaOf): string {
  if (person === "withdrawn") return "withdrawn";
  if (!reached(planting, "execution")) return "allocated";
  return reached(planting, "execution-review") ? "finished" : "started";
}

/** Plants the executions, from the phase on in which they are drawn; with their files once the work has begun. */
export async function plantExecutions(
  planting: Planting,
  ideas: readonly PlantedIdea[],
): Promise<PlantedExecutions> {
  const executions = new Map<PersonKey, PlantedExecution>();
  if (!reached(planting, "allocation")) return { executions };
  for (const person of ["executor", "otherExecutor", "withdrawn"] as const) {
    const ideaId = ideas[ideaOf[person]]?.ideaId;
    if (!ideaId) continue;
    executions.set(person, await plantExecution(planting, person, ideaId));
  }
  return { executions };
}

async function plantExecution(
  planting: Planting,
  person: keyof typeof ideaOf,
  ideaId: string,
): Promise<PlantedExecution> {
  const { database, secrets, studyId } = planting;
  const isOwn = person === "executor";
  const owner: readonly Reader[] = isOwn ? seenBy("executor") : nobody;
  const reviewers = isOwn ? from(planting, "execution-review", seenBy("reviewerPost")) : nobody;
  const readers = [...owner, ...reviewers];
  const hasBegun = reached(planting, "execution");
  const snapshot = secrets.mint("public.execution.snapshotUrl", readers);
  const executionId = await insertWatched(
    planting,
    "execution",
    {
      ...{
        studyId,
        ideaId,
        memberId: memberOf(planting, person),
        status: statusOf(planting, person),
      },
      snapshotUrl: hasBegun ? `https://anonymous.4open.science/r/${snapshot}` : null,
      paperFileId: hasBegun ? await plantFile(planting, "paper", owner, readers) : null,
      codeFileId: hasBegun ? await plantFile(planting, "code", owner, readers) : null,
    },
    // Overview tables tell executions apart by their ids.
    [...owner, ...seenBy("organizer", "analyst", "custodian")],
  );
  if (hasBegun) {
    await database.insert("hours_entry", {
      ...{ executionId, workedOn: "2026-03-02", hours: 4 },
      note: secrets.mint("public.hours_entry.note", owner),
    });
    await database.insert("plan_change", {
      executionId,
      category: "model",
      what: secrets.mint("public.plan_change.what", readers),
      why: secrets.mint("public.plan_change.why", readers),
    });
  }
  return { executionId, ideaId };
}
