import type { Metric } from "../review-form";
import { excitement, overallAnchors } from "./idea-execution-gap-pre";

const scale = { minimum: 1, maximum: 10, rationaleRequired: true } as const;

/**
 * The scored questions about an executed idea. The anchors of the model study's second form are not public:
 * those of novelty, soundness, effectiveness, faithfulness and codebase quality are Assay's own.
 */
export const postMetrics: Metric[] = [
  {
    ...scale,
    key: "novelty",
    name: "Novelty",
    question: "How different is the executed work from existing work?",
    role: "primary",
    anchors: [
      { score: 1, label: "The same work exists." },
      { score: 3, label: "Very similar work exists." },
      { score: 5, label: "Differs somewhat, not enough for a paper of its own." },
      { score: 6, label: "Notable differences, enough for a paper." },
      { score: 8, label: "Clearly different from all that I know." },
      { score: 10, label: "Very different, in a clever way." },
    ],
  },
  { ...excitement, question: "How exciting are the work and its findings?" },
  {
    ...scale,
    key: "soundness",
    name: "Soundness",
    question: "Are the method and the experiments correct, and do they support the claims?",
    role: "secondary",
    anchors: [
      { score: 1, label: "Wrong at its core." },
      { score: 3, label: "Major flaws; the claims do not follow." },
      { score: 5, label: "Gaps that leave the main claim in doubt." },
      { score: 6, label: "Sound on the whole, with minor gaps." },
      { score: 8, label: "Sound; controls and comparisons are fair." },
      { score: 10, label: "Exemplary." },
    ],
  },
  {
    ...scale,
    key: "effectiveness",
    name: "Effectiveness",
    question: "Do the results show that the proposal beats existing methods?",
    role: "primary",
    anchors: [
      { score: 1, label: "Worse than the baselines." },
      { score: 3, label: "Better in a few special cases only." },
      { score: 5, label: "Marginal or inconsistent gains." },
      { score: 6, label: "Moderate gains on some benchmarks." },
      { score: 8, label: "Significant gains." },
      { score: 10, label: "Definite gains on many benchmarks." },
    ],
  },
  {
    key: "codebase-quality",
    name: "Codebase quality",
    question: "Is the code complete, readable and fit to reproduce the results?",
    minimum: 1,
    maximum: 5,
    rationaleRequired: false,
    role: "control",
    anchors: [
      { score: 1, label: "Missing or unusable." },
      { score: 2, label: "Parts are missing." },
      { score: 3, label: "Complete, but hard to follow." },
      { score: 4, label: "Complete and readable." },
      { score: 5, label: "Complete, readable and easy to run." },
    ],
  },
  {
    ...scale,
    key: "overall",
    name: "Overall",
    question: "Should the executed work be accepted at a major conference?",
    role: "primary",
    anchors: overallAnchors,
  },
  {
    ...scale,
    key: "faithfulness",
    name: "Faithfulness",
    question: "How closely does the work follow the original idea?",
    role: "control",
    anchors: [
      { score: 1, label: "A different idea." },
      { score: 3, label: "The core method was changed." },
      { score: 5, label: "Core kept, with large departures from the plan." },
      { score: 6, label: "Core kept, with moderate departures." },
      { score: 8, label: "Small, sensible departures only." },
      { score: 10, label: "Carried out as proposed." },
    ],
  },
];
