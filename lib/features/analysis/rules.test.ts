import { describe, expect, it } from "vitest";
import { defaultSettings } from "@/lib/study/settings";
import { ideaExecutionGap } from "@/lib/study/templates/idea-execution-gap";
import { reportMetrics, reportRequest } from "./rules";
import { analysisQuerySchema, queryParameters, searchOf } from "./schema";

const base = {
  query: analysisQuerySchema.parse({}),
  settings: defaultSettings,
  naming: "named" as const,
  plannedReference: "AI",
  armNames: ["AI", "Human"],
  metrics: undefined,
  allocatedIdeas: null,
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
    const masked = { ...base, naming: "masked" as const, armNames: ["A", "B"] };
    const query = analysisQuerySchema.parse({ reference: "AI", alternative: "greater" });
    const request = reportRequest({ ...masked, query });
    expect(request.alternative).toBe("two-sided");
    expect(request.referenceArm).toBeUndefined();
    const byLabel = analysisQuerySchema.parse({ reference: "B" });
    expect(reportRequest({ ...masked, query: byLabel }).referenceArm).toBe("B");
  });

  it("takes correction and margin from the plan, and from the address over it", () => {
    const settings = { ...defaultSettings, correction: "holm" as const, equivalenceMargin: 1 };
    expect(reportRequest({ ...base, settings })).toMatchObject({
      correction: "holm",
      equivalenceMargin: 1,
    });
    const query = analysisQuerySchema.parse({
      ...{ correction: "bonferroni", margin: "0.25", resampling: "off" },
      exclude: ["idea:i1:plagiarised", "nonsense"],
    });
    expect(reportRequest({ ...base, settings, query })).toMatchObject({
      correction: "bonferroni",
      equivalenceMargin: 0.25,
      resampling: null,
      exclusions: [{ kind: "idea", key: "i1", reason: "plagiarised" }],
    });
  });

  it("leaves out the metrics that the address does not name, unless it names none that there is", () => {
    const metrics = [{ key: "novelty", label: "Novelty" }, { key: "overall" }];
    const ask = (wished: string[]) =>
      reportRequest({
        ...base,
        metrics,
        query: analysisQuerySchema.parse({ metrics: wished }),
      }).metrics;
    expect(ask(["overall"])).toEqual([{ key: "overall" }]);
    expect(ask(["nothing"])).toEqual(metrics);
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
    expect(query).toEqual({ metric: "a", metrics: [], exclude: [] });
  });

  it("comes back from the address that it is written into", () => {
    const query = analysisQuerySchema.parse({
      ...{ reference: "Human", margin: "0.5", metrics: ["novelty", "overall"], seed: "7" },
      exclude: ["idea:a%3Ab:why: because", "reviewer:r1"],
    });
    const address = `https://localhost/?${queryParameters(query)}`;
    expect(analysisQuerySchema.parse(searchOf(new URL(address).searchParams))).toEqual(query);
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
