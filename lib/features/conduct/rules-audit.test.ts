import { expect, it } from "vitest";
import { describeAct, describeDetails } from "./rules-audit";

it("says acts in words, known and unknown ones", () => {
  expect(describeAct("study.frozen")).toBe("Froze the data");
  expect(describeAct("phase.advanced", { to: "execution", from: "allocation" })).toBe(
    "Took the study from Allocation to Execution",
  );
  expect(describeAct("paper-page.turned-over")).toBe("Paper page turned over");
});

it("leaves out what tells a reader nothing", () => {
  expect(
    describeDetails({
      from: "idea-review",
      closedAnyway: true,
      open: ["a", "b"],
      ideaCount: 3,
      runId: "0b1c2d3e-1111-4222-8333-444455556666",
      note: "",
      replaced: 0,
    }),
  ).toEqual(["Closed anyway: yes", "Open: a; b", "Idea count: 3"]);
});
