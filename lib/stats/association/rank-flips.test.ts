import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankFlips, type PrePost } from "./rank-flips";

/** Every pair, one at a time. */
function byPairs(other: readonly PrePost[], reference: readonly PrePost[]) {
  const counts = {
    pairs: 0,
    preOtherHigher: 0,
    preReferenceHigher: 0,
    preTied: 0,
    postOtherHigher: 0,
    postReferenceHigher: 0,
    postTied: 0,
    flippedToOther: 0,
    flippedToReference: 0,
    kept: 0,
    tiedOnce: 0,
  };
  for (const one of other)
    for (const two of reference) {
      const before = Math.sign(one.pre - two.pre);
      const after = Math.sign(one.post - two.post);
      counts.pairs++;
      counts[before > 0 ? "preOtherHigher" : before < 0 ? "preReferenceHigher" : "preTied"]++;
      counts[after > 0 ? "postOtherHigher" : after < 0 ? "postReferenceHigher" : "postTied"]++;
      if (before * after > 0) counts.kept++;
      else if (before * after === 0) counts.tiedOnce++;
      else if (after > 0) counts.flippedToOther++;
      else counts.flippedToReference++;
    }
  return counts;
}

describe("rankFlips", () => {
  const arm = fc.array(
    fc.record({ pre: fc.integer({ min: 0, max: 6 }), post: fc.integer({ min: 0, max: 6 }) }),
    { minLength: 1, maxLength: 15 },
  );

  it("counts every pair", () => {
    fc.assert(
      fc.property(arm, arm, (other, reference) => {
        expect(rankFlips(other, reference)).toMatchObject(byPairs(other, reference));
      }),
    );
  });

  it("turns with the arms", () => {
    fc.assert(
      fc.property(arm, arm, (other, reference) => {
        const [there, back] = [rankFlips(other, reference), rankFlips(reference, other)];
        expect(back.flippedToOther).toBe(there.flippedToReference);
        expect(back.kept).toBe(there.kept);
        expect(back.meanAbsoluteRankChange).toBeCloseTo(there.meanAbsoluteRankChange, 12);
      }),
    );
  });

  it("counts the places that ranks move", () => {
    const flips = rankFlips(
      [{ pre: 1, post: 3 }],
      [
        { pre: 2, post: 2 },
        { pre: 3, post: 1 },
      ],
    );
    expect(flips.meanAbsoluteRankChange).toBeCloseTo((2 + 0 + 2) / 3, 14);
    expect(flips).toMatchObject({ pairs: 2, flippedToOther: 2, kept: 0 });
  });

  it("takes means that differ by rounding alone as tied", () => {
    const flips = rankFlips([{ pre: 16 / 3 - 19 / 4, post: 1 }], [{ pre: 7 / 12, post: 2 }]);
    expect(flips).toMatchObject({ preTied: 1, tiedOnce: 1 });
  });

  it("does not slow down with the square of the ideas", () => {
    const make = (shift: number) =>
      Array.from({ length: 50_000 }, (_, index) => ({
        pre: (index * 7919 + shift) % 50_021,
        post: (index * 104_729 + shift) % 50_023,
      }));
    const flips = rankFlips(make(0), make(17));
    expect(flips.pairs).toBe(2.5e9);
    expect(flips.kept + flips.flippedToOther + flips.flippedToReference + flips.tiedOnce).toBe(
      2.5e9,
    );
  });

  it("needs ideas in both arms", () => {
    expect(() => rankFlips([], [{ pre: 1, post: 2 }])).toThrow(
      expect.objectContaining({ code: "too-few-units" }),
    );
    expect(() => rankFlips([{ pre: NaN, post: 1 }], [{ pre: 1, post: 2 }])).toThrow(
      expect.objectContaining({ code: "non-finite" }),
    );
  });
});
