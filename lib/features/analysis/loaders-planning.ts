import "server-only";
import { pageScope } from "@/lib/entry/page";
import { getPlanningBasis } from "./data-planning";
import { readPlanningQuery, type PlanningQuery } from "./planning-schema";
import { meanScore, planFrom, type PlanningOutcome, type ReviewScale } from "./rules-planning";

export type PlanningPage = {
  readonly studyId: string;
  readonly query: PlanningQuery;
  readonly scale: ReviewScale;
  /** The mean score before execution that a simulation would take. */
  readonly level: number;
  readonly outcome: PlanningOutcome;
};

/** The planning of a study, in any phase, for those who organize or look after it. */
export async function loadPlanning(
  studyId: string,
  search: Record<string, string | string[] | undefined>,
): Promise<PlanningPage> {
  const scope = await pageScope(studyId, "study.organize");
  const { defaults, scale } = await getPlanningBasis(scope);
  const query = readPlanningQuery(search, defaults);
  return { studyId, query, scale, level: meanScore(query, scale), outcome: planFrom(query, scale) };
}
