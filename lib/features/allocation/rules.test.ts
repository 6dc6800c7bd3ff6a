import { expect, it } from "vitest";
import { drawsIn, sumShares } from "./rules";

it("offers each draw in its own phase and keeps it in sight afterwards", () => {
  expect(drawsIn("intake")).toEqual([]);
  expect(drawsIn("idea-review")).toEqual([{ kind: "reviewers-pre", isNow: true }]);
  expect(drawsIn("execution-review").map((draw) => [draw.kind, draw.isNow])).toEqual([
    ["reviewers-post", true],
    ["executors", false],
    ["reviewers-pre", false],
  ]);
});

it("sums up who was given how much, by topic", () => {
  const given = [
    { memberId: "m2", name: "Ben", topicId: "t2" },
    { memberId: "m1", name: "Ada", topicId: "t1" },
    { memberId: "m2", name: "Ben", topicId: "t1" },
    { memberId: "m2", name: "Ben", topicId: "t2" },
  ];
  expect(sumShares(given, ["t1", "t2", "t3"])).toEqual([
    { memberId: "m1", name: "Ada", perTopic: [1, 0, 0], total: 1 },
    { memberId: "m2", name: "Ben", perTopic: [1, 2, 0], total: 3 },
  ]);
});
