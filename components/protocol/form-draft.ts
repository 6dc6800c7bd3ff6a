import type { Metric, ReviewFormDefinition } from "@/lib/study/review-form";

/** A number that is being typed: null while there is none. */
export type TypedNumber = number | null;

/** The number in a text; null where there is none. */
export function typedNumber(text: string): TypedNumber {
  return text.trim() === "" || Number.isNaN(Number(text)) ? null : Number(text);
}

/** A question while it is edited. */
export type MetricDraft = Omit<Metric, "minimum" | "maximum" | "anchors"> & {
  /** Tells questions apart while they are moved; never saved. */
  editorId: number;
  /** Whether the key still follows the name. */
  keyFollowsName: boolean;
  minimum: TypedNumber;
  maximum: TypedNumber;
  anchors: { score: TypedNumber; label: string }[];
};

export type FormDraft = Omit<ReviewFormDefinition, "metrics"> & { metrics: MetricDraft[] };

/** A saved form, made ready for editing. */
export function draftOf(definition: ReviewFormDefinition): FormDraft {
  return {
    ...definition,
    metrics: definition.metrics.map((metric, index) => ({
      ...metric,
      editorId: index,
      keyFollowsName: false,
    })),
  };
}

/** What is sent: the draft without what only the editor needs. */
export function definitionOf(draft: FormDraft): unknown {
  return {
    introduction: draft.introduction,
    asksMinutes: draft.asksMinutes,
    metrics: draft.metrics.map((metric) => ({
      key: metric.key,
      name: metric.name,
      question: metric.question,
      minimum: metric.minimum,
      maximum: metric.maximum,
      anchors: metric.anchors,
      rationaleRequired: metric.rationaleRequired,
      role: metric.role,
    })),
  };
}

/** A key made of a question's name, such as `expected-effectiveness`, other than those `taken`. */
export function keyFromName(name: string, taken: readonly string[]): string {
  const words = name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{Mark}+/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 36);
  if (words === "") return "";
  let key = words;
  for (let number = 2; taken.includes(key); number += 1) key = `${words}-${number}`;
  return key;
}

/** A question as it is added. */
export function newMetric(draft: FormDraft): MetricDraft {
  const editorId = 1 + Math.max(-1, ...draft.metrics.map((metric) => metric.editorId));
  return {
    editorId,
    keyFollowsName: true,
    key: "",
    name: "",
    question: "",
    minimum: 1,
    maximum: 10,
    anchors: [],
    rationaleRequired: true,
    role: "secondary",
  };
}

/** Changes one question; the key of a new one follows its name. */
export function changeMetric(
  draft: FormDraft,
  index: number,
  patch: Partial<MetricDraft>,
): FormDraft {
  const metrics = draft.metrics.map((metric, at) => {
    if (at !== index) return metric;
    const next = { ...metric, ...patch };
    if (patch.key !== undefined) return { ...next, keyFollowsName: false };
    if (patch.name === undefined || !next.keyFollowsName) return next;
    const taken = draft.metrics.filter((_, other) => other !== index).map((other) => other.key);
    return { ...next, key: keyFromName(patch.name, taken) };
  });
  return { ...draft, metrics };
}
