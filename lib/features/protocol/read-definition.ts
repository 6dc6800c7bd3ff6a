import type { z } from "zod";
import { reviewFormSchema, type ReviewFormDefinition } from "@/lib/study/review-form";

type Issue = z.core.$ZodIssue;

const fieldNames: Readonly<Record<string, string>> = {
  introduction: "introduction",
  metrics: "questions",
  key: "key",
  name: "name",
  question: "question",
  minimum: "lowest score",
  maximum: "highest score",
  anchors: "anchors",
  rationaleRequired: "rationale",
  role: "role",
  asksMinutes: "minutes",
  score: "score",
  label: "meaning",
};

function nameOfMetric(value: unknown, index: number): string {
  const metrics = (value as { metrics?: unknown } | null)?.metrics;
  const metric: unknown = Array.isArray(metrics) ? metrics[index] : undefined;
  const name = (metric as { name?: unknown } | null | undefined)?.name;
  const number = `Question ${index + 1}`;
  return typeof name === "string" && name.trim() !== "" ? `${number} (${name.trim()})` : number;
}

function wordsOf(issue: Issue): string {
  if (issue.code === "custom") return issue.message;
  if (issue.code === "too_small") {
    if (issue.origin === "string") return "is empty";
    if (issue.origin === "array") return "needs at least one entry";
    return `must be at least ${issue.minimum}`;
  }
  if (issue.code === "too_big") {
    if (issue.origin === "string") return `has more than ${issue.maximum} characters`;
    if (issue.origin === "array") return `has more than ${issue.maximum} entries`;
    return `must be at most ${issue.maximum}`;
  }
  if (issue.code === "invalid_type") {
    return issue.expected === "number" || issue.expected === "int"
      ? "must be a whole number"
      : "is missing";
  }
  if (issue.code === "invalid_format") {
    return "may hold only lower-case letters, digits and hyphens, and begins with a letter";
  }
  return "is not allowed";
}

/** “Question 3 (Novelty), anchor 2, meaning: is empty.” */
function sentenceOf(issue: Issue, value: unknown): string {
  const [first, index, field, anchor, part] = issue.path;
  if (first !== "metrics" || typeof index !== "number") {
    const name = fieldNames[String(first ?? "")];
    return name ? `The ${name}: ${wordsOf(issue)}.` : `The form ${wordsOf(issue)}.`;
  }
  const places = [
    nameOfMetric(value, index),
    ...(typeof anchor === "number" ? [`anchor ${anchor + 1}`] : []),
    fieldNames[String(part ?? field ?? "")],
  ];
  return `${places.filter(Boolean).join(", ")}: ${wordsOf(issue)}.`;
}

/**
 * Reads what the form editor sends. Problems are keyed by the field's path (`metrics.2.anchors`), an anchor's by the
 * metric's anchors, and each names the question and the field in words.
 */
export function readDefinition(
  value: unknown,
):
  | { definition: ReviewFormDefinition; fieldErrors?: undefined }
  | { definition?: undefined; fieldErrors: Record<string, string[]> } {
  const parsed = reviewFormSchema.safeParse(value);
  if (parsed.success) return { definition: parsed.data };
  const fieldErrors: Record<string, string[]> = {};
  for (const issue of parsed.error.issues) {
    const key = issue.path.slice(0, 3).join(".") || "definition";
    (fieldErrors[key] ??= []).push(sentenceOf(issue, value));
  }
  return { fieldErrors };
}
