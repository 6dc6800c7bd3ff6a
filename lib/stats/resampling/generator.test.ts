import { describe, expect, it } from "vitest";
import { mersenneTwister, mulberry32 } from "./generator";

describe("mersenneTwister", () => {
  it.each([
    // RandomState([seed, *map(ord, stream)]).randint(0, 2**32, n, dtype=numpy.uint32)
    [20506, "permutation/novelty", [1614404039, 3387055880, 3272738217, 2777501015, 3856553096]],
    [0, "a", [2271419584, 3104637977, 3975065017]],
    [20506, 7, [3345328259, 283904054, 3176105776]],
  ] as const)("draws what numpy draws from %i and %s", (seed, stream, words) => {
    const draw = mersenneTwister(seed, stream);
    for (const word of words) expect(draw()).toBe(word / 2 ** 32);
  });

  it("has a sequence of its own for each stream", () => {
    const [first, second] = [mersenneTwister(1, "a/b"), mersenneTwister(1, "a/c")];
    expect(first()).not.toBe(second());
  });

  it.each([
    [-1, "a"],
    [2 ** 32, "a"],
    [1.5, "a"],
    [1, ""],
    [1, -3],
  ])("refuses seed %s and stream “%s”", (seed, stream) => {
    expect(() => mersenneTwister(seed, stream)).toThrow(
      expect.objectContaining({ code: "invalid-option" }),
    );
  });
});

describe("mulberry32", () => {
  it("draws the portable sequence", () => {
    const draw = mulberry32(20506);
    expect([draw(), draw(), draw(), draw()]).toEqual([
      0.45937820011749864, 0.8006687653250992, 0.396824348019436, 0.005728646880015731,
    ]);
  });
});
