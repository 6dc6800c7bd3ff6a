import type { ArmOrigin } from "../vocabulary";
import { defaultSettings, type StudySettings } from "../settings";
import type { Metric, ReviewFormDefinition } from "../review-form";
import { postMetrics } from "./idea-execution-gap-post";
import { preMetrics } from "./idea-execution-gap-pre";

export type StudyTemplate = {
  key: string;
  name: string;
  description: string;
  arms: { name: string; origin: ArmOrigin; isReference: boolean }[];
  topics: string[];
  settings: StudySettings;
  forms: { pre: ReviewFormDefinition; post: ReviewFormDefinition };
};

const aboutTheReviewer: Metric[] = [
  {
    key: "familiarity",
    name: "Familiarity",
    question: "How well do you know this topic?",
    minimum: 1,
    maximum: 5,
    anchors: [
      { score: 1, label: "I have never read about it." },
      { score: 2, label: "I have read at least one paper on it." },
      { score: 3, label: "I have read several papers but not published on it." },
      { score: 4, label: "I have co-authored a paper on it." },
      { score: 5, label: "I have co-authored several papers on it, or led one." },
    ],
    rationaleRequired: false,
    role: "covariate",
  },
];

const confidence: Metric = {
  key: "confidence",
  name: "Confidence",
  question: "How sure are you of your scores?",
  minimum: 1,
  maximum: 5,
  anchors: [
    { score: 1, label: "An educated guess." },
    { score: 2, label: "I may well have missed central parts." },
    { score: 3, label: "Fairly sure." },
    { score: 4, label: "Confident; I checked what matters." },
    { score: 5, label: "Certain; I know the literature well." },
  ],
  rationaleRequired: false,
  role: "covariate",
};

/**
 * The design of the model study (arXiv:2506.20803 and arXiv:2409.04109): two arms, seven topics of prompting research,
 * ideas scored before and executions after. Contrasts are taken against the AI arm, so that a difference reads
 * Human − AI, as the model study prints it.
 */
export const ideaExecutionGap: StudyTemplate = {
  key: "idea-execution-gap",
  name: "Idea–execution gap",
  description:
    "Do ideas of human experts and of a language model still look as good once somebody has carried them out?",
  arms: [
    { name: "Human", origin: "human", isReference: false },
    { name: "AI", origin: "machine", isReference: true },
  ],
  topics: ["Bias", "Coding", "Factuality", "Math", "Multilingual", "Safety", "Uncertainty"],
  settings: defaultSettings,
  forms: {
    pre: {
      introduction:
        "Judge the idea, not its style. Work that was public before the study began counts as existing work; searching the literature is welcome. Please do not use AI tools to write your review.",
      metrics: [...aboutTheReviewer, ...preMetrics, confidence],
      asksMinutes: true,
    },
    post: {
      introduction:
        "Judge the executed work by its paper and code. The original idea stands beside it for the faithfulness score. Please do not use AI tools to write your review.",
      metrics: [...aboutTheReviewer, ...postMetrics, confidence],
      asksMinutes: true,
    },
  },
};
