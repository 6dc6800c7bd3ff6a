import { bias } from "./matters/bias";
import { coding } from "./matters/coding";
import { factuality } from "./matters/factuality";
import { math } from "./matters/math";
import { multilingual } from "./matters/multilingual";
import { safety } from "./matters/safety";
import { uncertainty } from "./matters/uncertainty";
import type { TopicMatter } from "./topic-matter";

/** The matter of each topic, by the topic's name in the template. */
export const topicMatters: Readonly<Record<string, TopicMatter>> = {
  Bias: bias,
  Coding: coding,
  Factuality: factuality,
  Math: math,
  Multilingual: multilingual,
  Safety: safety,
  Uncertainty: uncertainty,
};
