import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocateExecutors, type ExecutorProblem } from "./allocate-executors";
import { canonicalJson } from "./canonical-json";
import { createGenerator } from "./generator";
import { shuffle } from "./shuffle";

const topics = ["t1", "t2", "t3"];
const problems: fc.Arbitrary<ExecutorProblem> = fc
  .record({
    ideas: fc.array(
      fc.record({
        topicId: fc.constantFrom(...topics),
        armIds: fc.constantFrom(["a"], ["b"], ["c"], ["b", "c"]),
      }),
      { maxLength: 14 },
    ),
    executors: fc.array(fc.subarray(topics), { maxLength: 12 }),
    conflicts: fc.array(fc.tuple(fc.nat(11), fc.nat(13)), { maxLength: 25 }),
  })
  .map(({ ideas, executors, conflicts }) => ({
    ideas: ideas.map((idea, index) => ({ ideaId: `i${index}`, ...idea })),
    executors: executors.map((topicIds, index) => ({ memberId: `m${index}`, topicIds })),
    conflicts: conflicts.map(([member, idea]) => [`m${member}`, `i${idea}`] as const),
  }));

/** The size of a maximum matching, by trying augmenting paths: written apart from what is tested. */
function largestMatching(problem: ExecutorProblem): number {
  const holder = new Map<string, string>();
  const wants = (memberId: string) => {
    const member = problem.executors.find((one) => one.memberId === memberId);
    return problem.ideas.filter(
      (idea) =>
        (!member?.topicIds.length || member.topicIds.includes(idea.topicId)) &&
        !problem.conflicts.some(([who, what]) => who === memberId && what === idea.ideaId),
    );
  };
  const seat = (memberId: string, seen: Set<string>): boolean =>
    wants(memberId).some(({ ideaId }) => {
      if (seen.has(ideaId)) return false;
      seen.add(ideaId);
      const current = holder.get(ideaId);
      if (current !== undefined && !seat(current, seen)) return false;
      holder.set(ideaId, memberId);
      return true;
    });
  return problem.executors.filter(({ memberId }) => seat(memberId, new Set())).length;
}

function reorder(problem: ExecutorProblem): ExecutorProblem {
  const generator = createGenerator("another order", "test");
  return {
    ideas: shuffle(
      problem.ideas.map((idea) => ({ ...idea, armIds: shuffle(idea.armIds, generator) })),
      generator,
    ),
    executors: shuffle(
      problem.executors.map((one) => ({ ...one, topicIds: shuffle(one.topicIds, generator) })),
      generator,
    ),
    conflicts: shuffle(problem.conflicts, generator),
  };
}

function pool(perArm: number, topicIds: readonly string[], executors: number): ExecutorProblem {
  return {
    ideas: topicIds.flatMap((topicId) =>
      ["a", "b"].flatMap((arm) =>
        Array.from({ length: perArm }, (_, nth) => ({
          ideaId: `${topicId}-${arm}-${nth}`,
          topicId,
          armIds: [arm],
        })),
      ),
    ),
    executors: Array.from({ length: executors }, (_, nth) => ({
      memberId: `m${nth}`,
      topicIds: [],
    })),
    conflicts: [],
  };
}

describe("allocateExecutors", () => {
  it("never breaks a rule and leaves as few executors idle as possible", () => {
    fc.assert(
      fc.property(problems, fc.string({ minLength: 1 }), (problem, seed) => {
        const { pairs, idleExecutors, unexecutedIdeas } = allocateExecutors(problem, seed);
        expect(new Set(pairs.map((pair) => pair.memberId)).size).toBe(pairs.length);
        expect(new Set(pairs.map((pair) => pair.ideaId)).size).toBe(pairs.length);
        expect(pairs.length + idleExecutors.length).toBe(problem.executors.length);
        expect(pairs.length + unexecutedIdeas.length).toBe(problem.ideas.length);
        for (const { memberId, ideaId } of pairs) {
          const idea = problem.ideas.find((one) => one.ideaId === ideaId);
          const accepted = problem.executors.find((one) => one.memberId === memberId)?.topicIds;
          if (accepted?.length) expect(accepted).toContain(idea?.topicId);
          expect(problem.conflicts).not.toContainEqual([memberId, ideaId]);
        }
        expect(pairs.length).toBe(largestMatching(problem));
      }),
      { numRuns: 400 },
    );
  });

  it("gives the same answer for the same seed, in whatever order the problem is written", () => {
    fc.assert(
      fc.property(problems, fc.string({ minLength: 1 }), (problem, seed) => {
        const answer = canonicalJson(allocateExecutors(problem, seed));
        expect(canonicalJson(allocateExecutors(problem, seed))).toBe(answer);
        expect(canonicalJson(allocateExecutors(reorder(problem), seed))).toBe(answer);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps the arms even within each topic and over all where ideas outnumber executors", () => {
    for (let run = 0; run < 40; run += 1) {
      const problem = pool(4, ["t1", "t2", "t3"], 13);
      const { pairs } = allocateExecutors(problem, `seed ${run}`);
      const count = (start: string) => pairs.filter((pair) => pair.ideaId.startsWith(start)).length;
      const differences = topics.map((topic) =>
        Math.abs(count(`${topic}-a`) - count(`${topic}-b`)),
      );
      expect(pairs).toHaveLength(13);
      expect(differences.reduce((sum, one) => sum + one, 0)).toBe(1);
    }
  });

  it("takes an uneven pool as it is", () => {
    const problem = pool(3, ["t1"], 5);
    const { pairs } = allocateExecutors({ ...problem, ideas: problem.ideas.slice(0, 4) }, "seed");
    expect(pairs).toHaveLength(4);
  });

  it("makes each pair equally likely where nothing stands against any", () => {
    const problem = pool(2, ["t1", "t2"], 5);
    const runs = 1000;
    const counts = new Map<string, number>();
    for (let run = 0; run < runs; run += 1) {
      for (const { memberId, ideaId } of allocateExecutors(problem, `run ${run}`).pairs) {
        counts.set(`${memberId} ${ideaId}`, (counts.get(`${memberId} ${ideaId}`) ?? 0) + 1);
      }
    }
    const expected = runs / 8;
    const cells = problem.executors.flatMap((one) =>
      problem.ideas.map((idea) => counts.get(`${one.memberId} ${idea.ideaId}`) ?? 0),
    );
    const chiSquare = cells.reduce((sum, cell) => sum + (cell - expected) ** 2 / expected, 0);
    // About 40 cells with 4 × 8 − 1 to 39 free ones; 72 is beyond the 99.9th percentile of either.
    expect(chiSquare).toBeLessThan(72);
  });

  it("treats people with the same constraints alike", () => {
    const executors = ["m1", "m2", "m3"].map((memberId) => ({ memberId, topicIds: ["t1"] }));
    const ideas = ["i1", "i2"].map((ideaId) => ({ ideaId, topicId: "t1", armIds: ["a"] }));
    const idle = new Map<string, number>();
    for (let run = 0; run < 1500; run += 1) {
      const answer = allocateExecutors({ ideas, executors, conflicts: [] }, `run ${run}`);
      for (const id of answer.idleExecutors) idle.set(id, (idle.get(id) ?? 0) + 1);
    }
    for (const count of idle.values()) expect(Math.abs(count - 500)).toBeLessThan(80);
  });

  it("refuses an id that occurs twice", () => {
    const idea = { ideaId: "i", topicId: "t", armIds: ["a"] };
    expect(() =>
      allocateExecutors({ ideas: [idea, idea], executors: [], conflicts: [] }, "seed"),
    ).toThrow(RangeError);
  });
});
