import { describe, expect, it } from "vitest";
import { reviewFormSchema } from "@/lib/study/review-form";
import { ideaExecutionGap } from "@/lib/study/templates/idea-execution-gap";
import { moved, patched, without } from "./edit-list";
import {
  changeMetric,
  definitionOf,
  draftOf,
  keyFromName,
  newMetric,
  typedNumber,
} from "./form-draft";

const { pre } = ideaExecutionGap.forms;

describe("a form's draft", () => {
  it("is saved as it was when nothing is changed", () => {
    expect(reviewFormSchema.parse(definitionOf(draftOf(pre)))).toEqual(pre);
  });
  it("gives a new question its key from its name until the key is typed", () => {
    const empty = draftOf(pre);
    const index = empty.metrics.length;
    let draft = { ...empty, metrics: [...empty.metrics, newMetric(empty)] };
    draft = changeMetric(draft, index, { name: "Novelty!" });
    expect(draft.metrics[index]?.key).toBe("novelty-2");
    draft = changeMetric(draft, index, { key: "fresh" });
    draft = changeMetric(draft, index, { name: "Something else" });
    expect(draft.metrics[index]?.key).toBe("fresh");
  });
  it("keeps the key of a question that is renamed, so that both stages still meet in it", () => {
    const draft = changeMetric(draftOf(pre), 1, { name: "Originality" });
    expect(draft.metrics[1]?.key).toBe("novelty");
  });
  it("makes keys that a form accepts", () => {
    expect(keyFromName("3 Überraschung (neu)", [])).toBe("uberraschung-neu");
    expect(keyFromName("§§", [])).toBe("");
  });
  it("reads numbers that are typed, and their absence", () => {
    expect(["7", "", " ", "x"].map(typedNumber)).toEqual([7, null, null, null]);
  });
});

describe("lists", () => {
  it("moves by one place, and not beyond the ends", () => {
    expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
    expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
    expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
    expect(moved(["a", "b"], 1, 1)).toEqual(["a", "b"]);
  });
  it("changes and removes one entry", () => {
    expect(patched([{ a: 1 }, { a: 2 }], 1, { a: 3 })).toEqual([{ a: 1 }, { a: 3 }]);
    expect(without(["a", "b"], 0)).toEqual(["b"]);
  });
});
