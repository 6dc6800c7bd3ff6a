import { formatNumber } from "@/components/figures/format-number";
import type { PlanningQuery } from "@/lib/features/analysis/planning-schema";
import type { PlannedStudy } from "@/lib/features/analysis/rules-planning";

/** A share as a whole percentage that is 0 or 100 only if it is so exactly. */
export function percentWords(share: number): string {
  if (share > 0.995 && share < 1) return "over 99 %";
  if (share > 0 && share < 0.005) return "under 1 %";
  return `${Math.round(100 * share)} %`;
}

/** What the plan can find out, in two sentences. */
export function planSentence(query: PlanningQuery, planned: PlannedStudy): string {
  const sizes =
    query.reference === query.other
      ? `${query.other} ideas in each arm`
      : `${query.other} ideas in the other arm and ${query.reference} in the reference arm`;
  const reviews = `${query.pre} ${query.pre === 1 ? "review" : "reviews"} of each before and ${query.post} after execution`;
  const effect = `${formatNumber(planned.effectPoints)} points (d = ${formatNumber(planned.effectD)})`;
  return `With ${sizes}, and ${reviews}, ${powerWords(planned, effect)} ${neededWords(planned)}`;
}

function powerWords({ power, effectD }: PlannedStudy, effect: string): string {
  if (power.status === "not-estimable")
    return `no test is possible: ${power.explanation.replace(/^./, (first) => first.toLowerCase())}`;
  if (effectD === 0)
    return `${percentWords(power.power)} of studies find a difference although there is none.`;
  return `${percentWords(power.power)} of studies find a true difference of ${effect}.`;
}

function neededWords({ needed }: PlannedStudy): string {
  const wanted = needed.find(({ power }) => power === 0.8)?.ideas;
  if (wanted?.status !== "estimated") return "No number of ideas gives 80 % power for it.";
  const { beginOther, beginReference } = wanted;
  return beginOther === beginReference
    ? `For 80 % power ${beginOther} have to begin in each arm.`
    : `For 80 % power ${beginOther} have to begin in the other arm and ${beginReference} in the reference arm.`;
}
