import { describe, expect, it } from "vitest";
import { defaultSettings } from "@/lib/study/settings";
import { ideaExecutionGap } from "@/lib/study/templates/idea-execution-gap";
import { reportMetrics, reportRequest } from "./rules";
import { analysisQuerySchema } from "./schema";

const base = {
  query: analysisQuerySchema.parse({}),
  settings: defaultSettings,
  naming: "named" as const,
  plannedReference: "AI",
  armNames: ["AI", "Human"],
  metrics: undefined,
};

describe("reportRequest", () => {
  it("asks what the study planned", () => {
    expect(reportRequest(base)).toMatchObject({ referenceArm: "AI", alternative: "greater" });
  });

  it("turns the direction with the reference arm", () => {
    const query = analysisQuerySchema.parse({ reference: "Human" });
    expect(reportRequest({ ...base, query })).toMatchObject({
      referenceArm: "Human",
      alternative: "less",
    });
  });

  it("has no direction against one of several arms that was not the planned reference", () => {
    const query = analysisQuerySchema.parse({ reference: "Human" });
    const armNames = ["AI", "AI, re-ranked", "Human"];
    expect(reportRequest({ ...base, armNames, query }).alternative).toBe("two-sided");
    expect(reportRequest({ ...base, armNames }).alternative).toBe("greater");
  });

  it("neither directs nor names anything while arms are masked, whatever the address asks", () => {
    const query = analysisQuerySchema.parse({ reference: "B", alternative: "greater" });
    const request = reportRequest({ ...base, naming: "masked", armNames: ["A", "B"], query });
    expect(request.alternative).toBe("two-sided");
    expect(request.referenceArm).toBeUndefined();
  });

  it("ignores an arm that is not there", () => {
    const query = analysisQuerySchema.parse({ reference: "Nobody" });
    expect(reportRequest({ ...base, query }).referenceArm).toBe("AI");
  });
});

describe("analysisQuerySchema", () => {
  it("takes a malformed address as an empty one", () => {
    const query = analysisQuerySchema.parse({
      confidence: "7",
      alternative: "x",
      metric: ["a", "b"],
    });
    expect(query).toEqual({ metric: "a" });
  });
});

describe("reportMetrics", () => {
  it("leaves out what reviewers say about themselves", () => {
    const { pre, post } = ideaExecutionGap.forms;
    const keys = reportMetrics(pre, post).map((metric) => metric.key);
    expect(keys.slice(0, 4).sort()).toEqual(["effectiveness", "excitement", "novelty", "overall"]);
    expect(keys).toContain("faithfulness");
    expect(keys).not.toContain("confidence");
  });
});
