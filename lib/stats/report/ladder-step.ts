import type { Interval } from "../inference/interval";
import type { Figure } from "./figure";

/** One method's answer to the question whether the arms differ. */
export type LadderStep = {
  /** Kind of method; steps of one kind stand together. */
  readonly group: string;
  readonly label: string;
  /** What is counted as one observation. */
  readonly unit: "idea" | "review" | "reviewer";
  /** True where it answers another question than the contrast of change scores. */
  readonly asksAnother: boolean;
  /** Other arm − reference arm in scale points; null where the method has none in points, such as a rank test. */
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Of the side that the options' alternative asks for, before any correction; null where the method has none. */
  readonly p: number | null;
  readonly pTwoSided: number | null;
  /** What a reader should know, such as that another question is answered. */
  readonly note: string | null;
  /** Why there is no figure; null where there is one. */
  readonly reason: string | null;
};

/** What a method may give. */
export type StepFigures = {
  readonly estimate?: number;
  readonly interval?: Interval;
  readonly p?: number;
  readonly pTwoSided?: number;
};

type StepName = Pick<LadderStep, "group" | "label" | "unit"> & {
  readonly note?: string | null;
  readonly asksAnother?: boolean;
};

/** A step from a figure; where there is none, the step says why. */
export function ladderStep<Values extends object>(
  { note = null, asksAnother = false, ...name }: StepName,
  source: Figure<Values>,
  read: (values: Values) => StepFigures,
): LadderStep {
  const figures = source.status === "estimated" ? read(source) : {};
  return {
    ...name,
    asksAnother,
    estimate: figures.estimate ?? null,
    lower: figures.interval?.lower ?? null,
    upper: figures.interval?.upper ?? null,
    p: figures.p ?? null,
    pTwoSided: figures.pTwoSided ?? null,
    note,
    reason: source.status === "estimated" ? null : source.explanation,
  };
}
