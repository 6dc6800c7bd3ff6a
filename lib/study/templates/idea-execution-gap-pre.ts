import type { Metric } from "../review-form";

const scale = { minimum: 1, maximum: 10, rationaleRequired: true } as const;

export const overallAnchors: Metric["anchors"] = [
  { score: 1, label: "Critically flawed." },
  { score: 2, label: "Strong reject." },
  { score: 3, label: "Clear reject." },
  { score: 4, label: "Reject; not far from interesting." },
  { score: 5, label: "Just below the bar of a major conference." },
  { score: 6, label: "Just above the bar." },
  { score: 7, label: "Accept." },
  { score: 8, label: "Strong: top half of accepted papers." },
  { score: 9, label: "Top 15 % of accepted papers." },
  { score: 10, label: "Top 5 %: could win an award." },
];

export const excitement: Metric = {
  ...scale,
  key: "excitement",
  name: "Excitement",
  question: "How exciting is it? Would it move the field?",
  role: "primary",
  anchors: [
    { score: 1, label: "Contributes nothing of interest." },
    { score: 3, label: "Incremental." },
    { score: 5, label: "Some interest; I lean negative." },
    { score: 6, label: "Some interest; I lean positive." },
    { score: 8, label: "Exciting; many would want to read it." },
    { score: 10, label: "Transformative." },
  ],
};

/** The scored questions about an idea before execution. */
export const preMetrics: Metric[] = [
  {
    ...scale,
    key: "novelty",
    name: "Novelty",
    question:
      "How different is the idea from existing work? Name the closest work where you score low.",
    role: "primary",
    anchors: [
      { score: 1, label: "The same idea exists." },
      { score: 3, label: "Very similar ideas exist." },
      { score: 5, label: "Differs somewhat, not enough for a paper of its own." },
      { score: 6, label: "Notable differences, enough for a paper." },
      { score: 8, label: "Clearly different from all that I know." },
      { score: 10, label: "Very different, in a clever way." },
    ],
  },
  {
    ...scale,
    key: "feasibility",
    name: "Feasibility",
    question:
      "Could a doctoral student carry it out in one to two months, with ample API access and limited GPUs? Say what is hard where you score low.",
    role: "secondary",
    anchors: [
      { score: 1, label: "Impossible." },
      { score: 3, label: "Very challenging, or beyond an academic lab." },
      { score: 5, label: "Moderately feasible; needs changes to the plan." },
      { score: 6, label: "Feasible with some care." },
      { score: 8, label: "Straightforward." },
      { score: 10, label: "Easy: a matter of days." },
    ],
  },
  {
    ...scale,
    key: "effectiveness",
    name: "Effectiveness",
    question: "How effective do you expect it to be: how likely is it to beat existing methods?",
    role: "primary",
    anchors: [
      { score: 1, label: "Will not work." },
      { score: 3, label: "May work in special cases." },
      { score: 5, label: "Marginal or inconsistent gains." },
      { score: 6, label: "Moderate gains on some benchmarks." },
      { score: 8, label: "Significant gains." },
      { score: 10, label: "Definite gains on many benchmarks." },
    ],
  },
  excitement,
  {
    ...scale,
    key: "overall",
    name: "Overall",
    question: "If it were carried out well, would it be accepted at a major conference?",
    role: "primary",
    anchors: overallAnchors,
  },
];
