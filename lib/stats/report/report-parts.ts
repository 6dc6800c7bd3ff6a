import { agreement, type Agreement } from "./agreement";
import { ancovaModels, type AncovaModels } from "./ancova";
import { blindness, type Blindness } from "./blindness";
import { mixedModels, type MixedModels } from "./mixed-models";
import { ordinalModels, type OrdinalModels } from "./ordinal-models";
import { otherUnits, type OtherUnits } from "./other-units";
import type { ReportPart } from "./parts";
import { planning, type Planning } from "./planning";
import { prePost, type PrePost } from "./pre-post";
import { sensitivity, type Sensitivity } from "./sensitivity";
import type { StudyData } from "./study-data";
import { withinArm, type WithinArm } from "./within-arm";

/** The parts of a report beside its change-score table; null where one was not asked for. */
export type ReportParts = {
  readonly withinArm: WithinArm | null;
  readonly otherUnits: OtherUnits | null;
  readonly models: {
    readonly ancova: AncovaModels | null;
    readonly mixed: MixedModels | null;
    readonly ordinal: OrdinalModels | null;
  };
  readonly agreement: Agreement | null;
  readonly prePost: PrePost | null;
  readonly sensitivity: Sensitivity | null;
  readonly blindness: Blindness | null;
  readonly planning: Planning | null;
};

/** Told before each part of a report: what is computed next, and the share that is done. */
export type ReportProgress = (step: string, share: number) => void;

/** Computes the parts that were asked for, telling before each what comes and how far it is. */
export function buildParts(
  data: StudyData,
  asked: readonly ReportPart[],
  onProgress: ReportProgress,
): ReportParts {
  let done = 1; // the change-score table
  const part = <Part>(name: ReportPart, step: string, compute: (data: StudyData) => Part) => {
    if (!asked.includes(name)) return null;
    onProgress(step, done / (asked.length + 1));
    done += 1;
    return compute(data);
  };
  return {
    withinArm: part("within-arm", "Tests within each arm", withinArm),
    otherUnits: part("other-units", "Reviews, reviewers and topics", otherUnits),
    models: {
      ancova: part("ancova", "Analysis of covariance", ancovaModels),
      mixed: part("mixed-models", "Mixed models", mixedModels),
      ordinal: part("ordinal-models", "Ordinal models", ordinalModels),
    },
    agreement: part("agreement", "Agreement among reviewers", agreement),
    prePost: part("pre-post", "Before against after", prePost),
    sensitivity: part("sensitivity", "Sensitivity analyses", sensitivity),
    blindness: part("blindness", "Blindness", blindness),
    planning: part("planning", "Planning", planning),
  };
}
