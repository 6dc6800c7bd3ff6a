import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignReviewers, type ReviewerProblem } from "./assign-reviewers";
import { canonicalJson } from "./canonical-json";
import { createGenerator } from "./generator";
import { shuffle } from "./shuffle";

const topics = ["t1", "t2", "t3"];
const problems: fc.Arbitrary<ReviewerProblem> = fc
  .record({
    items: fc.array(
      fc.record({
        topicId: fc.constantFrom(...topics),
        armIds: fc.constantFrom(["a"], ["b"], ["b", "c"]),
      }),
      { maxLength: 10 },
    ),
    reviewers: fc.array(fc.record({ topicIds: fc.subarray(topics), maximum: fc.nat(7) }), {
      maxLength: 10,
    }),
    forbidden: fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 15 }),
    reviewsPerItem: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ items, reviewers, forbidden, reviewsPerItem }) => ({
    items: items.map((item, index) => ({ itemId: `i${index}`, ideaId: `idea${index}`, ...item })),
    reviewers: reviewers.map((one, index) => ({ memberId: `m${index}`, ...one })),
    forbidden: forbidden.map(([member, item]) => [`m${member}`, `i${item}`] as const),
    reviewsPerItem,
  }));

function eligible(problem: ReviewerProblem, itemId: string): string[] {
  const item = problem.items.find((one) => one.itemId === itemId);
  return problem.reviewers
    .filter((one) => one.topicIds.length === 0 || one.topicIds.includes(item?.topicId ?? ""))
    .map((one) => one.memberId)
    .filter((id) => !problem.forbidden.some(([who, what]) => who === id && what === itemId));
}

function loadsOf(assignments: readonly { memberId: string }[], problem: ReviewerProblem) {
  return problem.reviewers.map(
    (one) => assignments.filter((entry) => entry.memberId === one.memberId).length,
  );
}

function reorder(problem: ReviewerProblem): ReviewerProblem {
  const generator = createGenerator("another order", "test");
  return {
    ...problem,
    items: shuffle(problem.items, generator),
    reviewers: shuffle(problem.reviewers, generator),
    forbidden: shuffle(problem.forbidden, generator),
  };
}

function openProblem(items: number, reviewers: number, reviewsPerItem: number): ReviewerProblem {
  return {
    items: Array.from({ length: items }, (_, nth) => ({
      itemId: `i${nth}`,
      ideaId: `i${nth}`,
      topicId: "t1",
      armIds: [nth % 2 === 0 ? "a" : "b"],
    })),
    reviewers: Array.from({ length: reviewers }, (_, nth) => ({
      memberId: `m${nth}`,
      topicIds: [],
      maximum: 7,
    })),
    forbidden: [],
    reviewsPerItem,
  };
}

describe("assignReviewers", () => {
  it("never breaks a rule, and calls infeasible only what lacks reviewers", () => {
    let feasible = 0;
    fc.assert(
      fc.property(problems, fc.string({ minLength: 1 }), (problem, seed) => {
        const draw = assignReviewers(problem, seed);
        if (draw.status === "infeasible") {
          expect(draw.shortages.length).toBeGreaterThan(0);
          for (const { itemId, missing, cause } of draw.shortages) {
            const able = eligible(problem, itemId).length;
            expect(missing).toBeGreaterThan(0);
            expect(able < problem.reviewsPerItem).toBe(cause !== "loads");
          }
          return;
        }
        feasible += 1;
        for (const { itemId } of problem.items) {
          const own = draw.assignments.filter((entry) => entry.itemId === itemId);
          const members = own.map((entry) => entry.memberId);
          expect(members).toHaveLength(problem.reviewsPerItem);
          expect(new Set(members).size).toBe(members.length);
          const able = eligible(problem, itemId);
          for (const member of members) expect(able).toContain(member);
        }
        loadsOf(draw.assignments, problem).forEach((load, index) => {
          expect(load).toBeLessThanOrEqual(problem.reviewers[index]?.maximum ?? 0);
        });
        for (const { memberId } of problem.reviewers) {
          const queue = draw.assignments.filter((entry) => entry.memberId === memberId);
          expect(queue.map((entry) => entry.queuePosition)).toEqual(queue.map((_, nth) => nth + 1));
        }
      }),
      { numRuns: 500 },
    );
    expect(feasible).toBeGreaterThan(50);
  });

  it("gives the same answer for the same seed, in whatever order the problem is written", () => {
    fc.assert(
      fc.property(problems, fc.string({ minLength: 1 }), (problem, seed) => {
        const answer = canonicalJson(assignReviewers(problem, seed));
        expect(canonicalJson(assignReviewers(problem, seed))).toBe(answer);
        expect(canonicalJson(assignReviewers(reorder(problem), seed))).toBe(answer);
      }),
      { numRuns: 300 },
    );
  });

  it("leaves no review that a less burdened reviewer could take over", () => {
    fc.assert(
      fc.property(problems, fc.string({ minLength: 1 }), (problem, seed) => {
        const draw = assignReviewers(problem, seed);
        if (draw.status === "infeasible") return;
        const loads = loadsOf(draw.assignments, problem);
        const load = (id: string) =>
          loads[problem.reviewers.findIndex((one) => one.memberId === id)] ?? 0;
        for (const { memberId, itemId } of draw.assignments) {
          for (const other of eligible(problem, itemId)) {
            const isThere = draw.assignments.some(
              (entry) => entry.memberId === other && entry.itemId === itemId,
            );
            const maximum = problem.reviewers.find((one) => one.memberId === other)?.maximum ?? 0;
            if (isThere || load(other) >= maximum) continue;
            expect(load(memberId) - load(other)).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("makes loads differ by one at most and arms even within each reviewer where nothing hinders", () => {
    for (let run = 0; run < 20; run += 1) {
      const problem = openProblem(24, 13, 3);
      const draw = assignReviewers(problem, `seed ${run}`);
      if (draw.status === "infeasible") throw new Error("expected a draw");
      const loads = loadsOf(draw.assignments, problem);
      expect(Math.max(...loads) - Math.min(...loads)).toBe(1);
      for (const { memberId } of problem.reviewers) {
        const own = draw.assignments.filter((entry) => entry.memberId === memberId);
        const inArmA = own.filter((entry) => Number(entry.itemId.slice(1)) % 2 === 0).length;
        expect(Math.abs(own.length - 2 * inArmA)).toBeLessThanOrEqual(1);
      }
    }
  });

  it("makes each pair equally likely where nothing stands against any", () => {
    const problem = openProblem(6, 5, 2);
    const runs = 800;
    const counts = new Map<string, number>();
    for (let run = 0; run < runs; run += 1) {
      const draw = assignReviewers(problem, `run ${run}`);
      if (draw.status === "infeasible") throw new Error("expected a draw");
      for (const { memberId, itemId } of draw.assignments) {
        counts.set(`${memberId} ${itemId}`, (counts.get(`${memberId} ${itemId}`) ?? 0) + 1);
      }
    }
    const expected = (runs * 2) / 5;
    const chiSquare = [...counts.values()].reduce(
      (sum, cell) => sum + (cell - expected) ** 2 / expected,
      0,
    );
    expect(counts.size).toBe(30);
    expect(chiSquare).toBeLessThan(60);
  });

  it("shuffles each queue", () => {
    const problem = openProblem(4, 2, 2);
    const first = new Map<string, number>();
    for (let run = 0; run < 800; run += 1) {
      const draw = assignReviewers(problem, `run ${run}`);
      if (draw.status === "infeasible") throw new Error("expected a draw");
      const head = draw.assignments.find((entry) => entry.memberId === "m0");
      first.set(head?.itemId ?? "", (first.get(head?.itemId ?? "") ?? 0) + 1);
    }
    for (const count of first.values()) expect(Math.abs(count - 200)).toBeLessThan(60);
    expect(first.size).toBe(4);
  });

  it("says why an item lacks reviewers", () => {
    const base = openProblem(2, 2, 2);
    const causes = (problem: ReviewerProblem) => {
      const draw = assignReviewers(problem, "seed");
      return draw.status === "infeasible"
        ? draw.shortages.map((one) => [one.itemId, one.missing, one.cause])
        : [];
    };
    expect(
      causes({
        ...base,
        reviewers: base.reviewers.map((one) => ({ ...one, topicIds: ["other"] })),
      }),
    ).toEqual([
      ["i0", 2, "topics"],
      ["i1", 2, "topics"],
    ]);
    expect(causes({ ...base, forbidden: [["m0", "i1"]] })).toEqual([["i1", 1, "conflicts"]]);
    const overloaded = base.reviewers.map((one) => ({ ...one, maximum: 1 }));
    expect(causes({ ...base, reviewers: overloaded }).map((one) => one[2])).toContain("loads");
  });
});
