import { describe, expect, it } from "vitest";
import { phases, type Phase } from "@/lib/study/vocabulary";
import { hindrances, needsClosingAnyway, requirementsFor, type StudyFacts } from "./rules";
import { stepFrom } from "./rules-steps";

const complete: StudyFacts = {
  arms: 2,
  referenceArms: 1,
  humanArms: 1,
  machineArms: 1,
  topics: 1,
  hasPreForm: true,
  hasPostForm: true,
  submittedDrafts: 3,
  unsubmittedDrafts: 0,
  uploadedIdeas: 3,
  ideas: 6,
  pre: { assigned: 12, submitted: 12, itemsWithoutReview: 0 },
  post: { assigned: 12, submitted: 12, itemsWithoutReview: 0 },
  executions: { allocated: 6, started: 0, finished: 6, withdrawn: 0 },
  members: { organizer: 1, custodian: 1, analyst: 0, author: 3, executor: 6, reviewer: 6 },
};
const open = (phase: Phase, facts: Partial<StudyFacts>, closeAnyway = false) =>
  hindrances(requirementsFor(phase, { ...complete, ...facts }) ?? [], closeAnyway);

describe("requirementsFor", () => {
  it("lets a complete study go on from each phase that has a step", () => {
    for (const phase of phases) {
      const facts =
        phase === "execution"
          ? { executions: { allocated: 0, started: 0, finished: 6, withdrawn: 0 } }
          : {};
      expect(open(phase, facts)).toEqual([]);
      expect(requirementsFor(phase, complete) !== undefined).toBe(stepFrom(phase) !== undefined);
    }
    expect(stepFrom("frozen")).toBeUndefined();
    expect(stepFrom("archived")).toBeUndefined();
  });

  it("demands arms, one reference, a topic and forms of the set-up", () => {
    expect(
      open("setup", { arms: 1, referenceArms: 0, topics: 0, hasPostForm: false }),
    ).toHaveLength(4);
    expect(open("setup", { referenceArms: 2 })).toEqual(["Exactly one reference arm"]);
  });

  it("demands ideas only from arms that are there, and passes over unsubmitted drafts", () => {
    expect(open("intake", { uploadedIdeas: 0, submittedDrafts: 0 })).toHaveLength(2);
    expect(open("intake", { uploadedIdeas: 0, machineArms: 0, unsubmittedDrafts: 2 })).toEqual([]);
  });

  it("lets a stage be closed anyway, but not before reviewers were drawn", () => {
    const pre = { assigned: 12, submitted: 4, itemsWithoutReview: 2 };
    expect(open("idea-review", { pre })).toHaveLength(2);
    expect(open("idea-review", { pre }, true)).toEqual([]);
    expect(needsClosingAnyway(requirementsFor("idea-review", { ...complete, pre }) ?? [])).toBe(
      true,
    );
    const undrawn = { assigned: 0, submitted: 0, itemsWithoutReview: 0 };
    expect(open("execution-review", { post: undrawn }, true)).toEqual(["Reviewers are drawn"]);
  });

  it("demands one finished execution", () => {
    const executions = { allocated: 3, started: 3, finished: 0, withdrawn: 0 };
    expect(open("execution", { executions }, true)).toEqual(["At least one execution is finished"]);
  });
});
