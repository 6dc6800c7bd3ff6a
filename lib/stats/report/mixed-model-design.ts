import type { Stage } from "../data/score-row";
import { codeOf } from "../data/text-column";
import type { FixedColumns } from "../mixed/fixed-design";
import type { RandomFactorInput } from "../mixed/random-factor";
import { ideaOf, ideaStageOf, type ModelRows } from "./mixed-model-rows";
import type { OptionalTerm } from "./mixed-model-terms";
import type { ArmPair } from "./study-data";

/** The names of the fixed effects in treatment coding, as R names them, each with which rows have a 1. */
export type FixedEffects = readonly {
  readonly name: string;
  readonly holds: (place: number) => boolean;
}[];

export function fixedEffects(
  { table, places }: ModelRows,
  { otherArm }: ArmPair,
  stage: Stage | null,
  withTopic: boolean,
): FixedEffects {
  const other = codeOf(table.arm, otherArm);
  const isOther = (place: number) => table.arm.codes[place] === other;
  const isPost = (place: number) => table.stages[place] === 1;
  const effects = [
    { name: "(Intercept)", holds: () => true },
    { name: `arm${otherArm}`, holds: isOther },
  ];
  if (stage === null) effects.push({ name: "stagepost", holds: isPost });
  if (withTopic) {
    const { codes, names } = table.topic;
    const present = new Uint8Array(names.length);
    for (const place of places) {
      const own = codes[place] ?? -1;
      if (own >= 0) present[own] = 1;
    }
    const topics = names.flatMap((name, code) => (present[code] === 1 ? [{ name, code }] : []));
    for (const { name, code } of topics.slice(1))
      effects.push({ name: `topic${name}`, holds: (place) => codes[place] === code });
  }
  if (stage === null)
    effects.push({
      name: interactionName(otherArm),
      holds: (place) => isOther(place) && isPost(place),
    });
  return effects;
}

/** Their columns, one number for each row. */
export function fixedColumns(effects: FixedEffects, { places }: ModelRows): FixedColumns {
  const indicator = (holds: (place: number) => boolean) => {
    const column = new Float64Array(places.length);
    for (let row = 0; row < places.length; row++) column[row] = holds(places[row] ?? 0) ? 1 : 0;
    return column;
  };
  return {
    names: effects.map(({ name }) => name),
    columns: effects.map(({ holds }) => indicator(holds)),
  };
}

export function interactionName(otherArm: string): string {
  return `arm${otherArm}:stagepost`;
}

export function randomFactors(
  { table, executor, places }: ModelRows,
  terms: readonly OptionalTerm[],
): RandomFactorInput[] {
  const factor = (name: string, groupOf: (place: number) => number): RandomFactorInput => ({
    name,
    groups: places.map(groupOf),
  });
  const factors = [factor("idea", ideaOf(table))];
  if (terms.includes("idea:stage")) factors.push(factor("idea:stage", ideaStageOf(table)));
  if (terms.includes("reviewer")) {
    const { codes, names } = table.reviewer;
    // A review without a name is its own reviewer's.
    factors.push(
      factor("reviewer", (place) => {
        const own = codes[place] ?? -1;
        return own >= 0 ? own : names.length + place;
      }),
    );
  }
  if (terms.includes("executor"))
    factors.push(
      factor("executor", (place) => {
        // Nobody has executed anything yet when the first stage is scored.
        if (table.stages[place] !== 1) return -1;
        const own = executor.codes[place] ?? -1;
        return own >= 0 ? own : executor.names.length + (table.idea.codes[place] ?? 0);
      }),
    );
  return factors;
}

/** The model as R writes it. */
export function modelFormula(stage: Stage | null, terms: readonly OptionalTerm[]): string {
  const random = (["idea", "idea:stage", "reviewer", "executor"] as const).filter(
    (term) => term === "idea" || terms.includes(term),
  );
  return [
    `score ~ ${stage === null ? "arm * stage" : "arm"}`,
    ...(terms.includes("topic") ? ["topic"] : []),
    ...random.map((term) => `(1 | ${term})`),
  ].join(" + ");
}
